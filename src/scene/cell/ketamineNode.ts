import { clamp, lerp } from '../../layout/geometry';
import { ketamineMolecule } from '../glyphs/molecules';
import { group } from '../items';
import type { SceneItem } from '../scene';
import { isLit, staggered, valueOf } from './choreography';
import { easeOut } from '../ease';
import type { Painter } from './painter';

/** Where molecules drift in the extracellular space: place, turn, size. The first ones stay in later steps. */
const FREE: readonly (readonly [x: number, y: number, turn: number, scale: number])[] = [
  [150, 424, 10, 1.2],
  [172, 457, -24, 1.2],
  [306, 410, 40, 1.2],
  [88, 402, 70, 1.05],
  [252, 392, 8, 1.1],
  [200, 404, 110, 0.9],
  [60, 442, 20, 0.85],
  [272, 352, -12, 1.05],
];
const STAYING = 5;
/** Molecules come from below left, where the blood is. */
const FROM = { x: -150, y: 120 };
/** Where the three that block start from. */
const STARTS: readonly (readonly [number, number])[] = [
  [120, 398],
  [226, 424],
  [330, 372],
];
/** How deep in the pore a molecule lodges, in units from the middle of the membrane, and how it lies there. */
const LODGED = 2;
const LODGED_TURN = -62;

/** Ketamine outside the interneuron; three molecules go into the pores. */
export const ketamineNode: Painter = {
  watches: ['ketamine-nmdar', 'nmdar-gaba'],
  draw: ({ layout, frameState, transition }) => {
    const present = valueOf(transition, (look) => (isLit(look) ? 1 : 0));
    if (present <= 0) return [];
    const count = (look: typeof transition.to, i: number) =>
      look === 'active' || (look === 'visited' && i < STAYING) ? 1 : 0;
    const arriving = !isLit(transition.from) && isLit(transition.to);
    const items: SceneItem[] = FREE.flatMap(([x, y, turn, scale], i) => {
      const shown = valueOf(transition, (look) => count(look, i));
      if (shown <= 0) return [];
      const t = arriving ? easeOut(staggered(transition.progress, i, 0.08, FREE.length)) : 1;
      return [
        group(`m${i}`, [ketamineMolecule('molecule', x, y, scale, turn)], {
          x: Math.round(lerp(FROM.x, 0, t) * 10) / 10,
          y: Math.round(lerp(FROM.y, 0, t) * 10) / 10,
          opacity: Math.round((arriving ? Math.min(1, t * 1.5) : shown) * 50) / 50,
        }),
      ];
    });
    const way = frameState.transition('ketamine-nmdar');
    const block = frameState.transition('nmdar-gaba');
    // Once the receptor shows its plug, the traveller is that plug.
    const plugged = valueOf(block, (look) => (look === 'blocked' ? 1 : 0));
    if (way.to !== 'active' || way.from === 'active' || plugged >= 1) return items;
    layout.seats.nmdarGaba.forEach((seat, i) => {
      const t = staggered(way.progress, i, 0.14, 3);
      const [sx, sy] = STARTS[i] as readonly [number, number];
      const pore = { x: seat.x - seat.nx * LODGED, y: seat.y - seat.ny * LODGED };
      const mouth = { x: seat.x + seat.nx * 74, y: seat.y + seat.ny * 74 };
      // First to the mouth of the pore, then straight in.
      const [u, v] = [clamp(t / 0.55, 0, 1), clamp((t - 0.55) / 0.45, 0, 1)];
      const x = lerp(lerp(sx, mouth.x, u), pore.x, v);
      const y = lerp(lerp(sy, mouth.y, u), pore.y, v);
      const turn = lerp(20, LODGED_TURN + seat.degrees, u);
      items.push(
        group(`into${i}`, [ketamineMolecule('molecule', x, y, 1.1, turn)], {
          opacity: Math.round(Math.min(transition.progress, 1 - plugged) * 50) / 50,
        }),
      );
    });
    return items;
  },
};
