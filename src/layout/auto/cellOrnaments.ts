import { seededRandom } from '../../clock/seededRandom';
import type { Box, Point } from '../geometry';
import type { CellAnatomy } from './cellAnatomy';
import { isOrganelle } from './cellKinds';

/** A thing that any cell has, drawn pale where there is room: it tells nothing of the mechanism. */
export interface Ornament {
  kind: 'nucleus' | 'mitochondrion' | 'vesicles' | 'cisternae' | 'ribosomes';
  /** The body it lies in. */
  body: number;
  x: number;
  y: number;
  /** Clear room around its middle. */
  r: number;
  rotate: number;
}

const STEP = 22;
const LEAST = 58;
const MOST_ROOM = 104;
const KINDS: readonly Ornament['kind'][] = [
  'mitochondrion',
  'vesicles',
  'cisternae',
  'ribosomes',
  'mitochondrion',
  'ribosomes',
  'vesicles',
];
/** One for so much of a cell. */
const AREA_EACH = 150_000;
const MOST = 7;

const distanceTo = ({ x, y, w, h }: Box, px: number, py: number): number =>
  Math.hypot(Math.max(0, x - px, px - x - w), Math.max(0, y - py, py - y - h));

/** A nucleus where none is named needs so much room. */
const NUCLEUS = { least: 112, most: 180 };

/** In each cell, ornaments in the emptiest places, one after the other. */
export function placeOrnaments(
  anatomy: CellAnatomy,
  boxes: readonly Box[],
  lines: readonly Point[],
  seed: number,
): Ornament[] {
  const chance = seededRandom(seed + 3);
  const found: Ornament[] = [];
  const emptiest = (
    body: number,
    box: Box,
    least: number,
    most: number,
  ): { x: number; y: number; r: number } | null => {
    // From below, where there is more room for what is only looked past.
    const depthAt = anatomy.depthIn(body);
    let best: { x: number; y: number; r: number } | null = null;
    let high = least;
    for (let y = box.y + box.h - 40; y > box.y + 10; y -= STEP) {
      for (let x = box.x + 30; x < box.x + box.w - 20; x += STEP) {
        let room = Math.min(most, -depthAt(x, y) - 6);
        for (let k = 0; k < boxes.length && room > high; k++) room = Math.min(room, distanceTo(boxes[k]!, x, y));
        for (let k = 0; k < lines.length && room > high; k++) {
          const [px, py] = lines[k]!;
          room = Math.min(room, Math.sqrt((px - x) ** 2 + (py - y) ** 2));
        }
        for (const other of found) room = Math.min(room, Math.hypot(other.x - x, (other.y - y) * 1.3) - other.r - 40);
        if (room <= high) continue;
        high = room;
        best = { x, y, r: room };
      }
    }
    return best;
  };
  anatomy.shapes.forEach(({ body, box }, i) => {
    if (isOrganelle(body.kind)) return;
    const hasNucleus = anatomy.shapes.some((other) => other.body.host === i && other.body.kind === 'nucleus');
    if (!hasNucleus && body.kind !== 'terminal') {
      const place = emptiest(i, box, NUCLEUS.least, NUCLEUS.most);
      if (place) found.push({ ...place, kind: 'nucleus', body: i, rotate: (chance() - 0.5) * 30 });
    }
    const count = Math.min(MOST, Math.round((box.w * box.h) / AREA_EACH));
    const first = Math.floor(chance() * KINDS.length);
    for (let k = 0; k < count; k++) {
      const place = emptiest(i, box, LEAST, MOST_ROOM);
      if (!place) break;
      const kind = body.kind === 'terminal' && k % 3 !== 1 ? 'vesicles' : KINDS[(first + k) % KINDS.length]!;
      found.push({ ...place, kind, body: i, rotate: (chance() - 0.5) * 50 });
    }
  });
  return found;
}
