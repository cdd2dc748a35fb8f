import type { MechanismGraph } from '../model/mechanism';

/**
 * Up to so many nodes and arrows a picture is drawn as SVG as a whole. Measured in Chromium: a step without motion takes 25 ms
 * of main thread at some 500 of them, and 55 ms at 1,000.
 */
const AS_WHOLE = 500;

/** Whether a graph is too large to be drawn as a whole: from far it is painted on a canvas, from near what is in sight is drawn. */
export function isLargeGraph({ nodes, edges }: MechanismGraph): boolean {
  return nodes.length + edges.length > AS_WHOLE;
}
