import { CAP_HEIGHT, DESCENT, type Weight, textWidth } from '../../layout/textWidth';

type Points = readonly (readonly [x: number, y: number])[];

/** Words beside a curve; `x` is where they begin and `y` their baseline. */
export interface CurveLabel {
  words: string;
  x: number;
  y: number;
  weight: Weight;
  strong: boolean;
}

interface Room {
  usual: Points;
  now: Points;
  upper: number;
  lower: number;
  right: number;
}

const SIZE = 14;
const GAP = 4;
const STEP = 4;

/** The highest and the lowest of a curve between two places. */
function reach(points: Points, from: number, to: number): readonly [top: number, bottom: number] {
  const ys = points.filter(([x]) => x >= from - 2 && x <= to + 2).map(([, y]) => y);
  return [Math.min(...ys), Math.max(...ys)];
}

interface Spot extends CurveLabel {
  width: number;
  cost: number;
}

/** Where words may stand over or under their curve without touching either. */
function spots(words: string, own: Points, other: Points, { upper, lower, right }: Room, strong: boolean): Spot[] {
  const weight: Weight = strong ? 600 : 450;
  const width = textWidth(words, SIZE, weight);
  const [cap, tail] = [CAP_HEIGHT * SIZE, DESCENT * SIZE];
  const found: Spot[] = [];
  for (let x = 22; x + width <= right - 4; x += STEP) {
    const [ownTop, ownBottom] = reach(own, x, x + width);
    const [otherTop, otherBottom] = reach(other, x, x + width);
    for (const y of [ownTop - GAP - tail, ownBottom + GAP + cap]) {
      const [top, bottom] = [y - cap, y + tail];
      if (top < upper + 1 || bottom > lower - 1) continue;
      if (otherBottom > top - GAP && otherTop < bottom + GAP) continue;
      // Nearer to its own curve than to the other, and where its own is flat.
      const near = Math.min(Math.abs(otherTop - bottom), Math.abs(top - otherBottom));
      found.push({ words, x, y, weight, strong, width, cost: (ownBottom - ownTop) * 3 - near });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Both names, each beside its curve and apart from the other; none where there is no room for both. */
export function curveLabels(room: Room): CurveLabel[] {
  const usual = spots('untouched', room.usual, room.now, room, false);
  const now = spots('what if', room.now, room.usual, room, true);
  for (const a of usual.slice(0, 12)) {
    for (const b of now) {
      const apart = a.x + a.width + GAP < b.x || b.x + b.width + GAP < a.x || Math.abs(a.y - b.y) > SIZE * 1.1;
      if (apart) return [a, b];
    }
  }
  return [];
}
