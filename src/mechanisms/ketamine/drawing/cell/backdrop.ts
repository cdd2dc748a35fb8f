import { seededRandom } from '../../../../clock/seededRandom';
import { stretches } from '../../../../layout/tissue/outline';
import { poreOf } from '../../../../layout/tissue/pits';
import { smoothPath } from '../../../../layout/tissue/smoothPath';
import { type Focus, lipidItems, type Membrane } from '../../../../scene/cell/lipids';
import { bubble, mitochondrion, vesicles } from '../../../../scene/cell/organelles';
import { activity, roundOpacity } from '../../../../scene/cell/motion';
import { bilayer, type Glow, glowItems, postsynapticDensity, shadow, volume } from '../../../../scene/cell/tissue';
import type { FrameState } from '../../../../scene/frameState';
import { circle, ellipse, group, path, rect } from '../../../../scene/items';
import { layoutCache } from '../../../../scene/layoutCache';
import type { SceneItem } from '../../../../scene/scene';
import { vesiclePools } from './scattered';
import { HEAD, MITOCHONDRION, spineSpots, varicosities } from './landmarks';
import { growthKey, growths, openings, quietness, shoulderOpening } from './choreography';
import { hollows, jetLight } from './glutamate';
import type { KetamineCellLayout } from './layout';
import { freshMembrane, spineBody } from './spines';

/** The stage past its frame, and a nerve fibre far behind the synapse. */
function ground(): SceneItem {
  const fibre = 'M-440 500C-160 500 120 440 420 424S1000 436 1240 372S1700 210 2040 120';
  return group(
    'far',
    [
      rect('stage', -440, -440, 2480, 1880, 0, { fill: { gradient: 'cell-view-ground' } }),
      ...[58, 48, 38, 28].map((width) =>
        path(`fibre${width}`, fibre, { fill: 'none', stroke: 'post-fill', strokeWidth: width, strokeOpacity: 0.085 }),
      ),
    ],
    { role: 'ground' },
  );
}

