const PLAIN = /^[\w:.-]{1,60}$/;

/** `nodes[receptor]`: an item by its id, which survives reordering and which a person can search for. */
export function itemPath(list: string, id: string): string {
  return PLAIN.test(id) ? `${list}[${id}]` : `${list}[${JSON.stringify(id.slice(0, 60))}]`;
}

const LONGEST_QUOTED = 60;

/** A string of a person's file, cut short, for use inside a message. */
export function quoted(text: string): string {
  return `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;
}

/** Longer ids are not compared: the work grows with the square of the length. */
const LONGEST_COMPARED = 64;

/** Edits that turn `a` into `b`, or `limit + 1` as soon as more than `limit` are certain. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const cost = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** The candidate that was probably meant: the same but for case, or within a third of the letters; else none. */
export function nearestId(id: string, candidates: Iterable<string>): string | undefined {
  if (id.length === 0 || id.length > LONGEST_COMPARED) return undefined;
  const wanted = id.toLowerCase();
  let best = LONGEST_COMPARED;
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_COMPARED) continue;
    const third = Math.max(1, Math.floor(Math.max(id.length, candidate.length) / 3));
    const limit = Math.min(third, best - 1);
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    nearest = candidate;
    if (distance === 0) return nearest;
    best = distance;
  }
  return nearest;
}
