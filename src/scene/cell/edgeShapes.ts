import { pathData, pointAt, slice } from '../../layout/polyline';
import type { PlacedEdge } from '../../layout/view';
import type { CellEdgeInput } from '../drawing';
import { edgeItems } from '../edgeItems';
import type { Transition } from '../frameState';
import { group, path } from '../items';
import type { Gradient, Paint, SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import { activity, roundOpacity } from './motion';

/** Arrows within a cell cross no membrane; the rim that sets them off elsewhere would look like a tube there. */
function withoutRims(items: readonly SceneItem[]): SceneItem[] {
  return items
    .filter(({ role }) => role !== 'edge-halo')
    .map((item) => (item.kind === 'group' ? { ...item, children: withoutRims(item.children) } : item));
}

/** An arrow inside a cell, in the line and tip of its kind. */
export function innerArrow(input: CellEdgeInput): SceneItem[] {
  return withoutRims(edgeItems({ ...input, selected: false }));
}

/** How the bar of an inhibition is drawn in a state. */
export interface BarStyle {
  paint: Paint;
  width: number;
  dotted?: boolean;
}

/** The sign of an inhibition that presses on a membrane, `half` units to either side; dotted where it no longer acts. */
export function inhibitionBar(
  { line }: PlacedEdge,
  half: number,
  styleOf: (state: VisualState) => BarStyle,
  { from, to, progress }: Transition,
): SceneItem[] {
  const end = pointAt(line, line.length);
  const draw = (id: string, state: VisualState, opacity: number): SceneItem => {
    const { paint, width, dotted } = styleOf(state);
    const style = {
      fill: 'none',
      stroke: paint,
      strokeWidth: width,
      cap: 'round',
      ...(dotted && { dash: [0.1, 6.4] }),
    } as const;
    return group(
      id,
      [
        path('stem', `M${-line.length} 0H-3`, { role: 'edge-line', ...style }),
        path('bar', `M0 ${-half}V${half}`, { role: 'edge-tip', ...style }),
      ],
      {
        x: end.x,
        y: end.y,
        rotate: end.degrees,
        opacity,
      },
    );
  };
  if (progress >= 1 || from === to) return [draw('to', to, 1)];
  return [draw('from', from, 1 - progress), draw('to', to, progress)];
}

/** The paint of a wave that runs from one place to another, in design units. */
export function waveGradient(x1: number, y1: number, x2: number, y2: number): Gradient {
  return {
    id: 'cell-view-wave',
    kind: 'linear',
    units: 'design',
    at: [x1, y1, x2, y2],
    stops: [
      { offset: 0, paint: 'signal', opacity: 0.05 },
      { offset: 0.55, paint: 'signal', opacity: 0.8 },
      { offset: 1, paint: 'signal' },
    ],
  };
}

/** A depolarisation as a wave along an arrow's way, in the paint of `waveGradient`. */
export function depolarisationWave({ line }: PlacedEdge, transition: Transition): SceneItem[] {
  const level = activity(transition);
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
      { opacity: transition.to === 'active' ? 1 : roundOpacity(level) },
    ),
  ];
}
