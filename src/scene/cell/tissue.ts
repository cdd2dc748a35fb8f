import type { Contour } from '../../layout/tissue/contour';
import type { Outline } from '../../layout/tissue/outline';
import { smoothPath, softPath } from '../../layout/tissue/smoothPath';
import type { ViewLayout } from '../../layout/view';
import { type FrameState, restKey } from '../frameState';
import { group, path } from '../items';
import { layoutCache } from '../layoutCache';
import type { Paint, SceneItem } from '../scene';
import { activity } from './motion';
import { type GlowRole, type Tone, tone } from './tones';

/** Half the width of a membrane: its two fine lines stand this far from its middle. Design units. */
export const LEAF = 5;
const LINE = 2.4;

/** What a body throws on the ground behind it: faint strokes, each wider than the one before, in place of a blur. */
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
        [path('light', softPath(line), { fill: { gradient: `cell-view-${t}` }, fillOpacity: 0.3 })],
        { x: -depth * 0.12, y: -depth * 0.5 },
      );
    }),
  ];
}

/** A membrane as two fine lines with a light core and the lipid tails between them. */
export function bilayer(id: string, d: string, t: Tone, leaf = LEAF): SceneItem {
  const membrane: Paint = { mix: [tone(t, 'mem'), tone(t, 'light'), 0.18] };
  return group(id, [
    path('lines', d, { role: 'membrane', fill: 'none', stroke: membrane, strokeWidth: 2 * leaf + LINE }),
    path('core', d, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 2 * leaf - LINE }),
    path('tails', d, { fill: 'none', stroke: tone(t, 'tail'), strokeWidth: leaf * 0.5, strokeOpacity: 0.6 }),
  ]);
}

/** The density behind a synapse: a studded band under the membrane. `d` runs along its middle. */
export function postsynapticDensity(id: string, d: string, width: number): SceneItem {
  return group(id, [
    path('band', d, {
      fill: 'none',
      stroke: { mix: ['post-fill', 'post-mem', 0.42] },
      strokeWidth: width,
      cap: 'round',
      strokeOpacity: 0.75,
    }),
    path('studs', d, {
      fill: 'none',
      stroke: tone('post', 'mem'),
      strokeWidth: width * 0.34,
      dash: [0.1, width * 0.72],
      cap: 'round',
    }),
  ]);
}

/** A soft light behind the cells, where something happens while it is active. */
export interface Glow {
  /** The id of the node or arrow that lights it. */
  by: string;
  role: GlowRole;
  at: readonly [cx: number, cy: number, rx: number, ry: number];
  /** Its opacity when fully lit. */
  strength: number;
}

/** The glows of what is active: each swells with what lights it, and fades with it. */
export function glowItems(layout: ViewLayout, frameState: FrameState, glows: readonly Glow[]): SceneItem[] {
  const cached = layoutCache(layout);
  return glows.flatMap(({ by, role, at: [cx, cy, rx, ry], strength }) => {
    const transition = frameState.transition(by);
    const level = activity(transition);
    if (level <= 0) return [];
    const rest = restKey(transition);
    return [
      cached(
        rest === null ? null : `glow ${by} ${rest}`,
        (): SceneItem => ({
          kind: 'ellipse',
          id: `glow-${by}`,
          cx,
          cy,
          rx,
          ry,
          fill: { gradient: `cell-view-glow-${role}` },
          opacity: Math.round(level * strength * 100) / 100,
        }),
      ),
    ];
  });
}
