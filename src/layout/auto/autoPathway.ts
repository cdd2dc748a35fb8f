import type { MechanismGraph } from '../../model/mechanism';
import type { Box, Point } from '../geometry';
import type { EdgeSpot, LayoutOptions, NodeSpot, PathwayPlacement } from '../pathway/types';
import { pointAt } from '../polyline';
import { routeLine } from '../route';
import { textWidth } from '../textWidth';
import { type } from '../typeSizes';
import { wrapText } from '../wrapText';
import { type Coordinates, placeLines } from './coordinates';
import { curveOf, loopAt } from './curves';
import type { Cell } from './grid';
import { freeBox, legendBox } from './legend';
import { bodyReach, nodeBox, type NodeBox } from './nodeBoxes';
import { type Plan, planGrid } from './plan';
import { cellBox, membraneBoxes, nameBox, placeTerritories, rimWidth } from './territories';
import { askForRoom, type Demands, grow, type Obstacles, placeWord, wordBox } from './words';

/** A smaller picture is given room, so that two things do not fill the stage. */
const LEAST = { width: 1100, height: 660 };
const HEADER = { pad: 30, first: 86, line: 26, after: 18, least: 96, most: 240, lines: 3 };
const RIGHT = 12;
const MARGIN = 6;
const FOOT = 26;
/** Around the key. */
const KEY = { beside: 12, above: 28, below: 30, clear: 16 };
/** How often channels are widened for words that found no room. */
const ROUNDS = 7;
/** Half of the sign that an arrow is debated. */
const SIGN = 14;

/** A word that is wider than its column is broken, so that no title runs over the next. */
const headerLines = (title: string, width: number) =>
  wrapText(title, { size: type.header, weight: 650, maxWidth: width - HEADER.pad });

/** The narrowest column over which a title takes three lines at most, with no word broken that need not be. */
function headerWidth(title: string): number {
  const words = title.split(/\s+/).map((word) => textWidth(word, type.header, 650));
  let width = HEADER.pad + Math.max(HEADER.least, Math.min(HEADER.most, 8 + Math.max(...words)));
  while (headerLines(title, width).length > HEADER.lines && width < 700) width += 20;
  return width;
}

/** The nodes in their places, and the room that they, their labels and the membranes take. */
function placeNodes(
  { grid, labels }: Plan,
  boxes: ReadonlyMap<string, NodeBox>,
  at: Coordinates,
  top: number,
): { nodes: Record<string, NodeSpot>; obstacles: Obstacles } {
  const nodes: Record<string, NodeSpot> = {};
  const obstacles: Obstacles = { boxes: membraneBoxes(grid, at), lines: at.lines, left: MARGIN, top };
  for (const [id, box] of boxes) {
    const { column, row } = grid.cells.get(id) as Cell;
    const [x, y] = [at.columns[column] as number, at.rows[row] as number];
    const hangs = grid.hanging.has(id);
    const label = labels.get(id);
    const body = bodyReach(box, hangs);
    obstacles.boxes.push({ x: x - body.left, y: y - body.up, w: body.left + body.right, h: body.up + body.down });
    if (label)
      obstacles.boxes.push({
        x: x + label.left,
        y: y + label.top,
        w: label.right - label.left,
        h: label.bottom - label.top,
      });
    nodes[id] = {
      x,
      y,
      w: box.w,
      h: box.h,
      lines: box.lines,
      ...(box.silhouette?.seated && hangs && { rotate: 180 }),
      ...(label && { label: { ...label.spot, x: x + label.spot.x, y: y + label.spot.y } }),
    };
  }
  return { nodes, obstacles };
}

/** The room of the sign that an arrow is debated, half-way along it. */
function signBox(points: readonly Point[]): Box {
  const line = routeLine({ corners: points });
  const { x, y } = pointAt(line, line.length / 2);
  return { x: x - SIGN, y: y - SIGN, w: 2 * SIGN, h: 2 * SIGN };
}

/**
 * Where everything stands in the pathway view of any mechanism that brings no placement of its own: steps as columns,
 * compartments as strata, receptors in their membranes, and arrows in channels between them, on a track each.
 */
