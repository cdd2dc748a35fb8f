import type { Contour } from '../../layout/cell/contour';
import { smoothPath } from '../../layout/cell/smoothPath';
import type { Outline } from '../../layout/outline';
import { group, path } from '../items';
import type { Paint, SceneItem } from '../scene';
import { type Tone, tone } from './tones';

/** Half the width of a membrane: its two fine lines stand this far from its middle. */
export const LEAF = 5;
const LINE = 2.4;

/** What a body throws on the ground behind it: strokes, each wider and as faint, in place of a blur. */
export function shadow(outline: Outline): SceneItem {
  const d = smoothPath(outline);
  return group(
    'shadow',
    [14, 24, 36, 48].map((width) =>
      path(`s${width}`, d, { fill: 'none', stroke: 'shadow', strokeWidth: width, strokeOpacity: 0.024 }),
    ),
    { y: 9 },
  );
}

/**
 * A body with volume: dark at its rim, and lighter with every line further in. The lines are shifted towards the light
 * above, so that the rim is thin there and broad below.
 */
export function volume({ outline, inner }: Contour, t: Tone): SceneItem[] {
  return [
    path('rim', smoothPath(outline), { fill: { mix: [tone(t, 'fill'), tone(t, 'shade'), 0.85] } }),
    ...inner.map((line, i) => {
      const depth = 4 * (i + 1);
      return group(
        `depth${i}`,
        [path('light', smoothPath(line), { fill: { gradient: `cell-view-${t}` }, fillOpacity: 0.3 })],
        { x: -depth * 0.12, y: -depth * 0.5 },
      );
    }),
  ];
}

/** Two fine lines with a light core and the tails between them. */
export function bilayer(id: string, d: string, t: Tone, leaf = LEAF): SceneItem {
  const mem: Paint = { mix: [tone(t, 'mem'), tone(t, 'light'), 0.18] };
  return group(id, [
    path('lines', d, { fill: 'none', stroke: mem, strokeWidth: 2 * leaf + LINE }),
    path('core', d, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 2 * leaf - LINE }),
    path('tails', d, { fill: 'none', stroke: tone(t, 'tail'), strokeWidth: leaf * 0.5, strokeOpacity: 0.6 }),
  ]);
}

/** Spacing of lipid heads along a membrane. */
const PITCH = 6.7;

/** Heads and tails of the lipids along an open stretch of membrane. */
export function lipidRow(id: string, stretch: Outline, t: Tone, paint: Paint = tone(t, 'mem'), leaf = LEAF): SceneItem {
  const heads = { fill: 'none', stroke: paint, strokeWidth: leaf * 0.94, dash: [0.1, PITCH], cap: 'round' } as const;
  const middle = smoothPath(stretch);
  return group(id, [
    path('tails', middle, {
      fill: 'none',
      stroke: tone(t, 'tail'),
      strokeWidth: leaf * 1.9,
      dash: [1.8, PITCH + 0.1 - 1.8],
      cap: 'butt',
    }),
    path('gap', middle, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 1.4 }),
    path('outer', smoothPath(stretch, leaf), heads),
    path('inner', smoothPath(stretch, -leaf), heads),
  ]);
}
