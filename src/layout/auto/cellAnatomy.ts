import { type Contour, contour } from '../tissue/contour';
import type { Field } from '../tissue/field';
import { type Grid, sampled } from '../tissue/isolines';
import { seededRandom } from '../../clock/seededRandom';
import type { Box } from '../geometry';
import { isOrganelle } from './cellKinds';
import type { CellBody, CellModel, NodeRegion } from './cellModel';
import { cellFields, organelleField, type Oval, RATIO, SURROUND } from './cellShapes';
import type { Slots } from './cellSlots';

export interface BodyShape {
  body: CellBody;
  field: Field;
  contour: Contour;
  /** Where it is, as far as the picture shows it. */
  box: Box;
  /** An organelle's. */
  oval?: Oval;
}

export interface CellAnatomy {
  width: number;
  height: number;
  stripTop: number;
  shapes: readonly BodyShape[];
  /** How far a place is from the edge of a region, negative within it. */
  depth(region: NodeRegion, x: number, y: number): number;
  depthIn(region: NodeRegion): (x: number, y: number) => number;
  /** The cells whose organelles found no room. */
  cramped: readonly number[];
}

const DEPTHS = [4, 8, 12, 17, 22, 28, 35, 43, 52, 64, 78];
const ORGANELLE_DEPTHS = [3, 6, 9, 13, 17, 22, 28];
const GRID = 10;
/** What share of the wanted area an organelle gets, and how far it keeps from others and from the membrane of its cell. */
const TIGHTER = [
  [1, 48],
  [0.9, 38],
  [0.8, 30],
] as const;
const FRAME = 22;

/** Where in its cell an organelle is drawn rather than elsewhere: shares of the cell's box. */
const ANCHORS: readonly (readonly [number, number])[] = [
  [0.2, 0.66],
  [0.84, 0.42],
  [0.24, 0.32],
  [0.5, 0.42],
  [0.84, 0.76],
  [0.12, 0.5],
];
const NUCLEUS_ANCHOR = [0.6, 0.66] as const;

const inFrame = (slots: Slots, { x, y, w, h }: Box): Box => {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const floor = Math.min(slots.stripTop, y + h);
  return { x: left, y: top, w: Math.min(slots.width, x + w) - left, h: floor - top };
};

function ovalPoints({ x, y, rx, ry, rotate }: Oval, more: number): (readonly [number, number])[] {
  const [cos, sin] = [Math.cos(rotate), Math.sin(rotate)];
  return Array.from({ length: 20 }, (_, i) => {
    const angle = (i / 20) * 2 * Math.PI;
    const [u, v] = [Math.cos(angle) * (rx + more), Math.sin(angle) * (ry + more)];
    return [x + u * cos - v * sin, y + u * sin + v * cos] as const;
  });
}

/** Whether two ovals are apart: neither reaches into the other's, made larger by the distance. */
function areApart(a: Oval, b: Oval, apart: number): boolean {
  const reaches = (p: Oval, q: Oval) =>
    [...ovalPoints(p, apart), [p.x, p.y] as const].some(
      ([x, y]) => ((x - q.x) / (q.rx + apart / 2)) ** 2 + ((y - q.y) / (q.ry + apart / 2)) ** 2 < 1,
    );
  return !reaches(a, b) && !reaches(b, a);
}

/** The place nearest to where an oval was wanted at which it fits. */
function nearestFit(wanted: Oval, surround: number, fits: (room: Oval) => boolean, within: Box): Oval | undefined {
  let best: Oval | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let y = within.y + 20; y < within.y + within.h; y += 30) {
    for (let x = within.x + 20; x < within.x + within.w; x += 30) {
      const cost = Math.hypot(x - wanted.x, (y - wanted.y) * 1.4);
      if (cost >= least || !fits({ ...wanted, x, y, rx: wanted.rx * surround, ry: wanted.ry * surround })) continue;
      [best, least] = [{ ...wanted, x, y }, cost];
    }
  }
  return best;
}

interface OrganelleNeed {
  index: number;
  body: CellBody;
  need: number;
}

