import type { Contour } from '../../layout/tissue/contour';
import type { Outline } from '../../layout/tissue/outline';
import { smoothPath } from '../../layout/tissue/smoothPath';
import { group, path } from '../items';
import type { Paint, SceneItem } from '../scene';
import type { Tone } from './autoTones';

/** Half the width of a membrane: its two fine lines stand this far from its middle. */
const LEAF = 5;
const LINE = 2.4;

/** What a body throws on the ground behind it: strokes, each wider and as faint, in place of a blur. */
export function bodyShadow(outline: Outline, strength = 1): SceneItem {
  const d = smoothPath(outline);
  return group(
    'shadow',
    [14, 24, 36, 48].map((width) =>
      path(`s${width}`, d, {
        fill: 'none',
        stroke: 'shadow',
        strokeWidth: width * Math.sqrt(strength),
        strokeOpacity: 0.026 * strength,
      }),
    ),
    { y: 9 * strength },
  );
}

/** A body dark at its rim and lighter with every line further in; the light comes from above. */
export function bodyVolume({ outline, inner }: Contour, tone: Tone): SceneItem[] {
  return [
    path('rim', smoothPath(outline), { fill: tone.rim }),
    ...inner.map((line, i) => {
      const depth = 4 * (i + 1);
      return group(
        `depth${i}`,
        [path('light', smoothPath(line), { fill: { gradient: `auto-cell-${tone.id}` }, fillOpacity: 0.3 })],
        { x: Math.round(depth * -12) / 100, y: -depth * 0.5 },
      );
    }),
  ];
}

/** Two fine lines with a light core and the tails between them. */
export function membrane(id: string, outline: Outline, tone: Tone, leaf = LEAF): SceneItem {
  const d = smoothPath(outline);
  return group(id, [
    path('lines', d, { role: 'membrane', fill: 'none', stroke: tone.line, strokeWidth: 2 * leaf + LINE }),
    path('core', d, { fill: 'none', stroke: tone.light, strokeWidth: 2 * leaf - LINE }),
    path('tails', d, { fill: 'none', stroke: tone.tail, strokeWidth: leaf * 0.5, strokeOpacity: 0.6 }),
  ]);
}

const PITCH = 6.7;

/** Heads and tails of the lipids along an open stretch of membrane. */
export function lipids(id: string, stretch: Outline, tone: Tone, leaf = LEAF): SceneItem {
  const heads = (paint: Paint) =>
    ({ fill: 'none', stroke: paint, strokeWidth: leaf * 0.94, dash: [0.1, PITCH], cap: 'round' }) as const;
  const middle = smoothPath(stretch);
  return group(id, [
    path('tails', middle, {
      fill: 'none',
      stroke: tone.tail,
      strokeWidth: leaf * 1.9,
      dash: [1.8, PITCH + 0.1 - 1.8],
      cap: 'butt',
    }),
    path('gap', middle, { fill: 'none', stroke: tone.light, strokeWidth: 1.4 }),
    path('outer', smoothPath(stretch, leaf), heads(tone.head)),
    path('inner', smoothPath(stretch, -leaf), heads(tone.head)),
  ]);
}
