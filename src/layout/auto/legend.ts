import type { MechanismGraph } from '../../model/mechanism';
import { type Box, overlaps } from '../geometry';
import { type Obstacles, runsThrough } from './words';

/** The card of the key, as the view draws it: its width and the heights of its head, of a row and of its foot. */
const CARD = { w: 742, head: 40, row: 30.5, foot: 16 };
/** States that every node may be in: not yet, active now, earlier. */
const STATES = 3;
const SPACING = 24;

/** The size of the key to a picture at the step at which it is largest. */
export function legendBox({ nodes, edges, steps }: MechanismGraph): Box {
  const nodeRows = new Set(nodes.map(({ kind }) => kind)).size + 1;
  const edgeRows =
    new Set(edges.map(({ kind }) => kind)).size +
    1 +
    (edges.some(({ hypothesis }) => hypothesis) ? 1 : 0) +
    (edges.some(({ guessed }) => guessed) ? 1 : 0);
  const effects = new Set(steps.flatMap((step) => Object.values(step.effects)));
  const rows = Math.max(nodeRows, edgeRows, STATES + effects.size);
  return { x: 0, y: 0, w: CARD.w, h: CARD.head + rows * CARD.row + CARD.foot };
}

/** A place for a box within a region where nothing stands, the upper right first. */
export function freeBox(size: Box, region: Box, { boxes, lines }: Pick<Obstacles, 'boxes' | 'lines'>): Box | undefined {
  for (let y = region.y; y + size.h <= region.y + region.h; y += SPACING)
    for (let x = region.x + region.w - size.w; x >= region.x; x -= SPACING) {
      const box = { ...size, x, y };
      if (!boxes.some((other) => overlaps(box, other)) && !lines.some((line) => runsThrough(line, box))) return box;
    }
  return undefined;
}
