import type { CellLayout } from '../../layout/cell/cellLayout';
import { terminalField, varicosities } from '../../layout/cell/bodies';
import { smoothPath } from '../../layout/cell/smoothPath';
import { seeded } from '../../layout/cell/seeded';
import { circle, ellipse, group, path, rect } from '../items';
import type { SceneItem } from '../scene';
import { bilayer, shadow, volume } from './body';
import { bubble, glutamateVesicles, mitochondrion, strewn } from './organelles';
import { tone } from './tones';
import { dockedVesicles } from './release';

/** The stage past its frame, and a nerve fibre far behind the synapse. */
export function ground(): SceneItem {
  const fibre = 'M-440 500C-160 500 120 440 420 424S1000 436 1240 372S1700 210 2040 120';
  return group('far', [
    rect('stage', -440, -440, 2480, 1880, 0, { fill: { gradient: 'cell-view-ground' } }),
    ...[58, 48, 38, 28].map((width) =>
      path(`fibre${width}`, fibre, { fill: 'none', stroke: 'post-fill', strokeWidth: width, strokeOpacity: 0.085 }),
    ),
  ]);
}

/** The passing axons whose swellings are the partners of the neighbouring spines; pale while these are lost. */
export function passingAxons({ anatomy }: CellLayout): SceneItem[] {
  const chance = seeded(5);
  const vesicles = varicosities.flatMap(([x, y], v) => {
    const placed: [number, number][] = [];
    for (let tries = 0; placed.length < 6 && tries < 300; tries++) {
      const [angle, out] = [chance() * 6.28, Math.sqrt(chance())];
      const [px, py] = [x + Math.cos(angle) * out * 33, y + Math.sin(angle) * out * 13 - 3];
      if (!placed.some(([qx, qy]) => Math.hypot(qx - px, qy - py) < 17)) placed.push([px, py]);
    }
    return placed.flatMap(([px, py], i) => bubble(`v${v}-${i}`, px, py, 7, 'glu'));
  });
  return [
    ...anatomy.axons.map((axon, i) =>
      group(`axon${i}`, [
        shadow(axon.outline),
        ...volume(axon, 'glu'),
        bilayer('membrane', smoothPath(axon.outline), 'glu', 3.4),
      ]),
    ),
    ...vesicles,
  ];
}

/** The interneuron; `quiet` from 0 to 1 pales it towards the stage. */
export function interneuron({ anatomy }: CellLayout, quiet: number): SceneItem[] {
  const { outline } = anatomy.interneuron;
  const d = smoothPath(outline);
  return [
    shadow(outline),
    ...volume(anatomy.interneuron, 'gab'),
    ellipse('nucleus', 74, 104, 92, 74, 0, {
      fill: { mix: ['gab-light', 'surface', 0.3] },
      fillOpacity: 0.85,
      stroke: 'gab-mem',
      strokeOpacity: 0.5,
      strokeWidth: 3,
      dash: [9, 4],
    }),
    circle('nucleolus', 46, 84, 20, { fill: { mix: ['gab-shade', 'gab-mem', 0.25] }, fillOpacity: 0.6 }),
    ...(quiet > 0 ? [path('quiet', d, { fill: 'stage', fillOpacity: Math.round(quiet * 40) / 100 })] : []),
    bilayer('membrane', d, 'gab'),
  ];
}

const MITOCHONDRION = { x: 978, y: 226, cos: 0.91, sin: 0.41 };

/** Volume and organelles of the terminal; its membrane is drawn apart, for vesicles open through it. */
export function terminalBody(layout: CellLayout): SceneItem[] {
  const { terminal } = layout.anatomy;
  const isFree = (x: number, y: number, r: number) => {
    const [dx, dy] = [x - MITOCHONDRION.x, y - MITOCHONDRION.y];
    const along = dx * MITOCHONDRION.cos + dy * MITOCHONDRION.sin;
    const across = dy * MITOCHONDRION.cos - dx * MITOCHONDRION.sin;
    return terminalField(x, y) < -r - 11 && !(Math.abs(along) < 60 + r && Math.abs(across) < 28 + r);
  };
  const [near, middle, far] = strewn(dockedVesicles(layout), isFree, [
    { count: 9, r: 18.5, top: 292, floor: 388, gap: 5 },
    { count: 12, r: 17, top: 190, floor: 356, gap: 4 },
    { count: 9, r: 14, top: 178, floor: 390, gap: 3 },
  ]);
  const tubules = [-18, -2, 15]
    .map((dx) => `M${902 + dx} -300C${900 + dx} -40 ${880 + dx * 1.3} 110 ${858 + dx * 2.2} 186`)
    .join('');
  return [
    shadow(terminal.outline),
    ...volume(terminal, 'glu'),
    path('tubules', tubules, { fill: 'none', stroke: 'glu-shade', strokeWidth: 2.4, strokeOpacity: 0.65 }),
    mitochondrion('mitochondrion', MITOCHONDRION.x, MITOCHONDRION.y, 118, 50, 24, 'glu'),
    glutamateVesicles('far', far ?? [], 5, 0.4),
    glutamateVesicles('middle', middle ?? [], 6, 0.72),
    glutamateVesicles('near', near ?? [], 7, 0.95),
  ];
}

const level = (dy: number) =>
  `M-440 ${846 + dy}C-260 ${836 + dy} -180 ${850 + dy} -60 ${849 + dy}C200 ${836 + dy} 300 ${852 + dy} 560 ${845 + dy}S1000 ${838 + dy} 1250 ${848 + dy}S1500 ${834 + dy} 1700 ${846 + dy}S1900 ${838 + dy} 2040 ${846 + dy}`;

/** Volume and skeleton of the dendrite and of the spine in the middle. */
export function dendriteBody({ anatomy }: CellLayout): SceneItem[] {
  const actin = [-60, -34, -10, 14, 38, 62]
    .map((dx) => `M${852 + dx * 1.9} 556C${852 + dx * 1.3} 640 ${852 + dx * 0.55} 690 ${852 + dx * 0.42} 800`)
    .join('');
  return [
    shadow(anatomy.dendrite.outline),
    ...volume(anatomy.dendrite, 'post'),
    path('tubules', [-22, -8, 7, 21].map(level).join(''), {
      fill: 'none',
      stroke: 'post-shade',
      strokeWidth: 2.4,
      strokeOpacity: 0.5,
    }),
    mitochondrion('mitochondrion', 238, 846, 170, 52, -1, 'post'),
    path('actin', actin, { fill: 'none', stroke: 'post-shade', strokeWidth: 1.8, strokeOpacity: 0.6, dash: [5, 3] }),
  ];
}

/** The density behind the synapse: a studded band under the membrane of the spine. */
export function density(id: string, d: string, inner: string, width: number): SceneItem {
  return group(id, [
    path('band', d, {
      fill: 'none',
      stroke: { mix: ['post-fill', 'post-mem', 0.42] },
      strokeWidth: width,
      cap: 'round',
      strokeOpacity: 0.75,
    }),
    path('studs', inner, {
      fill: 'none',
      stroke: tone('post', 'mem'),
      strokeWidth: width * 0.34,
      dash: [0.1, width * 0.72],
      cap: 'round',
    }),
  ]);
}
