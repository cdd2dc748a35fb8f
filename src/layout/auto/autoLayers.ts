import { type Box, overlaps, type Point } from '../geometry';
import type { LayerPlacement, LayerRoute, LayerSource, LayerSpot } from '../layers';
import type { PathwayLayout } from '../pathway/types';
import { textWidth } from '../textWidth';
import { type } from '../typeSizes';
import { wrapText } from '../wrapText';
import { TIP_GAP } from './nodeBoxes';
import { grow, type Obstacles, placeWord, rimBoxes, runsThrough, wordBox } from './words';

/** Plates of explanations are flat, so that they fit between the things of the graph. */
const PLATE = { pad: 24, line: 26, around: 16, wide: 250, word: 320 };
/** From plate to plate and to what the graph draws. */
const AIR = 14;
/** Places are tried this far from one another. */
const LATTICE = 18;
const COST = { elsewhere: 260, line: 110, bend: 26, crossing: 60, node: 900 };
/** How far aside of both ends an arrow may go round what stands between them. */
const DETOUR = 240;

const middle = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];

/** A plate with its label in lines, its middle at the origin. */
function plateOf({ label, kind }: LayerSource['nodes'][number]): Pick<LayerSpot, 'w' | 'h' | 'lines'> {
  const lines = wrapText(label.replace('\n', ' '), {
    size: type.plate,
    weight: 650,
    maxWidth: PLATE.wide,
    wordWidth: PLATE.word,
  });
  const points = kind === 'phenotype' || kind === 'perturbing agent' ? 20 : kind === 'process' ? 8 : 0;
  const w = Math.ceil(
    Math.max(...lines.map((line) => textWidth(line, type.plate, 600))) + 2 * (PLATE.pad + points) - 8,
  );
  return { w, h: 12 + PLATE.line * lines.length, lines };
}

