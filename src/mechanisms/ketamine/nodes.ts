import { nodesGrowth } from './nodesGrowth';
import { nodesOutcome } from './nodesOutcome';
import { nodesTranslation } from './nodesTranslation';
import { nodesTrigger } from './nodesTrigger';

/** In the order of the story. */
export const nodes = { ...nodesTrigger, ...nodesGrowth, ...nodesTranslation, ...nodesOutcome };
