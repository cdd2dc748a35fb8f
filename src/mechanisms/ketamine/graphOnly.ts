import { graphOnly } from '../../model/defineMechanism';
import { ketamineGraph } from './graph';

/** Enough for the first picture. The build writes its value in place of this module (`scripts/vite/bakeGraph.ts`). */
export const ketamineGraphOnly = graphOnly(ketamineGraph);
