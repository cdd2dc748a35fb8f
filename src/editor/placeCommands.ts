import type { Mechanism } from '../model/mechanism';
import { type EditCommand, named, withFields } from './editCommand';
import { counted } from '../model/wording';

interface Point {
  x: number;
  y: number;
}

/** Where the nodes stand in the picture of the pathway, in its units. */
export type DrawnPlaces = ReadonlyMap<string, Point>;

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/**
 * From a point of the picture to the units of the draft's own places, which are drawn larger and moved: the scale and shift
 * that fit best. Null where too few nodes have a place, so that the picture is laid out without them.
 */
function toDraftUnits({ nodes }: Mechanism, drawn: DrawnPlaces): ((point: Point) => Point) | null {
  const pairs = nodes.flatMap(({ id, at }) => {
    const spot = drawn.get(id);
    return at && spot ? [{ at, spot }] : [];
  });
  if (pairs.length < 2 || pairs.length * 2 <= nodes.length) return null;
  const [own, seen] = [meanOf(pairs.map(({ at }) => at)), meanOf(pairs.map(({ spot }) => spot))];
  let [shared, spread] = [0, 0];
  for (const { at, spot } of pairs) {
    shared += (at.x - own.x) * (spot.x - seen.x) + (at.y - own.y) * (spot.y - seen.y);
    spread += (at.x - own.x) ** 2 + (at.y - own.y) ** 2;
  }
  if (!(shared > 0 && spread > 0)) return null;
  const scale = shared / spread;
  return ({ x, y }) => ({ x: own.x + (x - seen.x) / scale, y: own.y + (y - seen.y) / scale });
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/**
 * Puts a node somewhere else in the pathway. The others get the places at which they stand now, so that none of them moves
 * with it.
 */
export function moveNode(id: string, to: Point, drawn: DrawnPlaces): EditCommand {
  return (draft) => {
    const label = draft.nodes.find((node) => node.id === id)?.label;
    if (label === undefined) return { draft, words: 'There is no such part.' };
    const known = toDraftUnits(draft, drawn);
    const place = known ?? ((point: Point) => point);
    const nodes = draft.nodes.map((node) => {
      const spot = node.id === id ? to : drawn.get(node.id);
      const keeps = !spot || (known !== null && node.at !== undefined && node.id !== id);
      return keeps ? node : { ...node, at: rounded(place(spot)) };
    });
    return { draft: { ...draft, nodes }, selection: { kind: 'node', id }, words: `Moved ${named(label, 'a part')}.` };
  };
}

/** Forgets all places, so that the pathway is laid out by itself. */
export function layOutAgain(): EditCommand {
  return (draft) => {
    const placed = draft.nodes.filter(({ at }) => at !== undefined).length;
    if (placed === 0) return { draft, words: 'It is laid out already.' };
    const nodes = draft.nodes.map((node) => withFields(node, { at: undefined }, ['at']));
    return { draft: { ...draft, nodes }, words: `Laid out again: ${counted(placed, 'place')} forgotten.` };
  };
}
