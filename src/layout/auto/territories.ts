import type { MechanismGraph } from '../../model/mechanism';
import type { Box } from '../geometry';
import { capsule } from '../tissue/outline';
import type { CompartmentSpot } from '../pathway/types';
import { textWidth } from '../textWidth';
import { type } from '../typeSizes';
import { wrapText } from '../wrapText';
import { type Coordinates, WALL } from './coordinates';
import { cellEnds, type Grid, type Lane } from './grid';
import { strata, tonesOf } from './lanes';
import { hits, type Obstacles, rimBoxes, wordBox } from './words';

type Label = CompartmentSpot['label'];

/** What bleeds out of the picture goes on this far. */
const BLEED = 420;
const ROUND = 54;
const STYLE = { size: type.territory, weight: 600, tracking: 1.6, leading: 27 } as const;
const NAME_WIDTH = { maxWidth: 156, wordWidth: 250 } as const;
/** Where the names at the left rim of the picture begin, and the room after them. */
const RIM = { x: 24, after: 20 };
/** From the wall of a cell to its name. */
const BESIDE = 16;
const INSIDE = { x: 28, y: 36 };

const shout = (line: string) => line.toUpperCase();

/** The name of a lane in lines. It is drawn in capitals, and measured so. */
function nameLines(label: string): string[] {
  const lines = wrapText(shout(label), { ...STYLE, ...NAME_WIDTH });
  let at = 0;
  return lines.map((line) => {
    const bare = line.replace(/-$/, '');
    const from = shout(label).indexOf(bare, at);
    if (label.length !== shout(label).length || from < 0) return line;
    at = from + bare.length;
    return label.slice(from, at) + line.slice(bare.length);
  });
}

/** Whether the name of a lane stands at the left rim: where its cell goes out of the picture, or where it has none. */
function isAtRim(grid: Grid, lane: Lane): boolean {
  return !lane.isCell || cellEnds(grid, lane)[0] === null;
}

/** The room that names take at the left rim. */
export function rimWidth(grid: Grid): number {
  const lines = grid.lanes.filter((lane) => isAtRim(grid, lane)).flatMap(({ label }) => nameLines(label));
  const widest = Math.max(0, ...lines.map((line) => textWidth(shout(line), STYLE.size, STYLE.weight, STYLE.tracking)));
  return widest > 0 ? RIM.x + widest + RIM.after : 8;
}

/** A lane as a cell: as wide as its things, and out of the picture where they begin or end at its rim. */
export function cellBox(grid: Grid, lane: Lane, { columnEnds, rows, right }: Coordinates): Box {
  const [first, last] = cellEnds(grid, lane);
  const x0 = first === null ? -BLEED : (columnEnds[first]?.[0] ?? 0) - WALL;
  const x1 = last === null ? right + BLEED : (columnEnds[last]?.[1] ?? right) + WALL;
  const [y0, y1] = [rows[lane.firstRow] as number, rows[lane.lastRow] as number];
  return { x: x0, y: y0, w: x1 - x0, h: y1 - y0 };
}

/** The room of a lane's name as it is drawn, in capitals. */
export const nameBox = (label: Label): Box => wordBox(label.lines.map(shout), label, STYLE);

/** The lanes as they are drawn: cells with their outlines, and names, each where it stands on nothing. */
export function placeTerritories(
  graph: MechanismGraph,
  grid: Grid,
  at: Coordinates,
  obstacles: Obstacles,
): Record<string, CompartmentSpot> {
  const placed: Record<string, CompartmentSpot> = {};
  const tones = tonesOf(strata(graph));
  grid.lanes.forEach((lane, i) => {
    if (lane.id === null) return;
    const lines = nameLines(lane.label);
    const box = cellBox(grid, lane, at);
    const block = wordBox(lines.map(shout), { x: 0, y: 0, anchor: 'start' }, STYLE);
    const top = lane.isCell ? box.y : (at.rowEnds[lane.firstRow]?.[0] ?? box.y);
    const foot = lane.isCell ? box.y + box.h : (at.rowEnds[lane.lastRow]?.[1] ?? box.y);
    const y = (top + foot) / 2 - block.h / 2 - block.y;
    const right = box.x + box.w;
    // What goes out of the picture ends for its name at the rim.
    const seen = Math.min(right, at.right);
    const places: Label[] = isAtRim(grid, lane)
      ? [{ x: RIM.x, y, anchor: 'start', lines }]
      : [
          { x: box.x - BESIDE, y, anchor: 'end', lines },
          ...(seen === right ? [{ x: right + BESIDE, y, anchor: 'start' as const, lines }] : []),
          { x: box.x + INSIDE.x, y: box.y + INSIDE.y, anchor: 'start', lines },
          { x: seen - INSIDE.x, y: box.y + INSIDE.y, anchor: 'end', lines },
          { x: box.x + INSIDE.x, y: box.y + box.h - INSIDE.x / 2 - block.h - block.y, anchor: 'start', lines },
          { x: seen - INSIDE.x, y: box.y + box.h - INSIDE.x / 2 - block.h - block.y, anchor: 'end', lines },
          { x: box.x + INSIDE.x, y: box.y - BESIDE - block.h - block.y, anchor: 'start', lines },
          { x: box.x + INSIDE.x, y: box.y + box.h + BESIDE - block.y, anchor: 'start', lines },
        ];
    const ranked = places
      .map((label) => ({ label, box: nameBox(label) }))
      .map((place) => ({ ...place, hits: hits(place.box, obstacles) + (place.box.x < 0 ? 9 : 0) }));
    const best = ranked.reduce((a, b) => (b.hits < a.hits ? b : a));
    obstacles.boxes.push(best.box);
    const tone = tones[i];
    placed[lane.id] = {
      ...(tone && {
        outline: capsule(box.x, box.y, right, box.y + box.h, Math.min(ROUND, box.h / 2 - 1), i + 1),
        tone,
      }),
      label: best.label,
    };
  });
  return placed;
}

/** The membranes of all cells as obstacles for words. */
export function membraneBoxes(grid: Grid, at: Coordinates): Box[] {
  return grid.lanes.filter(({ isCell }) => isCell).flatMap((lane) => rimBoxes(cellBox(grid, lane, at)));
}
