import { createEndResolver, type JoinedEnd } from './resolveEnds';
import type { GpmlFile, GpmlInteraction, GpmlItem, GpmlPoint } from './parse';

/** About the height of a node in WikiPathways: further away, what an arrow was meant for is anybody's guess. */
export const GREATEST_DISTANCE = 20;
/** An end that has two parts about as near could be meant for either. */
const CLEARLY_NEARER = 5;

const distanceTo = ({ x, y, width, height }: GpmlItem, point: GpmlPoint): number =>
  Math.hypot(Math.max(0, Math.abs(point.x - x) - width / 2), Math.max(0, Math.abs(point.y - y) - height / 2));

/** Squares of the file's plane with the nodes that reach into them, so that an end asks only those around it. */
const SQUARE = 100;
/** A node over more squares than this is asked for every end. */
const MOST_SQUARES = 64;

function createNearest(nodes: readonly GpmlItem[]): (point: GpmlPoint) => JoinedEnd | null {
  const squares = new Map<string, GpmlItem[]>();
  const large: GpmlItem[] = [];
  const reach = GREATEST_DISTANCE + CLEARLY_NEARER;
  for (const node of nodes) {
    const square = (value: number): number => Math.floor(value / SQUARE);
    const [left, right] = [node.x - node.width / 2 - reach, node.x + node.width / 2 + reach].map(square) as [
      number,
      number,
    ];
    const [top, foot] = [node.y - node.height / 2 - reach, node.y + node.height / 2 + reach].map(square) as [
      number,
      number,
    ];
    if ((right - left + 1) * (foot - top + 1) > MOST_SQUARES) {
      large.push(node);
      continue;
    }
    for (let x = left; x <= right; x++)
      for (let y = top; y <= foot; y++) {
        const own = squares.get(`${x} ${y}`);
        if (own) own.push(node);
        else squares.set(`${x} ${y}`, [node]);
      }
  }
  return (point) => {
    const around = squares.get(`${Math.floor(point.x / SQUARE)} ${Math.floor(point.y / SQUARE)}`) ?? [];
    const [first, second] = [...around, ...large]
      .map((item): JoinedEnd => ({ item, distance: distanceTo(item, point) }))
      .toSorted((a, b) => a.distance - b.distance);
    if (!first || first.distance > GREATEST_DISTANCE) return null;
    return second && second.distance - first.distance < CLEARLY_NEARER ? null : first;
  };
}

/**
 * The nearest data node to each end that touches nothing. Labels and shapes are none: what stands beside loose lines is
 * mostly the key of a pathway. A line that would lead from a node to itself stays loose.
 */
export function joinLooseEnds(file: GpmlFile): ReadonlyMap<GpmlPoint, JoinedEnd> {
  const { isLoose, resolveEnd } = createEndResolver(file);
  const nodes = file.items.filter(
    ({ element, x, y, width, height }) => element === 'DataNode' && Number.isFinite(x + y) && width > 0 && height > 0,
  );
  const nearestTo = createNearest(nodes);
  const joins = new Map<GpmlPoint, JoinedEnd>();
  for (const line of file.interactions) {
    const found = (['start', 'end'] as const).map((side) => {
      const point = line[side];
      const joined = isLoose(point) && Number.isFinite(point.x + point.y) ? nearestTo(point) : null;
      if (joined) return { point, joined, item: joined.item };
      const end = resolveEnd(line, side, point);
      return { point, joined, item: typeof end === 'string' ? null : end.item };
    });
    if (found.every(({ item }) => item === found[0]?.item)) continue;
    for (const { point, joined } of found) if (joined) joins.set(point, joined);
  }
  return joins;
}

/** How many lines lead somewhere only when their loose ends, or those of the lines that they end on, are joined. */
export function countJoinable(file: GpmlFile, joins: ReadonlyMap<GpmlPoint, JoinedEnd>): number {
  if (joins.size === 0) return 0;
  const [plain, joining] = [createEndResolver(file), createEndResolver(file, joins)];
  const leads = ({ resolveEnd }: typeof plain, line: GpmlInteraction): boolean => {
    const reversed = line.end.head === '' && line.start.head !== '';
    const [from, to] = reversed ? [line.end, line.start] : [line.start, line.end];
    return typeof resolveEnd(line, 'start', from) !== 'string' && typeof resolveEnd(line, 'end', to) !== 'string';
  };
  return file.interactions.filter((line) => leads(joining, line) && !leads(plain, line)).length;
}
