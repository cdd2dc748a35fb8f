import { circle } from '../items';
import type { VisualState } from '../visualState';
import type { SceneItem } from '../scene';
import { nodeStyle } from '../nodeStyle';
import { type Glyph, fading } from './glyph';
import { bdnfMolecule, gabaMolecule, glutamateMolecule, ketamineMolecule } from './molecules';

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
      ...contents(look),
    ];
  });
}

export const ketamine = disc(() => [ketamineMolecule('molecule', 0, 0, 1.45)]);

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