/** The passing axons whose swellings are the partners of the neighbouring spines. */
function passingAxons({ anatomy }: KetamineCellLayout): SceneItem[] {
  const random = seededRandom(5);
  const bubbles = varicosities.flatMap(([x, y], v) => {
    const placed: [number, number][] = [];
    for (let tries = 0; placed.length < 6 && tries < 300; tries++) {
      const [angle, out] = [random() * 6.28, Math.sqrt(random())];
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
    ...bubbles,
  ];
}

/** The interneuron; `quiet` from 0 to 1 pales it towards the stage. */
function interneuron({ anatomy }: KetamineCellLayout, quiet: number): SceneItem[] {
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

/** Volume and organelles of the terminal. Its membrane is drawn on its own, for vesicles open through it. */
function terminalBody(layout: KetamineCellLayout): SceneItem[] {
  const { terminal } = layout.anatomy;
  const [near, middle, far] = vesiclePools;
  const tubules = [-18, -2, 15]
    .map((dx) => `M${902 + dx} -300C${900 + dx} -40 ${880 + dx * 1.3} 110 ${858 + dx * 2.2} 186`)
    .join('');
  const { x, y } = MITOCHONDRION;
  return [
    shadow(terminal.outline),
    ...volume(terminal, 'glu'),
    path('tubules', tubules, {
      fill: 'none',
      stroke: { mix: ['glu-mem', 'glu-fill', 0.5] },
      strokeWidth: 2.4,
      strokeOpacity: 0.7,
    }),
    mitochondrion('mitochondrion', { x, y, w: 118, h: 50, rotate: 24 }, 'glu'),
    vesicles('far', far ?? [], { tone: 'glu', paint: 'excite', perVesicle: 5, opacity: 0.4 }),
    vesicles('middle', middle ?? [], { tone: 'glu', paint: 'excite', perVesicle: 6, opacity: 0.72 }),
    vesicles('near', near ?? [], { tone: 'glu', paint: 'excite', perVesicle: 7, opacity: 0.95 }),
  ];
}

/** A microtubule along the shaft, `dy` units below its middle. */
const tubule = (dy: number) =>
  `M-440 ${846 + dy}C-260 ${836 + dy} -180 ${850 + dy} -60 ${849 + dy}C200 ${836 + dy} 300 ${852 + dy} 560 ${845 + dy}S1000 ${838 + dy} 1250 ${848 + dy}S1500 ${834 + dy} 1700 ${846 + dy}S1900 ${838 + dy} 2040 ${846 + dy}`;

/** Volume and skeleton of the dendrite and of the spine in the middle. */
function dendriteBody({ anatomy }: KetamineCellLayout): SceneItem[] {
  const actin = [-60, -34, -10, 14, 38, 62]
    .map((dx) => `M${852 + dx * 1.9} 556C${852 + dx * 1.3} 640 ${852 + dx * 0.55} 690 ${852 + dx * 0.42} 800`)
    .join('');
  return [
    shadow(anatomy.dendrite.outline),
    ...volume(anatomy.dendrite, 'post'),
    path('tubules', [-22, -8, 7, 21].map(tubule).join(''), {
      fill: 'none',
      stroke: { mix: ['post-mem', 'post-fill', 0.5] },
      strokeWidth: 2.4,
      strokeOpacity: 0.5,
    }),
    mitochondrion('mitochondrion', { x: 238, y: 846, w: 170, h: 52, rotate: -1 }, 'post'),
    path('actin', actin, {
      fill: 'none',
      stroke: { mix: ['post-mem', 'post-fill', 0.5] },
      strokeWidth: 1.8,
      strokeOpacity: 0.6,
      dash: [5, 3],
    }),
  ];
}

/** The density behind the synapse of the spine in the middle. */
function middleDensity({ anatomy }: KetamineCellLayout): SceneItem {
  const [top] = stretches(
    anatomy.dendrite.outline,
    ([x, y], [, ny]) => ny < -0.5 && Math.abs(x - HEAD.x) < 168 && y < 560,
  );
  return top ? postsynapticDensity('density', smoothPath(top, -15), 11) : group('density', []);
}

/** Where the event of a step takes place. */
const glows: readonly Glow[] = [
  { by: 'ketamine-nmdar', role: 'drug', at: [226, 330, 270, 170], strength: 0.62 },
  { by: 'glutamate', role: 'excite', at: [852, 480, 350, 108], strength: 0.95 },
  { by: 'vdcc', role: 'signal', at: [604, 604, 160, 130], strength: 0.62 },
  { by: 'bdnf', role: 'growth', at: [1084, 566, 126, 140], strength: 0.66 },
];

const neighbours: readonly Focus[] = [
  [240, 690, 330, 118],
  [1400, 690, 330, 118],
];

/** Where lipids are drawn at each step. */
const focuses: readonly (readonly Focus[])[] = [
  neighbours,
  [[232, 262, 270, 170]],
  [[852, 480, 300, 160]],
  [[770, 540, 290, 190]],
  [[1000, 580, 240, 190]],
  [[980, 850, 380, 150]],
  neighbours,
  neighbours,
];

/** The height at which new tissue ends and the shaft begins. */
const ROOT = 772;
/** Half the width of membrane that belongs to a neighbouring spine. */
const REACH = 76;

/** How pale a passing axon is while it has no partner. */
const PALE = 0.6;

/** The tissue from back to front. What does not move is the same objects from frame to frame. */
export function backdrop(layout: KetamineCellLayout, frameState: FrameState): SceneItem[] {
  const { anatomy } = layout;
  const cached = layoutCache(layout);
  const quiet = quietness(frameState);
  const open = openings(frameState);
  const burst = activity(frameState.transition('release-glutamate'));
  const shoulder = shoulderOpening(frameState);
  const growth = growths(frameState);
  const spinesKey = growthKey(growth);
  const isSettled = (...values: readonly number[]) => values.every((value) => value === 0 || value === 1);
  const restored = growth.reduce((sum, { fresh, grown }) => sum + fresh * Math.min(1, grown), 0) / growth.length;
  const pore = poreOf(shoulder);
  const terminalMembrane = () => anatomy.terminalMembrane(open);
  const dendriteMembrane = () => anatomy.dendriteMembrane({ growth: growth.map(({ grown }) => grown), open: shoulder });
  const membranes = (): Membrane[] => [
    { id: 'gab', outline: anatomy.interneuron.outline, tone: 'gab' },
    { id: 'glu', outline: terminalMembrane(), tone: 'glu' },
    {
      id: 'post',
      outline: dendriteMembrane(),
      tone: 'post',
      // Where it is new, its lipids are drawn in the colour of growth instead.
      includes: ([x, y]) =>
        y >= ROOT || !growth.some(({ fresh }, i) => fresh >= 1 && Math.abs(x - spineSpots[i]!.x) < REACH),
    },
    ...growth.flatMap(({ grown, fresh }, i): Membrane[] => {
      if (fresh <= 0) return [];
      const { line } = anatomy.spine(i, grown);
      const heads = { gradient: 'cell-view-new-line' };
      return [{ id: `new${i}-`, outline: line, tone: 'post', heads, includes: ([, y]) => y < ROOT }];
    }),
  ];
  return [
    cached('far', () => ground()),
    ...glowItems(layout, frameState, glows),
    cached(spinesKey === null ? null : `passing ${restored}`, () =>
      group('axons', [cached('axons', () => group('passing', passingAxons(layout)))], {
        opacity: roundOpacity(PALE + (1 - PALE) * restored),
      }),
    ),
    cached(isSettled(quiet) ? `interneuron ${quiet}` : null, () => group('interneuron', interneuron(layout, quiet))),
    cached('terminal', () => group('terminal', terminalBody(layout))),
    cached(isSettled(...open, burst) ? `terminal membrane ${open.join(' ')} ${burst}` : null, () =>
      group('terminal-membrane', [
        ...hollows(layout, open),
        ...jetLight(layout, open, burst),
        bilayer('membrane', smoothPath(terminalMembrane()), 'glu'),
      ]),
    ),
    cached('dendrite', () => group('dendrite', dendriteBody(layout))),
    cached(spinesKey !== null && isSettled(shoulder) ? `dendrite membrane ${spinesKey} ${shoulder}` : null, () =>
      group('dendrite-membrane', [
        ...growth.flatMap((state, i) => spineBody(layout, i, state)),
        ...(pore > 0
          ? [path('hollow', smoothPath(anatomy.pit(anatomy.shoulder, pore).hollow), { fill: 'surface' })]
          : []),
        bilayer('membrane', smoothPath(dendriteMembrane()), 'post'),
        ...growth.flatMap((state, i) => freshMembrane(layout, i, state)),
      ]),
    ),
    cached('density', () => middleDensity(layout)),
    ...lipidItems({
      layout,
      frameState,
      focuses,
      shapeKey: spinesKey !== null && isSettled(...open, shoulder) ? [spinesKey, ...open, shoulder].join(' ') : null,
      membranes,
    }),
  ];
}
