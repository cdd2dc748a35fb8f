import { ellipse, group, path } from '../items';
import type { SceneItem } from '../scene';
import { bodySkin, type NodeStyle } from '../nodeStyle';
import type { Glyph } from './glyph';

const CHAIN_BEADS = 5;

/** One ribosome with its nascent chain; `grown` runs from 0 to 1. */
function ribosome(id: string, x: number, y: number, skin: NodeStyle, grown: number): SceneItem {
  const beads = Array.from({ length: CHAIN_BEADS }, (_, i) => ({
    x: 3 + i * 6 + Math.sin(i * 1.7) * 2.5,
    y: -19 - i * 4.4 + Math.cos(i * 1.3) * 3,
    shown: Math.min(1, Math.max(0, grown * CHAIN_BEADS - i)),
  }));
  return group(
    id,
    [
      path('large', 'M-15 1C-18 -12 -8 -19 0 -17.5C9 -19 18 -12 15 1C8 4 -8 4 -15 1Z', {
        fill: skin.fill,
        stroke: skin.line,
        strokeWidth: skin.width,
      }),
      path('small', 'M-12.5 5.5C-14 13 -6 16 0 15C7 16 14 13 12.5 5.5C6 7.5 -6 7.5 -12.5 5.5Z', {
        fill: skin.shade,
        stroke: skin.line,
        strokeWidth: skin.width,
      }),
      ...beads
        .filter((bead) => bead.shown > 0)
        .map((bead, i) =>
          ellipse(`bead${i}`, bead.x, bead.y, 3.3 * bead.shown, 3.3 * bead.shown, 0, {
            fill: skin.shade,
            stroke: skin.line,
            strokeWidth: 1,
          }),
        ),
    ],
    { x, y, scale: 1.08 },
  );
}

/** Ribosomes on a messenger: chains grow on them while translation is on. */
export const ribosomes: Glyph = ({ node, spot, from, to, progress }) => {
  const lit = (look: typeof to) => look === 'active' || look === 'visited';
  const grownAt = (look: typeof to) => (lit(look) ? 1 : 0.2);
  const grown = grownAt(from) + (grownAt(to) - grownAt(from)) * progress;
  const skin = bodySkin(progress > 0.2 ? to : from, node.voice);
  const w = spot.w;
  return [
    path('messenger', `M${-w / 2} 8C${-w / 4} -6 ${-w / 8} 14 0 4S${w / 4} -6 ${w / 2} 8`, {
      fill: 'none',
      stroke: skin.line,
      strokeWidth: 2.4,
    }),
    ...[-1, 0, 1].map((i) =>
      ribosome(`ribosome${i + 1}`, i * w * 0.31, 3, skin, Math.min(1, grown * (1.15 - 0.1 * (i + 1)))),
    ),
  ];
};
