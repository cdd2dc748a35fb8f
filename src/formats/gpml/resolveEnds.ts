import type { GpmlFile, GpmlInteraction, GpmlItem, GpmlPoint } from './parse';

/** A part to which a loose end is joined, with the distance from the end to its border, in units of the file. */
export interface JoinedEnd {
  item: GpmlItem;
  distance: number;
}

/** What an end of a line leads to, and by which way it was found. */
export interface ResolvedEnd {
  item: GpmlItem;
  /** It ends on the line between two things, or on a mark of one. */
  by: 'itself' | 'anchor' | 'state';
  /** A line on which it ends inhibits. */
  onInhibition?: boolean;
  /** It touches nothing and was joined to what is nearest. */
  joined?: JoinedEnd;
  /** The text of that mark: "P". */
  stateText?: string;
}

/**
 * Why an end leads nowhere:
 * - `free`: it ends on nothing
 * - `missing`: it names what the file does not have
 * - `circle`: it ends on a line that ends on this one
 * - `open line`: it ends on a line that is not connected itself
 */
export type LooseEnd = 'free' | 'missing' | 'circle' | 'open line';

/** The heads of lines that inhibit. */
export const INHIBITIONS: ReadonlySet<string> = new Set(['TBar', 'mim-inhibition', 'Inhibition']);

/** Lines on lines on lines: no pathway has so many in a row. */
const LONGEST_CHAIN = 60;

/**
 * Follows the ends of lines to the things they lead to. A line that acts on another line leads to where that one leads;
 * a line that comes out of another one starts where that one does. `joins` has the parts to which loose ends are joined.
 */
export function createEndResolver(
  { items, interactions }: GpmlFile,
  joins: ReadonlyMap<GpmlPoint, JoinedEnd> = new Map(),
) {
  const byId = new Map<string, GpmlItem>();
  for (const item of items) if (item.id !== '' && !byId.has(item.id)) byId.set(item.id, item);
  const lineOf = new Map<string, GpmlInteraction>();
  for (const line of interactions) for (const anchor of line.anchors) lineOf.set(anchor, line);
  for (const line of interactions) if (line.id !== '' && !lineOf.has(line.id)) lineOf.set(line.id, line);

  const resolve = (point: GpmlPoint, side: 'start' | 'end', seen: Set<GpmlInteraction>): ResolvedEnd | LooseEnd => {
    const { ref } = point;
    const joined = joins.get(point);
    if (joined) return { item: joined.item, by: 'itself', joined };
    if (ref === '') return 'free';
    const item = byId.get(ref);
    if (item?.element === 'State') {
      const owner = byId.get(item.stateOf);
      return owner && owner.element !== 'State' ? { item: owner, by: 'state', stateText: item.text } : 'missing';
    }
    if (item) return { item, by: 'itself' };
    const line = lineOf.get(ref);
    if (!line) return 'missing';
    if (seen.has(line) || seen.size > LONGEST_CHAIN) return 'circle';
    const reverse = line.end.head === '' && line.start.head !== '';
    const from = (side === 'start') !== reverse ? line.start : line.end;
    const found = resolve(from, side, seen.add(line));
    if (typeof found !== 'string') {
      const inhibits = INHIBITIONS.has(line.end.head) || INHIBITIONS.has(line.start.head);
      return { ...found, by: 'anchor', ...(inhibits && { onInhibition: true }) };
    }
    return found === 'circle' ? found : 'open line';
  };

  return {
    /** Whether an end is on another line. */
    isOnLine: (ref: string): boolean => ref !== '' && !byId.has(ref) && lineOf.has(ref),
    /** Whether it names nothing that the file has. */
    isLoose: ({ ref }: GpmlPoint): boolean => ref === '' || (!byId.has(ref) && !lineOf.has(ref)),
    resolveEnd: (line: GpmlInteraction, side: 'start' | 'end', point: GpmlPoint) =>
      resolve(point, side, new Set([line])),
  };
}
