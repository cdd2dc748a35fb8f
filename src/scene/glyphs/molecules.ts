import { ellipse, group, path, rect } from '../items';
import type { Paint, SceneItem } from '../scene';

function hexagon(cx: number, cy: number, radius: number): string {
  const points = Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    return `${Math.round((cx + radius * Math.cos(angle)) * 100) / 100} ${Math.round((cy + radius * Math.sin(angle)) * 100) / 100}`;
  });
  return `M${points.join('L')}Z`;
}

/** Ketamine: two hexagons, one a ring, and the chlorine. About 30 units wide at scale 1. */
export function ketamineMolecule(id: string, x: number, y: number, scale: number, rotate = 0): SceneItem {
  const body = `${hexagon(-7.4, 3.4, 7.2)}${hexagon(7.2, -3.6, 7.2)}`;
  return group(
    id,
    [
      path('rim', body, { fill: 'none', stroke: 'halo', strokeWidth: 5 }),
      path('body', body, { fill: 'drug-soft', stroke: 'drug', strokeWidth: 2.2 }),
      ellipse('chlorine', -7.4, -6.8, 2.7, 2.7, 0, { fill: 'drug' }),
      ellipse('ring', 7.2, -3.6, 3, 3, 0, { fill: 'none', stroke: 'drug', strokeWidth: 1.4 }),
    ],
    { x, y, scale, rotate },
  );
}

/** Glutamate is a circle. */
export function glutamateMolecule(
  id: string,
  x: number,
  y: number,
  radius: number,
  paint: Paint = 'excite',
): SceneItem {
  return ellipse(id, x, y, radius, radius, 0, { fill: paint, stroke: 'halo', strokeWidth: 0.8 });
}

/** GABA is a diamond. */
export function gabaMolecule(id: string, x: number, y: number, radius: number): SceneItem {
  const side = radius * 1.6;
  return group(
    id,
    [rect('d', -side / 2, -side / 2, side, side, 1.2, { fill: 'inhibit', stroke: 'halo', strokeWidth: 0.8 })],
    {
      x,
      y,
      rotate: 45,
    },
  );
}

/** BDNF is a twin drop: it acts as a dimer. */
export function bdnfMolecule(id: string, x: number, y: number, scale: number): SceneItem {
  return group(
    id,
    [
      ellipse('a', -3.6, 0, 4.4, 6.6, 18, { fill: 'growth', stroke: 'halo', strokeWidth: 1 }),
      ellipse('b', 3.6, 0, 4.4, 6.6, -18, { fill: 'growth', stroke: 'halo', strokeWidth: 1 }),
    ],
    { x, y, scale },
  );
}
