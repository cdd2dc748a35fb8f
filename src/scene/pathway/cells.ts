import { offset, type Outline } from '../../layout/tissue/outline';
import type { CompartmentSpot, PathwayLayout } from '../../layout/pathway/types';
import { pathData } from '../../layout/polyline';
import type { Point } from '../../layout/geometry';
import { group, path, text } from '../items';
import type { Gradient, SceneItem } from '../scene';
import type { Token } from '../tokens';
import { type } from '../type';

type Tone = NonNullable<CompartmentSpot['tone']>;

const tone = (t: Tone, part: 'deep' | 'mem' | 'tail' | 'fill' | 'light' | 'shade') => `${t}-${part}` as Token;

/** The paints of volume: light from above, shade towards the floor. */
export function cellGradients(): Gradient[] {
  return (['gab', 'glu', 'post'] as const).map((t) => ({
    id: `cell-${t}`,
    kind: 'linear',
    units: 'box',
    at: [0, 0, 0, 1],
    stops: [
      { offset: 0, paint: { mix: [tone(t, 'fill'), tone(t, 'light'), 0.35] } },
      { offset: 0.16, paint: tone(t, 'light') },
      { offset: 0.55, paint: { mix: [tone(t, 'fill'), tone(t, 'light'), 0.45] } },
      { offset: 0.86, paint: tone(t, 'fill') },
      { offset: 1, paint: { mix: [tone(t, 'fill'), tone(t, 'shade'), 0.7] } },
    ],
  }));
}

/** Soft edges without a filter: strokes inside the outline, each fainter and further in. Filters cost every frame. */
function innerShade(outline: Outline, t: Tone): SceneItem[] {
  return [7, 14, 22].map((inset, i) =>
    path(`shade${i}`, pathData(offset(outline, -inset), outline.closed), {
      fill: 'none',
      stroke: tone(t, 'shade'),
      strokeWidth: 12,
      strokeOpacity: 0.2 - i * 0.055,
    }),
  );
}

/** A bilayer: two fine lines with a light core. */
function membrane(outline: Outline, t: Tone): SceneItem[] {
  const d = pathData(outline.points, outline.closed);
  return [
    path('membrane', d, { role: 'membrane', fill: 'none', stroke: tone(t, 'mem'), strokeWidth: 11 }),
    path('membrane-core', d, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 6.4 }),
  ];
}

/** Lipid heads along the part of a membrane that the current step looks at: detail is focus. */
export function lipids(layout: PathwayLayout, x0: number, x1: number): SceneItem[] {
  const items: SceneItem[] = [];
  for (const [id, { outline, tone: t }] of layout.compartments) {
    if (!outline || !t) continue;
    const runs: Point[][] = [];
    for (const distance of [4.3, -4.3]) {
      let run: Point[] = [];
      for (const point of offset(outline, distance)) {
        if (point[0] > x0 && point[0] < x1) run.push(point);
        else if (run.length > 0) {
          runs.push(run);
          run = [];
        }
      }
      if (run.length > 1) runs.push(run);
    }
    runs.forEach((run, i) => {
      items.push(
        path(`lipids-${id}-${i}`, pathData(run), {
          fill: 'none',
          stroke: tone(t, 'mem'),
          strokeWidth: 5,
          dash: [0.1, 6.6],
          cap: 'round',
        }),
      );
    });
  }
  return items;
}

/**
 * The cells as strata, each with its volume and its membrane, and the names of the territories. `quiet` is the compartment
 * whose activity is silenced, and how far, 0 to 1.
 */
export function cells(layout: PathwayLayout, quiet: { id: string | undefined; level: number }): SceneItem[] {
  return [...layout.compartments].flatMap(([id, { outline, tone: t, label }]) => {
    const items: SceneItem[] = [];
    if (outline && t) {
      const d = pathData(outline.points, outline.closed);
      items.push(
        group(`cell-${id}`, [
          path(
            'shadow',
            pathData(
              outline.points.map(([x, y]): Point => [x, y + 8]),
              outline.closed,
            ),
            { fill: 'none', stroke: 'shadow', strokeWidth: 14, strokeOpacity: 0.06 },
          ),
          path('fill', d, { fill: { gradient: `cell-${t}` } }),
          ...innerShade(outline, t),
          ...(id === quiet.id && quiet.level > 0
            ? [path('quiet', d, { fill: 'stage', fillOpacity: Math.round(quiet.level * 38) / 100 })]
            : []),
          ...membrane(outline, t),
        ]),
      );
    }
    label.lines.forEach((line, i) => {
      items.push(
        text(`territory-${id}-${i}`, label.x, label.y + i * 27, line.toUpperCase(), {
          size: type.territory,
          weight: 600,
          tracking: 1.6,
          anchor: label.anchor,
          paint: t ? tone(t, 'deep') : 'ink2',
        }),
      );
    });
    return items;
  });
}
