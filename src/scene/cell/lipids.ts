import type { Point } from '../../layout/geometry';
import { type Outline, stretches } from '../../layout/tissue/outline';
import { smoothPath } from '../../layout/tissue/smoothPath';
import type { ViewLayout } from '../../layout/view';
import type { FrameState } from '../frameState';
import { group, path } from '../items';
import { layoutCache } from '../layoutCache';
import type { Paint, SceneItem } from '../scene';
import { roundOpacity } from './motion';
import { LEAF } from './tissue';
import { type Tone, tone } from './tones';

/** Spacing of lipid heads along a membrane, in design units. */
const PITCH = 6.7;

/** Heads and tails of the lipids along an open stretch of membrane. */
function lipidRow(id: string, stretch: Outline, t: Tone, paint: Paint): SceneItem {
  const heads = { fill: 'none', stroke: paint, strokeWidth: LEAF * 0.94, dash: [0.1, PITCH], cap: 'round' } as const;
  const middle = smoothPath(stretch);
  return group(id, [
    path('tails', middle, {
      fill: 'none',
      stroke: tone(t, 'tail'),
      strokeWidth: LEAF * 1.9,
      dash: [1.8, PITCH + 0.1 - 1.8],
      cap: 'butt',
    }),
    path('gap', middle, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 1.4 }),
    path('outer', smoothPath(stretch, LEAF), heads),
    path('inner', smoothPath(stretch, -LEAF), heads),
  ]);
}

/** A region of the picture in which the lipids of membranes are drawn. Design units. */
export type Focus = readonly [cx: number, cy: number, rx: number, ry: number];

/** A membrane whose lipids can be drawn. */
export interface Membrane {
  /** Begins the ids of its rows. */
  id: string;
  outline: Outline;
  tone: Tone;
  /** The colour of the heads, where it is not the membrane's own. */
  heads?: Paint;
  /** Leaves out a part of the outline. */
  includes?: (point: Point) => boolean;
}

export interface LipidsInput {
  layout: ViewLayout;
  frameState: FrameState;
  /** The regions of each step, by its index. The same array for steps that share them. */
  focuses: readonly (readonly Focus[])[];
  /** What the shapes of the membranes depend on; null while they move. */
  shapeKey: string | null;
  membranes: () => readonly Membrane[];
}

/**
 * Lipid heads and tails around the current step, on the membranes as they are now: detail where the reader should look,
 * and a tenth of the elements that lipids everywhere would take.
 */
export function lipidItems({ layout, frameState, focuses, shapeKey, membranes }: LipidsInput): SceneItem[] {
  const cached = layoutCache(layout);
  const at = (step: number, opacity: number): SceneItem[] => {
    const regions = focuses[step];
    if (!regions || opacity <= 0) return [];
    const isInFocus = ([x, y]: Point) =>
      regions.some(([cx, cy, rx, ry]) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1);
    const draw = () =>
      group(
        `lipids${step}`,
        membranes().flatMap(({ id, outline, tone: t, heads = tone(t, 'mem'), includes }) =>
          stretches(outline, (point) => isInFocus(point) && (includes?.(point) ?? true)).map((stretch, i) =>
            lipidRow(`${id}${i}`, stretch, t, heads),
          ),
        ),
        { opacity: roundOpacity(opacity) },
      );
    return [cached(shapeKey === null || opacity < 1 ? null : `lipids ${step} ${shapeKey}`, draw)];
  };
  const { stepIndex, fromIndex, scenery } = frameState;
  if (focuses[stepIndex] === focuses[fromIndex] || scenery >= 1) return at(stepIndex, 1);
  return [...at(fromIndex, 1 - scenery), ...at(stepIndex, scenery)];
}
