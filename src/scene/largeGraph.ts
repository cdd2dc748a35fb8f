import type { MechanismGraph } from '../model/mechanism';

/**
 * Up to so many nodes and arrows a picture is drawn as SVG as a whole. A frame of a pan costs about 32 ms of main thread for an
 * SVG of 1,000 plain nodes and grows with their number (352 ms for 10,000), measured in Chromium without a GPU: half of that
 * is one frame of a screen of 60 Hz. `npm run bench:large` measures what a large graph costs.
 */
const AS_WHOLE = 500;

/** Whether a graph is too large to be drawn as a whole: from far it is painted on a canvas, from near what is in sight is drawn. */
export function isLargeGraph({ nodes, edges }: MechanismGraph): boolean {
  return nodes.length + edges.length > AS_WHOLE;
}
