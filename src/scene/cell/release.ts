import { poreOf } from '../../layout/cell/anatomy';
import { seatAt } from '../../layout/cell/along';
import { terminalField } from '../../layout/cell/bodies';
import type { CellLayout } from '../../layout/cell/cellLayout';
import { pitAt } from '../../layout/cell/pits';
import { smoothPath } from '../../layout/cell/smoothPath';
import { path } from '../items';
import type { SceneItem } from '../scene';
import { glutamateVesicles, type Vesicle } from './organelles';

const RADIUS = 16.5;
/** Between a docked vesicle and the middle of the membrane. */
const GAP = 9;
const STANDING = [700, 803, 901, 1004];

function standing({ anatomy }: CellLayout): Vesicle[] {
  return STANDING.map((x) => {
    const seat = seatAt(anatomy.terminal.outline, x, seatAt(anatomy.terminal.outline, x, 480).y);
    return { x: seat.x - seat.nx * (RADIUS + GAP), y: seat.y - seat.ny * (RADIUS + GAP), r: RADIUS };
  });
}

/** The vesicles that open, as long as they are closed: they sink to the membrane before they do. */
function closing({ anatomy }: CellLayout, open: readonly number[]): Vesicle[] {
  return anatomy.pits.flatMap(({ seat }, i) => {
    const value = open[i] as number;
    if (poreOf(value) > 0) return [];
    const away = RADIUS + GAP * (1 - Math.min(1, value * 4) * 0.8);
    return [{ x: seat.x - seat.nx * away, y: seat.y - seat.ny * away, r: RADIUS }];
  });
}

/** All that is docked when nothing is released, which is what leaves room for the others. */
export function dockedVesicles(layout: CellLayout): Vesicle[] {
  return [...standing(layout), ...closing(layout, [0, 0, 0])];
}

/** The row of vesicles at the active zone, with those that open for as long as they are vesicles. */
export function dockedRow(layout: CellLayout, open: readonly number[]): SceneItem {
  return glutamateVesicles('docked', [...standing(layout), ...closing(layout, open)], 7);
}

/** The hollows of the vesicles that have opened. */
export function hollows({ anatomy }: CellLayout, open: readonly number[]): SceneItem[] {
  return anatomy.pits.flatMap((spot, i) => {
    const pore = poreOf(open[i] as number);
    if (pore <= 0) return [];
    return [
      path(`hollow${i}`, smoothPath(pitAt(terminalField, spot, pore).hollow), {
        fill: { mix: ['surface', 'glow', 0.16] },
      }),
    ];
  });
}
