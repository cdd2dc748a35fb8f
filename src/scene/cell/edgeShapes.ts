import type { CellLayout } from '../../layout/cell/cellLayout';
import { pathData, pointAt, slice } from '../../layout/polyline';
import type { PlacedEdge } from '../../layout/view';
import type { MechanismEdge, MechanismNode } from '../../model/graph';
import { edgeItems } from '../edgeItems';
import { group, path } from '../items';
import type { VisualState } from '../visualState';
import type { Transition } from '../frameState';
import type { Paint, SceneItem } from '../scene';
import { calciumToVesicles } from './calcium';
import { valueOf } from './choreography';

export interface EdgeInput {
  layout: CellLayout;
  edge: MechanismEdge;
  placed: PlacedEdge;
  source: MechanismNode;
  target: MechanismNode;
  transition: Transition;
  beforeEndMs: number;
  selected: boolean;
}

/** Drawn as an arrow at every step. */
const ALWAYS: ReadonlySet<string> = new Set([
  'trkb-pi3k',
  'trkb-mek',
  'pi3k-mtorc1',
  'mek-mtorc1',
  'mtorc1-p70s6k',
  'mtorc1-4ebp1',
  'p70s6k-synthesis',
  '4ebp1-synthesis',
  'spines-circuit',
  'circuit-relief',
  'ampar-relief',
]);

/** Drawn as an arrow from the step that tells of it: the rival route stays out of the first view. */
const ONCE_TOLD: ReadonlySet<string> = new Set(['nmdar-rest-eef2k', 'eef2k-synthesis']);

/** The sign of an inhibition that presses on a membrane: solid, or dotted where it no longer acts. */
function bar(
  placed: PlacedEdge,
  half: number,
  stroke: (look: VisualState) => { paint: Paint; width: number; dotted: boolean },
  { from, to, progress }: Transition,
): SceneItem[] {
  const { line } = placed;
  const end = pointAt(line, line.length);
  const draw = (id: string, look: VisualState, opacity: number): SceneItem => {
    const { paint, width, dotted } = stroke(look);
    const style = {
      fill: 'none',
      stroke: paint,
      strokeWidth: width,
      cap: 'round',
      ...(dotted && { dash: [0.1, 6.4] }),
    } as const;
    return group(id, [path('stem', `M${-line.length} 0H-3`, style), path('bar', `M0 ${-half}V${half}`, style)], {
      x: end.x,
      y: end.y,
      rotate: end.degrees,
      opacity,
    });
  };
  if (progress >= 1 || from === to) return [draw('to', to, 1)];
  return [draw('from', from, 1 - progress), draw('to', to, progress)];
}

/** The depolarisation as a wave that runs inside the membrane. */
function wave({ line }: PlacedEdge, transition: Transition): SceneItem[] {
  const level = valueOf(transition, (look) => (look === 'active' ? 1 : 0));
  if (level <= 0) return [];
  const drawn = transition.to === 'active' ? Math.max(0.02, transition.progress) : 1;
  const end = pointAt(line, line.length * drawn);
  return [
    group(
      'wave',
      [
        path('body', pathData(slice(line, 0, line.length * drawn)), {
          fill: 'none',
          stroke: { gradient: 'cell-view-wave' },
          strokeWidth: 6,
          cap: 'round',
        }),
        group('tip', [path('triangle', 'M-7 -8L7 0L-7 8Z', { fill: 'signal' })], {
          x: end.x,
          y: end.y,
          rotate: end.degrees,
        }),
      ],
      { opacity: transition.to === 'active' ? 1 : Math.round(level * 50) / 50 },
    ),
  ];
}

function shape({ layout, placed, edge, source, target, transition, beforeEndMs }: EdgeInput): SceneItem[] {
  switch (edge.id) {
    case 'stress-loss':
      return bar(
        placed,
        22,
        (look) => ({
          paint: look === 'active' ? 'ink' : 'idle-line',
          width: look === 'active' ? 4.4 : 3,
          dotted: false,
        }),
        transition,
      );
    case 'gaba-release':
      return bar(
        placed,
        19,
        (look) =>
          look === 'lifted'
            ? { paint: 'idle-line', width: 3, dotted: true }
            : { paint: 'inhibit', width: 4.4, dotted: false },
        transition,
      );
    case 'ampar-vdcc':
      return wave(placed, transition);
    case 'vdcc-bdnf':
      return calciumToVesicles(layout, transition);
    default: {
      const told =
        ONCE_TOLD.has(edge.id) &&
        !(transition.to === 'idle' && (transition.from === 'idle' || transition.progress >= 1));
      if (!ALWAYS.has(edge.id) && !told) return [];
      const items = withoutRims(edgeItems({ edge, placed, source, target, transition, beforeEndMs, selected: false }));
      // A route that is not told must not show its idle line while it comes or goes.
      if (told && transition.progress < 1 && transition.from !== transition.to) {
        const coming = transition.from === 'idle';
        const level = coming ? transition.progress : 1 - transition.progress;
        if (level <= 0) return [];
        const other = coming ? 'from' : 'to';
        return [
          group(
            'passing',
            items.filter(({ id }) => !id.startsWith(other)),
            { opacity: Math.round(level * 50) / 50 },
          ),
        ];
      }
      return items;
    }
  }
}

/** Arrows within a cell cross no membrane and need no rim, which would look like a tube there. */
function withoutRims(items: readonly SceneItem[]): SceneItem[] {
  return items
    .filter(({ id }) => !id.endsWith('-halo'))
    .map((item) => (item.kind === 'group' ? { ...item, children: withoutRims(item.children) } : item));
}

/** An arrow: drawn, or acted out. All can be pointed at along their lines, and show these when they are selected. */
export function cellEdge(input: EdgeInput): { items: SceneItem[]; isDrawn: boolean } {
  const d = pathData(input.placed.line.points);
  const drawn = shape(input);
  return {
    items: [
      path('hit', d, { fill: 'none', stroke: 'stage', strokeOpacity: 0, strokeWidth: 18 }),
      ...(input.selected
        ? [
            path('selected', d, {
              fill: 'none',
              stroke: 'ink',
              strokeOpacity: 0.28,
              strokeWidth: 13,
              cap: 'round' as const,
            }),
          ]
        : []),
      ...(input.selected && drawn.length === 0
        ? [path('way', d, { fill: 'none', stroke: 'ink', strokeWidth: 2.4, dash: [0.1, 6], cap: 'round' as const })]
        : []),
      ...drawn,
    ],
    isDrawn: input.selected || drawn.length > 0,
  };
}
