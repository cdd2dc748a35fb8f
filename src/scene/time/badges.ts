import type { TimeRow } from '../../layout/time/types';
import type { Step } from '../../model/graph';
import { circle, group, text } from '../items';
import type { GroupItem } from '../scene';
import { type } from '../type';
import { BADGE_RADIUS, type Caption } from './captions';

/** A step's number beside the first bar of the step; the current one is filled. */
export function badge(step: Step, index: number, at: number, row: TimeRow, caption: Caption): GroupItem {
  const on = index === at;
  const x = caption.badge ?? row.x;
  return group(
    `badge-${step.id}`,
    [
      circle('hit', x, row.y, 22, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
      circle('ring', x, row.y, BADGE_RADIUS, {
        role: 'badge',
        fill: on ? 'ink' : 'halo',
        stroke: on ? 'ink' : index < at ? 'ink2' : 'line',
        strokeWidth: 1.8,
      }),
      text('number', x, row.y + 8, String(index), {
        size: type.sublabel,
        weight: 650,
        anchor: 'middle',
        paint: on ? 'halo' : 'ink2',
      }),
    ],
    { target: { kind: 'step', id: step.id, name: `${index}: go to ${step.title}` } },
  );
}
