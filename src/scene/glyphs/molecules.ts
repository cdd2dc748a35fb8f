import { circle, ellipse, group, path, rect } from '../items';
import { nodeStyle } from '../nodeStyle';
import type { Paint, SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import { fading, type Glyph } from './glyph';

function hexagon(cx: number, cy: number, radius: number): string {
  const points = Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    return `${Math.round((cx + radius * Math.cos(angle)) * 100) / 100} ${Math.round((cy + radius * Math.sin(angle)) * 100) / 100}`;
  });
  return `M${points.join('L')}Z`;
}

/**
 * Two hexagons, one a ring, and a chlorine: a small molecule that blocks a pore. About 30 units wide at scale 1. `isSolid` where it fills
 * a pore and has to be seen against a receptor.
 */
export function twoRingMolecule(
  id: string,
  x: number,
  y: number,
  scale: number,
  rotate = 0,
  isSolid = false,
): SceneItem {
  const body = `${hexagon(-7.4, 3.4, 7.2)}${hexagon(7.2, -3.6, 7.2)}`;
  return group(
    id,
    [
      path('rim', body, { fill: 'none', stroke: 'halo', strokeWidth: 5 }),
      path('body', body, {
        fill: isSolid ? 'drug' : { mix: ['drug-soft', 'drug', 0.12] },
        stroke: 'drug',
        strokeWidth: 2.2,
      }),
      ellipse('chlorine', -7.4, -6.8, 2.7, 2.7, 0, { fill: 'drug' }),
      ...(isSolid ? [] : [ellipse('ring', 7.2, -3.6, 3, 3, 0, { fill: 'none', stroke: 'drug', strokeWidth: 1.4 })]),
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

/** What the story has not reached. */
const FAINT = 0.5;

/** A disc with the molecule's own shapes in it; a molecule is told by shape, not by hue. */
function disc(contents: (look: VisualState) => SceneItem[]): Glyph {
  return fading(({ node, spot, look }) => {
    const skin = nodeStyle(look === 'active' ? 'visited' : look, node.voice);
    return [
      circle('disc', 0, 0, spot.w / 2, {
        fill: skin.fill,
        stroke: skin.line,
        strokeWidth: look === 'active' ? 3.2 : skin.width,
        ...(skin.dash && { dash: skin.dash }),
      }),
      ...(look === 'idle' ? [group('faint', contents(look), { opacity: FAINT })] : contents(look)),
    ];
  });
}

export const twoRings = disc(() => [twoRingMolecule('molecule', 0, 0, 1.45)]);

const GLUTAMATE = [
  [-9, -9],
  [7, -12],
  [-1, 2],
  [12, 4],
  [-13, 7],
  [2, 15],
] as const;

export const glutamate = disc(() => GLUTAMATE.map(([x, y], i) => glutamateMolecule(`m${i}`, x, y, 4.8)));

export const gaba = disc((look) => {
  const spots =
    look === 'silenced'
      ? ([[0, 1]] as const)
      : ([
          [-7, -4],
          [8, -2],
          [0, 9],
        ] as const);
  return spots.map(([x, y], i) => gabaMolecule(`m${i}`, x, y, look === 'silenced' ? 5 : 6));
});

export const bdnf = disc(() => [bdnfMolecule('molecule', 0, 0, 1.5)]);

/** A dense-core vesicle with the factor in it. */
export const bdnfVesicle = fading(({ node, spot, look }) => {
  const skin = nodeStyle(look, node.voice);
  const radius = spot.w / 2;
  const items = [
    circle('rim', 0, 0, radius, {
      fill: 'post-light',
      stroke: look === 'idle' ? 'post-mem' : skin.line,
      strokeWidth: look === 'active' ? 5 : 4,
      ...(skin.dash && { dash: skin.dash }),
    }),
    circle('rim-light', 0, 0, radius, { fill: 'none', stroke: 'post-light', strokeWidth: 1.2 }),
    circle('core', 0, 0, radius * 0.62, { fill: { mix: ['post-light', 'growth', look === 'idle' ? 0.3 : 0.5] } }),
    bdnfMolecule('a', -4, -4, 0.75),
    bdnfMolecule('b', 5, 5, 0.75),
  ];
  return look === 'idle' ? [group('faint', items, { opacity: FAINT })] : items;
});
