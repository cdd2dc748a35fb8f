import type { BodyShape } from '../../layout/auto/cellAnatomy';
import type { AutoCellLayout } from '../../layout/auto/cellLayout';
import { isOrganelle } from '../../layout/auto/cellKinds';
import { stepIds } from '../../layout/auto/cellSteps';
import { type Box, type Point, round1 } from '../../layout/geometry';
import { seededRandom } from '../../clock/seededRandom';
import { stretches } from '../../layout/tissue/outline';
import type { MechanismGraph } from '../../model/mechanism';
import type { FrameState } from '../frameState';
import { group, path, rect } from '../items';
import { layoutCache } from '../layoutCache';
import type { SceneItem } from '../scene';
import { organelle, ornament } from './autoOrganelles';
import { bodyShadow, bodyVolume, lipids, membrane } from './autoTissue';
import type { Tone } from './autoTones';
import { dots } from './dots';

/** The stage goes on past its frame, for wide windows. */
const PAST = 440;
/** The stage, with neighbours far behind it. */
function ground({ width, height, anatomy }: AutoCellLayout, tones: readonly Tone[]): SceneItem {
  const chance = seededRandom(11);
  const far = [0, 1, 2].flatMap((k) => {
    const tone = tones[k % Math.max(1, tones.length)];
    const [cx, cy] = [(0.16 + 0.34 * k + chance() * 0.08) * width, chance() * anatomy.stripTop * 0.9];
    const [rx, ry] = [380 + chance() * 200, 190 + chance() * 120];
    return [
      {
        kind: 'ellipse' as const,
        id: `far${k}`,
        cx: round1(cx),
        cy: round1(cy),
        rx: round1(rx),
        ry: round1(ry),
        rotate: (k - 1) * 14,
        fill: { gradient: `auto-cell-far-${tone?.id ?? 'blue'}` },
      },
    ];
  });
  return group(
    'far',
    [
      rect('stage', -PAST, -PAST, width + 2 * PAST, height + 2 * PAST, 0, { fill: { gradient: 'auto-cell-ground' } }),
      ...far,
    ],
    { role: 'ground' },
  );
}

/** Bands across a muscle fibre. */
function striations({ box }: BodyShape, depth: (x: number, y: number) => number, tone: Tone): SceneItem[] {
  let bands = '';
  let lines = '';
  for (let x = box.x + 20; x < box.x + box.w; x += 62) {
    let top: number | undefined;
    let floor = 0;
    for (let y = box.y; y < box.y + box.h + 30; y += 4) {
      if (depth(x, y) > -7) continue;
      top ??= y;
      floor = y;
    }
    if (top === undefined || floor - top < 40) continue;
    const bow = 9;
    const across = (dx: number) => `M${x + dx} ${top}Q${x + dx + bow} ${round1((top + floor) / 2)} ${x + dx} ${floor}`;
    bands += across(0);
    lines += across(31);
  }
  return [
    path('bands', bands, { fill: 'none', stroke: tone.shade, strokeWidth: 24, strokeOpacity: 0.24 }),
    path('lines', lines, { fill: 'none', stroke: tone.shade, strokeWidth: 2.4, strokeOpacity: 0.5 }),
  ];
}

/** Fibres of the skeleton: long curves that keep within the cell. */
function skeleton({ box }: BodyShape, depth: (x: number, y: number) => number, tone: Tone, seed: number): SceneItem {
  const chance = seededRandom(seed);
  let d = '';
  const [fx, fy] = [box.x + box.w * (0.3 + chance() * 0.3), box.y + box.h * (0.55 + chance() * 0.2)];
  for (let k = 0; k < 11; k++) {
    const angle = (k / 11) * 2 * Math.PI + chance() * 0.4;
    let [x, y] = [fx + Math.cos(angle) * 34, fy + Math.sin(angle) * 34];
    let turn = angle;
    const points: Point[] = [];
    while (points.length < 40 && depth(x, y) < -24) {
      points.push([x, y]);
      turn += (chance() - 0.5) * 0.07;
      x += Math.cos(turn) * 34;
      y += Math.sin(turn) * 34;
    }
    if (points.length < 4) continue;
    d += `M${points.map(([px, py]) => `${round1(px)} ${round1(py)}`).join('L')}`;
  }
  return path('skeleton', d === '' ? 'M0 0' : d, {
    fill: 'none',
    stroke: tone.shade,
    strokeWidth: 1.8,
    strokeOpacity: 0.26,
  });
}

