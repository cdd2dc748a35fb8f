import type { Box } from '../layout/geometry';
import type { PathwayLayout } from '../layout/pathway/types';
import { nodesOfStep } from '../layout/view';
import type { Step } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';

/** A step is shown no nearer than this, in design units of width. */
const NEAREST = 1500;
const MARGIN = 160;
/** The share of a step's things on each side that the frame may leave out. */
const OUTLIERS = 0.06;

/** Where most of the things of a step stand: a few that lie far off are left out. */
export function focusOf(graph: MechanismGraph, layout: PathwayLayout, step: Step): Box | null {
  const own = nodesOfStep(graph, step).flatMap(({ id }) => layout.nodes.get(id) ?? []);
  if (own.length === 0) return null;
  const between = (values: number[]): [number, number] => {
    values.sort((a, b) => a - b);
    const off = Math.floor(values.length * OUTLIERS);
    return [values[off] as number, values[values.length - 1 - off] as number];
  };
  const [left, right] = between(own.map(({ x }) => x));
  const [top, foot] = between(own.map(({ y }) => y));
  return { x: left, y: top, w: right - left, h: foot - top };
}

/** The frame that shows the things of a step, no nearer than words need and no further than the whole. */
export function frameFor(layout: PathwayLayout, focus: Box | null, viewport: { width: number; height: number }): Box {
  const box = focus ?? { x: 0, y: 0, w: layout.width, h: layout.height };
  const ratio = viewport.width / viewport.height;
  const [w0, h0] = [box.w + 2 * MARGIN, box.h + 2 * MARGIN];
  const w = Math.max(NEAREST, w0, h0 * ratio);
  return { x: box.x + box.w / 2 - w / 2, y: box.y + box.h / 2 - w / ratio / 2, w, h: w / ratio };
}

/** How much more than what is in sight of a large graph is drawn, so that a pan finds something there. */
const AROUND = 0.3;

/** What is in sight, and around it as much as is drawn. */
export const aroundSight = ({ x, y, w, h }: Box): Box => ({
  x: x - w * AROUND,
  y: y - h * AROUND,
  w: w * (1 + 2 * AROUND),
  h: h * (1 + 2 * AROUND),
});

/** Whether a box lies within another. */
export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;
