import type { ViewLayout } from '../../layout/view';
import { circle, group, path } from '../items';
import { keeper } from '../keeper';
import type { GroupItem, SceneItem } from '../scene';
import type { Deed } from './alterBy';

/** A slash over what is blocked or removed, in ink because no drug of the story does it. */
function slash(w: number, h: number): SceneItem[] {
  const [x, y] = [Math.min(w / 2, 30), Math.min(h / 2 + 8, 30)];
  const d = `M${-x} ${y}L${x} ${-y}`;
  return [
    path('gap', d, { fill: 'none', stroke: 'halo', strokeWidth: 11, cap: 'round' }),
    path('slash', d, { fill: 'none', stroke: 'ink', strokeWidth: 5, cap: 'round' }),
  ];
}

/** A plus at the corner of what is held active. */
function plus(w: number, h: number): SceneItem[] {
  return [
    group(
      'plus',
      [
        circle('ring', 0, 0, 14, { fill: 'ink', stroke: 'halo', strokeWidth: 3 }),
        path('sign', 'M-7 0H7M0 -7V7', { fill: 'none', stroke: 'halo', strokeWidth: 3.2, cap: 'round' }),
      ],
      { x: w / 2, y: -h / 2 },
    ),
  ];
}

/** The marks of a what-if on its targets, one group for each that has a place in the view. */
export function deedMarks(layout: ViewLayout, deeds: ReadonlyMap<string, Deed>): GroupItem {
  const marks = [...deeds].flatMap(([id, deed]): GroupItem[] => {
    const node = layout.nodes.get(id);
    if (!node) return [];
    return [
      keeper(layout)(`deed ${id} ${deed}`, () =>
        group(`deed-${id}`, deed === 'activates' ? plus(node.w, node.h) : slash(node.w, node.h), {
          x: node.x,
          y: node.y,
        }),
      ),
    ];
  });
  return group('deeds', marks);
}
