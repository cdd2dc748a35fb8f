/** A rectangle within the picture, in CSS px. */
export interface CardBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CardRoom {
  /** The size of the picture. */
  home: { width: number; height: number };
  /** What the card is about. */
  about: CardBox;
  /** What is connected with it, which a reader looks for next. */
  near: readonly CardBox[];
  card: { width: number; height: number };
}

const GAP = 10;
const EDGE = 8;
/** To cover what the card is about is as bad as to cover so many times as much of what is connected with it. */
const ABOUT = 3;

function overlap(a: CardBox, b: CardBox): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Where a card stands beside what it is about: above it if it covers nothing there, else where it covers least of what is connected. */
export function placeCard({ home, about, near, card: { width, height } }: CardRoom): CardBox {
  const fit = (value: number, size: number, room: number): number =>
    Math.max(EDGE, Math.min(room - size - EDGE, value));
  const [middle, centre] = [about.left + about.width / 2, about.top + about.height / 2];
  const columns = [middle - width / 2, about.left, about.left + about.width - width];
  const rows = [centre - height / 2, about.top, about.top + about.height - height];
  const [above, below] = [about.top - height - GAP, about.top + about.height + GAP];
  const [before, after] = [about.left - width - GAP, about.left + about.width + GAP];
  const places = [
    ...columns.map((left) => [left, above] as const),
    ...columns.map((left) => [left, below] as const),
    ...rows.map((top) => [after, top] as const),
    ...rows.map((top) => [before, top] as const),
    ...[before, after].flatMap((left) => [[left, above] as const, [left, below] as const]),
  ].map(([left, top]) => ({ left: fit(left, width, home.width), top: fit(top, height, home.height), width, height }));
  const costOf = (place: CardBox): number =>
    ABOUT * overlap(place, about) + near.reduce((sum, box) => sum + overlap(place, box), 0);
  return places.reduce((best, place) => (costOf(place) < costOf(best) ? place : best));
}