/** Grain of the cytoplasm: fine dots where nothing else is. */
function grain({ box }: BodyShape, depth: (x: number, y: number) => number, tone: Tone, seed: number): SceneItem {
  const chance = seededRandom(seed + 1);
  const spots: Point[] = [];
  const count = Math.round((box.w * box.h) / 5200);
  for (let k = 0; k < count; k++) {
    const [x, y] = [box.x + chance() * box.w, box.y + chance() * box.h];
    if (depth(x, y) < -18) spots.push([x, y]);
  }
  return dots('grain', spots, 1.7, tone.shade, 0.5);
}

function cell(layout: AutoCellLayout, index: number, tones: readonly Tone[]): SceneItem {
  const { anatomy, ornaments } = layout;
  const shape = anatomy.shapes[index]!;
  const tone = tones[index]!;
  const depth = (x: number, y: number) => anatomy.depth(index, x, y);
  const { kind, id } = shape.body;
  return group(`cell-${id}`, [
    bodyShadow(shape.contour.outline),
    ...bodyVolume(shape.contour, tone),
    ...(kind === 'muscle' ? striations(shape, depth, tone) : [skeleton(shape, depth, tone, index * 13 + 3)]),
    grain(shape, depth, tone, index * 17),
    ...ornaments.flatMap((item, i) => (item.body === index ? [ornament(item, i, tone)] : [])),
    membrane('membrane', shape.contour.outline, tone),
  ]);
}

const AROUND = 74;

/** Lipids on the membranes around what a step is about: the reader looks where the drawing is sharpest. */
function lipidRows(
  graph: MechanismGraph,
  layout: AutoCellLayout,
  stepIndex: number,
  tones: readonly Tone[],
): SceneItem[] {
  const step = graph.steps[stepIndex];
  if (!step) return [];
  const ids = stepIds(graph, step);
  const boxes: Box[] = [...layout.items.values()].flatMap(({ node, place }) => (ids.has(node.id) ? [place.box] : []));
  const ways = [...layout.edges.values()].filter(({ id }) => ids.has(id)).flatMap(({ line }) => line.points);
  const isNear = ([x, y]: Point) =>
    boxes.some((box) => {
      const dx = Math.max(0, box.x - x, x - box.x - box.w);
      const dy = Math.max(0, box.y - y, y - box.y - box.h);
      return dx * dx + dy * dy < AROUND * AROUND;
    }) || ways.some(([px, py]) => (px - x) ** 2 + (py - y) ** 2 < (AROUND * 0.8) ** 2);
  return layout.anatomy.shapes.flatMap(({ contour: { outline }, body }, i) => {
    if (body.kind === 'nucleus') return [];
    const leaf = isOrganelle(body.kind) ? 3.6 : undefined;
    return stretches(outline, isNear).map((stretch, k) => lipids(`${body.id}-${k}`, stretch, tones[i]!, leaf));
  });
}

/** The tissue from back to front. What has come to rest is the very same objects from call to call. */
export function autoBackdrop(
  layout: AutoCellLayout,
  { stepIndex, fromIndex, scenery }: FrameState,
  graph: MechanismGraph,
  tones: readonly Tone[],
): SceneItem[] {
  const keep = layoutCache(layout);
  const { shapes } = layout.anatomy;
  const rows = (index: number, opacity: number): SceneItem[] => {
    if (opacity <= 0) return [];
    const made = keep(`lipids ${index}`, () => group(`lipids${index}`, lipidRows(graph, layout, index, tones)));
    return [opacity >= 1 ? made : { ...made, opacity: Math.round(opacity * 50) / 50 }];
  };
  return [
    keep('far', () => ground(layout, tones)),
    ...keep('cells', () => shapes.flatMap(({ body }, i) => (isOrganelle(body.kind) ? [] : [cell(layout, i, tones)]))),
    ...keep('organelles', () =>
      shapes.flatMap((shape, i) =>
        isOrganelle(shape.body.kind) ? [group(`organelle-${shape.body.id}`, organelle(shape, tones[i]!))] : [],
      ),
    ),
    ...(fromIndex === stepIndex || scenery >= 1
      ? rows(stepIndex, 1)
      : [...rows(fromIndex, 1 - scenery), ...rows(stepIndex, scenery)]),
  ];
}
