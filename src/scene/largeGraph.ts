import type { MechanismGraph } from '../model/mechanism';

/** Up to so many nodes and arrows a picture is drawn as SVG as a whole. */
const AS_WHOLE = 500;

/** Whether a graph is too large to be drawn as a whole: from far it is painted on a canvas, from near what is in sight is drawn. */
export function isLargeGraph({ nodes, edges }: MechanismGraph): boolean {
  return nodes.length + edges.length > AS_WHOLE;
}
