import type { CellLayout } from '../../layout/cell/cellLayout';
import type { Point } from '../../layout/geometry';
import type { SceneItem } from '../scene';
import { valueOf } from './choreography';
import { diamonds } from './dots';
import { gabaVesicles } from './organelles';
import type { Painter } from './painter';

const COUNT = 12;

/** Along the membrane of the terminal, on both sides of the brake. */
function gap({ anatomy, seats }: CellLayout): Point[] {
  const { points, normals } = anatomy.terminal.outline;
  const n = points.length;
  return Array.from({ length: COUNT }, (_, i) => i - (COUNT - 1) / 2).flatMap((k, i): Point[] => {
    if (Math.abs(k) < 2) return [];
    const index = (seats.brake.index + Math.round(k * 2.1) + n) % n;
    const [p, q] = [points[index] as Point, normals[index] as Point];
    const out = 17 + (i % 2 ? 4 : -2);
    return [[p[0] + q[0] * out, p[1] + q[1] * out]];
  });
}

/** GABA in its vesicles and in the gap. While release is withheld the gap is empty. */
export const gabaNode: Painter = {
  watches: ['gaba-release'],
  draw: ({ layout, frameState, transition }) => {
    const held = valueOf(transition, (look) => (look === 'silenced' ? 1 : 0));
    const lifted = valueOf(frameState.transition('gaba-release'), (look) => (look === 'lifted' ? 1 : 0));
    const all = gap(layout);
    const thin = Math.max(held * 0.6, lifted);
    const left = all.filter((_, i) => ((i * 5) % all.length) / all.length >= thin);
    const items: SceneItem[] = [gabaVesicles(1 - held * 0.3)];
    if (left.length > 0) items.push(diamonds('released', left, 4.6, 'inhibit'));
    return items;
  },
};