/** The largest first, each as near to where such a thing is usually drawn as its cell has room. */
function placeOrganelles(
  slots: Slots,
  cells: readonly Field[],
  wanted: readonly OrganelleNeed[],
  chance: () => number,
): { ovals: Map<number, Oval>; cramped: number[] } {
  const ovals = new Map<number, Oval>();
  const cramped: number[] = [];
  const taken = new Map<number, Oval[]>();
  for (const { index, body, need } of [...wanted].sort((a, b) => b.need - a.need || a.index - b.index)) {
    const host = body.host ?? 0;
    const cell = cells[host]!;
    const visible = inFrame(slots, slots.cells[host]!.box);
    const others = taken.get(host) ?? [];
    const anchor = body.kind === 'nucleus' ? NUCLEUS_ANCHOR : ANCHORS[others.length % ANCHORS.length]!;
    const [ax, ay] = [visible.x + visible.w * anchor[0], visible.y + visible.h * anchor[1]];
    const ratio = RATIO[body.kind] ?? 1.5;
    const surround = SURROUND[body.kind] ?? 1;
    const rotate = body.kind === 'nucleus' ? (chance() - 0.5) * 0.12 : (chance() - 0.5) * 0.22;
    // A little smaller and closer, before the whole picture has to grow.
    let best: Oval | undefined;
    let base: Oval | undefined;
    for (const [share, apart] of TIGHTER) {
      const rx = Math.sqrt((need * share * ratio) / Math.PI);
      const tried: Oval = { x: ax, y: ay, rx, ry: rx / ratio, rotate };
      base ??= tried;
      best = nearestFit(
        tried,
        surround,
        (room) => {
          const isInside = ovalPoints(room, apart).every(
            ([x, y]) =>
              x > FRAME && x < slots.width - FRAME && y > FRAME && y < slots.stripTop - FRAME && cell(x, y) < -12,
          );
          return isInside && !others.some((other) => !areApart(room, other, apart));
        },
        visible,
      );
      if (best) break;
    }
    if (!best) cramped.push(host);
    const oval = best ?? base!;
    ovals.set(index, oval);
    taken.set(host, [...others, { ...oval, rx: oval.rx * surround, ry: oval.ry * surround }]);
  }
  return { ovals, cramped };
}

/** The value of a sampled field at a place, between its samples. */
function reader({ x, y, step, columns, rows, values }: Grid): (px: number, py: number) => number {
  return (px, py) => {
    const u = Math.max(0, Math.min(columns - 1.001, (px - x) / step));
    const v = Math.max(0, Math.min(rows - 1.001, (py - y) / step));
    const i = Math.floor(u);
    const j = Math.floor(v);
    const s = u - i;
    const t = v - j;
    const k = j * columns + i;
    const top = values[k]! * (1 - s) + values[k + 1]! * s;
    return top * (1 - t) + (values[k + columns]! * (1 - s) + values[k + columns + 1]! * s) * t;
  };
}

export function makeAnatomy(model: CellModel, slots: Slots, needs: readonly number[], seed: number): CellAnatomy {
  const { bodies } = model;
  const cellCount = bodies.filter(({ kind }) => !isOrganelle(kind)).length;
  const kinds = bodies.slice(0, cellCount).map(({ kind }) => kind);
  const cells = cellFields(slots.cells, kinds, slots.gap, seed);
  const chance = seededRandom(seed + 7);
  const wanted = bodies.flatMap((body, index) => (index < cellCount ? [] : [{ index, body, need: needs[index]! }]));
  const { ovals, cramped } = placeOrganelles(slots, cells, wanted, chance);

  const shapes = bodies.map((body, i): BodyShape => {
    const oval = ovals.get(i);
    if (!oval) {
      const { x, y, w, h } = slots.cells[i]!.box;
      const grown = { x: x - 330, y: y - 330, w: w + 660, h: h + 660 };
      const field = cells[i]!;
      return { body, field, contour: contour(field, grown, DEPTHS), box: inFrame(slots, slots.cells[i]!.box) };
    }
    const field = organelleField(body.kind, oval, chance() * 6);
    const reach = (r: number) => r * 1.45 + 60;
    const around = {
      x: oval.x - reach(oval.rx),
      y: oval.y - reach(oval.ry),
      w: 2 * reach(oval.rx),
      h: 2 * reach(oval.ry),
    };
    const box = { x: oval.x - oval.rx, y: oval.y - oval.ry, w: 2 * oval.rx, h: 2 * oval.ry };
    return { body, field, contour: contour(field, around, ORGANELLE_DEPTHS), box, oval };
  });

  const frame = { x: 0, y: 0, w: slots.width, h: slots.stripTop };
  const children = (i: number) => shapes.filter(({ body }) => body.host === i);
  const readers = new Map<NodeRegion, (x: number, y: number) => number>();
  const depthIn = (region: NodeRegion) => {
    const known = readers.get(region);
    if (known) return known;
    const field: Field =
      typeof region === 'number'
        ? (x, y) => Math.max(shapes[region]!.field(x, y), ...children(region).map((child) => -child.field(x, y)))
        : (x, y) => Math.max(...shapes.slice(0, cellCount).map((shape) => -shape.field(x, y)));
    const read = reader(sampled(field, frame, GRID));
    readers.set(region, read);
    return read;
  };
  return {
    width: slots.width,
    height: slots.height,
    stripTop: slots.stripTop,
    shapes,
    cramped,
    depth: (region, x, y) => depthIn(region)(x, y),
    depthIn,
  };
}
