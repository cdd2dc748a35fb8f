import { edgesOutcome } from './edgesOutcome';
import { edgesSignalling } from './edgesSignalling';
import { edgesTrigger } from './edgesTrigger';

/**
 * In the order of the story. The arrow from stress is a stimulation of the loss (the literature table has the same fact
 * as an inhibition of spine density); whatever moves or is released has the SBO term "production".
 */
export const edges = { ...edgesTrigger, ...edgesSignalling, ...edgesOutcome };
