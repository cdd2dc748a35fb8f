import { round2 } from '../../layout/geometry';
import { orderOfFigure } from '../../layout/time/timeOrder';
import type { TimeFigure, Timing } from '../../model/graph';
import { path, rect } from '../items';
import type { SceneItem } from '../scene';
import { hatching } from '../time/hatching';
import type { ClinicalAxis } from './clinicalAxis';

/** The stretch of the axis that words without a figure name: no measured time, and none is made of it. */
export function orderOf(figure: TimeFigure, axis: ClinicalAxis): readonly [number, number] | null {
  const order = orderOfFigure(figure);
  return order && [round2(axis.x(order.fromMin)), round2(axis.x(order.toMin))];
}

/** A course that is told in words alone: hatched over what they name, with open ends; else over the whole axis. */
export function orderItems({ onset, peak, decay }: Timing, axis: ClinicalAxis, half: number): SceneItem[] {
  const figure = onset ?? peak ?? decay;
  if (!figure) return [];
  const [x0, x1] = orderOf(figure, axis) ?? [axis.first, axis.last];
  const style = { fill: 'none', stroke: 'ink2', strokeWidth: 1.5 } as const;
  const sides = [-half, half].map((y) => `M${x0} ${y}H${x1}`).join('');
  return [
    rect('order-ground', x0, -half, round2(x1 - x0), 2 * half, 0, { fill: 'surface' }),
    path(
      'order-hatching',
      hatching(x0, x1, () => [-half, half]),
      style,
    ),
    path('order-sides', sides, { ...style, dash: [6, 4] }),
  ];
}