/** The box around a cell, out of the picture as it may go. */
function cellOf({ compartments }: PathwayLayout, id: string): Box | undefined {
  const points = compartments.get(id)?.outline?.points;
  if (!points) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Everything that the graph draws, as room that is taken. */
function takenRoom(layout: PathwayLayout): Obstacles {
  const { nodes, edges, compartments, columns } = layout;
  const boxes: Box[] = [...compartments.keys()].flatMap((id) => {
    const cell = cellOf(layout, id);
    return cell ? rimBoxes(cell) : [];
  });
  for (const { box, label, lines = [] } of nodes.values()) {
    boxes.push(box);
    if (label && lines.length > 0) boxes.push(wordBox(lines, label, { size: type.label }));
  }
  for (const { label } of compartments.values())
    boxes.push(
      wordBox(
        label.lines.map((line) => line.toUpperCase()),
        label,
        { tracking: 1.6, leading: 27 },
      ),
    );
  const lines = [...edges.values()].map(({ line }) => line.points);
  return { boxes, lines, left: (columns[0]?.x0 ?? 0) + AIR, top: 0 };
}

/** The free place for a plate that is nearest to what it is joined to. */
function freeSpot(
  size: Pick<LayerSpot, 'w' | 'h'>,
  near: Point,
  region: Box,
  taken: Obstacles,
  home: Box | undefined,
): Point | null {
  let best: { at: Point; cost: number } | null = null;
  for (let y = region.y + size.h / 2; y <= region.y + region.h - size.h / 2; y += LATTICE) {
    for (let x = region.x + size.w / 2; x <= region.x + region.w - size.w / 2; x += LATTICE) {
      const isHome = !home || (x > home.x && x < home.x + home.w && y > home.y && y < home.y + home.h);
      const away = Math.hypot(x - near[0], y - near[1]) + (isHome ? 0 : COST.elsewhere);
      if (best && away >= best.cost) continue;
      const room = grow({ x: x - size.w / 2, y: y - size.h / 2, w: size.w, h: size.h }, AIR);
      if (taken.boxes.some((box) => overlaps(box, room))) continue;
      const cost = away + COST.line * taken.lines.filter((line) => runsThrough(line, room)).length;
      if (!best || cost < best.cost) best = { at: [x, y], cost };
    }
  }
  return best?.at ?? null;
}

/** Ways between two boxes with no, one or two turns, and round about them. */
function ways(from: Box, to: Box): Point[][] {
  const [[ax, ay], [bx, by]] = [middle(from), middle(to)];
  const side = (box: Box, dx: number, dy: number): Point => {
    const [x, y] = middle(box);
    return [x + dx * (box.w / 2 + TIP_GAP), y + dy * (box.h / 2 + TIP_GAP)];
  };
  const found: Point[][] = [];
  const [dx, dy] = [Math.sign(bx - ax) || 1, Math.sign(by - ay) || 1];
  if (Math.abs(ay - by) < 3) found.push([side(from, dx, 0), side(to, -dx, 0)]);
  if (Math.abs(ax - bx) < 3) found.push([side(from, 0, dy), side(to, 0, -dy)]);
  const turn = (start: Point, corner: Point, end: Point) => found.push([start, corner, end]);
  turn(side(from, dx, 0), [bx, ay], side(to, 0, -dy));
  turn(side(from, 0, dy), [ax, by], side(to, -dx, 0));
  for (let x = Math.min(ax, bx) - DETOUR; x <= Math.max(ax, bx) + DETOUR; x += LATTICE) {
    const [out, into] = [Math.sign(x - ax) || 1, Math.sign(x - bx) || 1];
    found.push([side(from, out, 0), [x, ay], [x, by], side(to, into, 0)]);
  }
  for (let y = Math.min(ay, by) - DETOUR; y <= Math.max(ay, by) + DETOUR; y += LATTICE) {
    const [out, into] = [Math.sign(y - ay) || 1, Math.sign(y - by) || 1];
    found.push([side(from, 0, out), [ax, y], [bx, y], side(to, 0, into)]);
  }
  const outside = ([x, y]: Point, box: Box) =>
    x < box.x - 22 || x > box.x + box.w + 22 || y < box.y - 22 || y > box.y + box.h + 22;
  // A turn within a thing, or too near for a tip, is none.
  return found.filter((way) => way.slice(1, -1).every((point) => outside(point, from) && outside(point, to)));
}

function wayBetween(from: Box, to: Box, taken: Obstacles): Point[] {
  // A way may cross a membrane, which is thinner than any thing.
  const others = taken.boxes.filter(
    (box) => Math.min(box.w, box.h) > 15 && !overlaps(box, grow(from, -2)) && !overlaps(box, grow(to, -2)),
  );
  const cost = (way: readonly Point[]) => {
    const length = way.slice(1).reduce((sum, [x, y], i) => {
      const [px, py] = way[i] as Point;
      return sum + Math.abs(x - px) + Math.abs(y - py);
    }, 0);
    const through = others.filter((box) => runsThrough(way, grow(box, 3))).length;
    const crossed = taken.lines.filter((line) =>
      way.slice(1).some(([x, y], i) => {
        const [px, py] = way[i] as Point;
        const leg = {
          x: Math.min(x, px) - 2,
          y: Math.min(y, py) - 2,
          w: Math.abs(x - px) + 4,
          h: Math.abs(y - py) + 4,
        };
        return runsThrough(line, leg);
      }),
    ).length;
    const rim = way.some(([x, y]) => x < taken.left || y < taken.top) ? COST.node : 0;
    return length + COST.bend * way.length + COST.node * through + COST.crossing * crossed + rim;
  };
  const all = ways(from, to).map((way) => ({ way, cost: cost(way) }));
  const straight = [middle(from), middle(to)];
  return all.reduce((best, next) => (next.cost < best.cost ? next : best), { way: straight, cost: 1e9 }).way;
}

/**
 * Where what explanations have of their own is laid over an automatic pathway: each plate in the free room nearest to what
 * it is joined to, each arrow round what stands between. What finds no room is left to `free`.
 */
export function autoLayers({ nodes: own, edges: arrows }: LayerSource, layout: PathwayLayout): LayerPlacement {
  const taken = takenRoom(layout);
  const top = Math.max(...(layout.headers ?? [[]]).map((lines) => lines.length)) * type.header * 1.14 + 84;
  const region: Box = {
    x: taken.left,
    y: top,
    w: layout.width - taken.left - AIR,
    h: layout.height - top - AIR,
  };
  taken.top = top;
  const boxes = new Map<string, Box>([...layout.nodes].map(([id, { box }]) => [id, box]));
  const nodes: Record<string, LayerSpot> = {};
  for (const node of own) {
    const joined = arrows.flatMap(({ source, target }) =>
      source === node.id ? [target] : target === node.id ? [source] : [],
    );
    const ends = joined.flatMap((id) => boxes.get(id) ?? []).map(middle);
    const mean = (k: 0 | 1) => ends.reduce((sum, point) => sum + point[k], 0) / ends.length;
    const near: Point = ends.length > 0 ? [mean(0), mean(1)] : middle(layout.legend);
    const plate = plateOf(node);
    const at = freeSpot(plate, near, region, taken, cellOf(layout, node.compartment));
    if (!at) continue;
    const [x, y] = at;
    const box = { x: x - plate.w / 2, y: y - plate.h / 2, w: plate.w, h: plate.h };
    nodes[node.id] = { x, y, ...plate };
    boxes.set(node.id, box);
    taken.boxes.push(box);
  }
  const edges: Record<string, LayerRoute> = {};
  for (const { id, source, target, label } of arrows) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (!from || !to || source === target) continue;
    const way = wayBetween(from, to, taken);
    taken.lines = [...taken.lines, way];
    const place = label ? placeWord(label, way, taken.lines.length - 1, taken) : undefined;
    if (label && place) taken.boxes.push(wordBox([label], place.spot));
    edges[id] = { route: { corners: way }, ...(place && { label: place.spot }) };
  }
  return { nodes, edges, standIns: {}, captions: [], free: layout.legend };
}
