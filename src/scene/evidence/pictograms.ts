import type { Ground } from '../../model/strength';
import { circle, path, rect } from '../items';
import type { SceneItem } from '../scene';

const INK = 'ink2';
const LINE = { fill: 'none', stroke: INK, strokeWidth: 1.8, cap: 'round' } as const;

/** The room of a pictogram, which is drawn around the origin. */
export const PICTOGRAM = 18;

/** What a finding was seen in, told by its silhouette alone: neutrals, because a hue means a voice. */
export const pictograms: Readonly<Record<Ground, () => SceneItem[]>> = {
  people: () => [
    circle('head', 0, -4.7, 4.1, { fill: INK }),
    path('shoulders', 'M-8 9C-8 3 -5 0.8 0 0.8S8 3 8 9Z', { fill: INK }),
  ],
  animals: () => [
    path('tail', 'M-5 6.2C-10 7 -8 0.6 -10.4 -1.4', LINE),
    path('mouse', 'M-5.6 7C-6.8 -0.2 -0.6 -4.2 4 -1.8C6.8 -0.2 9 3 9.8 5.2C10 6.4 9.2 7 8.2 7Z', { fill: INK }),
    circle('ear', 3.4, -3.6, 2.9, { fill: INK, stroke: 'surface', strokeWidth: 1 }),
    circle('eye', 6.4, 2.4, 1, { fill: 'surface' }),
  ],
  cells: () => [
    circle('cell', 0, 0, 8, { fill: 'none', stroke: INK, strokeWidth: 1.9 }),
    circle('nucleus', 1.6, 1.2, 3.4, { fill: INK }),
  ],
  text: () => [
    rect('page', -6.6, -8.4, 13.2, 16.8, 1.6, { fill: 'none', stroke: INK, strokeWidth: 1.8 }),
    path('lines', 'M-3.4 -3.8H3.4M-3.4 0.2H3.4M-3.4 4.2H1', { ...LINE, strokeWidth: 1.6 }),
  ],
  none: () => [circle('nothing', 0, 0, 7.6, { fill: 'none', stroke: INK, strokeWidth: 1.7, dash: [3, 2.97] })],
};
