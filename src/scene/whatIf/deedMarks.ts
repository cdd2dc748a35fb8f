import type { ViewLayout } from '../../layout/view';
import { circle, group, path } from '../items';
import { layoutCache } from '../layoutCache';
import type { GroupItem, SceneItem } from '../scene';
import type { Deed } from './alterBy';

/** A thing this much wider than high is a plate with its words in the middle; what is wider still is spread out. */
const PLATE_SHAPE = 1.6;
const WIDEST_PLATE = 230;
/** Rows of the time view are this low: a mark must not reach into the next. */
const LOW = 40;

/**
 * A slash over what is blocked or removed, in ink because no drug of the story does it. On a plate it crosses the right
 * end, past the words.
 */
function slash(w: number, h: number): SceneItem[] {
  const plate = w >= h * PLATE_SHAPE && w <= WIDEST_PLATE;
  const low = h < LOW && !plate;
  const [x, y] = plate ? [12, h / 2 + 5] : low ? [11, 14] : [Math.min(w / 2, 30), Math.min(h / 2 + 8, 30)];
  const d = `M${-x} ${y}L${x} ${-y}`;
  const marks = [
    path('gap', d, { fill: 'none', stroke: 'halo', strokeWidth: low ? 8 : 11, cap: 'round' }),
    path('slash', d, { fill: 'none', stroke: 'ink', strokeWidth: low ? 4 : 5, cap: 'round' }),
  ];
  return plate ? [group('end', marks, { x: w / 2 - 5 })] : marks;
}

/** A disc at the corner with a plus for what is held active, or a minus for what is left with a share. */
function sign(id: 'plus' | 'minus', w: number, h: number): SceneItem[] {
  const d = id === 'plus' ? 'M-7 0H7M0 -7V7' : 'M-7 0H7';
  return [
    group(
      id,
      [
        circle('ring', 0, 0, 14, { fill: 'ink', stroke: 'halo', strokeWidth: 3 }),
        path('sign', d, { fill: 'none', stroke: 'halo', strokeWidth: 3.2, cap: 'round' }),
      ],
      { x: w / 2, y: -h / 2, ...(h < LOW && { scale: 0.7 }) },
    ),
  ];
}

function markOf(deed: Deed, w: number, h: number): SceneItem[] {
  if (deed === 'activates') return sign('plus', w, h);
  return deed === 'lowers' ? sign('minus', w, h) : slash(w, h);
}

/** The marks of a what-if on its targets, one group for each that has a place in the view. */
export function deedMarks(layout: ViewLayout, deeds: ReadonlyMap<string, Deed>): GroupItem {
  const marks = [...deeds].flatMap(([id, deed]): GroupItem[] => {
    const node = layout.nodes.get(id);
    if (!node) return [];
    return [
      layoutCache(layout)(`deed ${id} ${deed}`, () =>
        group(`deed-${id}`, markOf(deed, node.w, node.h), {
          x: node.x,
          y: node.y,
          // A press on the mark is a press on what it stands on.
          target: { kind: 'node', id, name: '', pointerOnly: true },
        }),
      ),
    ];
  });
  return group('deeds', marks);
}