export function autoPathway(graph: MechanismGraph, { onProgress }: LayoutOptions = {}): PathwayPlacement {
  const boxes = new Map<string, NodeBox>(graph.nodes.map((node) => [node.id, nodeBox(node)]));
  const plan = planGrid(graph, boxes, (share) => onProgress?.(share * 0.8));
  const { grid, reaches, paths } = plan;
  const { stretches, orders } = plan.ways;
  onProgress?.(0.9);

  const left = rimWidth(grid);
  const key = legendBox(graph);
  const needs = graph.steps.map(({ title }) => headerWidth(title));
  const spread = (LEAST.width - left - RIGHT) / graph.steps.length;
  const titleLines = Math.max(...graph.steps.map(({ title }, i) => headerLines(title, needs[i] as number).length));
  const top = HEADER.first + HEADER.line * (titleLines - 1) + HEADER.after;
  const demands: Demands = { tracks: new Map(), columns: new Map(), rows: new Map() };
  const input = {
    grid,
    boxes,
    reaches,
    paths,
    demands,
    headers: needs.map((need) => Math.max(need, spread)),
    left,
    top,
  };
  let at = placeLines(input, stretches, orders);
  const small = LEAST.height - (at.foot + KEY.above + key.h + KEY.below);
  if (small > 0) input.top = top + small / 2;

  const words = new Map<string, string | undefined>(graph.edges.map(({ id, label }) => [id, label]));
  const debated = new Set<string>(graph.edges.flatMap(({ id, hypothesis }) => (hypothesis ? [id] : [])));
  let { nodes, obstacles } = placeNodes(plan, boxes, at, top - HEADER.after);
  const edges = new Map<string, EdgeSpot>();
  let labelBoxes: Box[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    at = placeLines(input, stretches, orders);
    ({ nodes, obstacles } = placeNodes(plan, boxes, at, top - HEADER.after));
    obstacles.boxes.push(...paths.flatMap(({ id }, i) => (debated.has(id) ? [signBox(at.lines[i] ?? [])] : [])));
    labelBoxes = [];
    let crowded = 0;
    paths.forEach(({ id }, i) => {
      const points = at.lines[i] as readonly Point[];
      const word = words.get(id);
      if (!word) return void edges.set(id, { route: { corners: points } });
      const place = placeWord(word, points, i, obstacles);
      edges.set(id, { route: { corners: points }, label: place.spot });
      labelBoxes.push(wordBox([word], place.spot));
      obstacles.boxes.push(...labelBoxes.slice(-1));
      if (place.hits === 0) return;
      crowded++;
      askForRoom(word, points, at.stretches[i] ?? [], demands);
    });
    if (crowded === 0) break;
  }
  paths.forEach(({ id }, i) => {
    const curve = curveOf(at.lines, i, obstacles.boxes);
    if (curve) edges.set(id, { ...edges.get(id), route: curve });
  });
  for (const { id, source, target } of graph.edges) {
    const node = nodes[source];
    if (source !== target || !node) continue;
    const loop = loopAt([node.x, node.y], boxes.get(source) as NodeBox, grid.hanging.has(source), obstacles);
    obstacles = { ...obstacles, lines: [...obstacles.lines, loop] };
    const word = words.get(id);
    const label = word ? placeWord(word, loop, obstacles.lines.length - 1, obstacles).spot : undefined;
    if (word && label) labelBoxes.push(wordBox([word], label));
    obstacles.boxes.push(...labelBoxes.slice(-1));
    edges.set(id, { route: { corners: loop, radius: 11 }, ...(label && { label }) });
  }

  const compartments = placeTerritories(graph, grid, at, obstacles);
  labelBoxes.push(...Object.values(compartments).map(({ label }) => nameBox(label)));
  const ends = labelBoxes.map(({ x, y, w, h }) => [x + w, y + h] as const);
  const right = Math.max(at.right, ...ends.map(([x]) => x));
  const foot = Math.max(at.foot, ...ends.map(([, y]) => y));
  const width = Math.max(right + RIGHT, key.w + left + 2 * KEY.beside);
  const cells = grid.lanes.filter(({ isCell }) => isCell).map((lane) => cellBox(grid, lane, at));
  const region = { x: left + KEY.beside, y: top, w: width - left - KEY.beside - 18, h: foot - top };
  const taken = [...obstacles.boxes, ...cells].map((box) => grow(box, KEY.clear));
  const legend = freeBox(key, region, { boxes: taken, lines: obstacles.lines }) ?? {
    ...key,
    x: left + KEY.beside,
    y: foot + KEY.above + Math.max(0, small / 2),
  };
  const height = Math.max(LEAST.height, foot + FOOT, legend.y + legend.h + KEY.below);
  const columns = [...at.borders.slice(0, -1), width - 8].map(Math.round);
  return {
    width: Math.round(width),
    height: Math.round(height),
    columns,
    headers: graph.steps.map(({ title }, i) => headerLines(title, (columns[i + 1] as number) - (columns[i] as number))),
    nodes,
    edges: Object.fromEntries(edges),
    compartments,
    legend,
  };
}
