import { sketchOf } from '../../model/sketchOf';
import { ketamineGraph } from './graph';

/** Enough for the first picture. The build writes its value in place of this module (`scripts/vite/bakeSketch.ts`). */
export const ketamineSketch = sketchOf(ketamineGraph);
