/** Which versions of the page are kept, each in a cache of its own. */
export interface Generations {
  active: string | null;
  /** The one before it: a tab that was open when the new one took over still fetches its parts. */
  previous: string | null;
  /** Complete, and waiting to take over; in the order in which they came. */
  waiting: readonly string[];
}

export const NO_GENERATIONS: Generations = { active: null, previous: null, waiting: [] };

/** A version has arrived as a whole. */
export function arrived(known: Generations, version: string): Generations {
  if (version === known.active) return known;
  return { ...known, waiting: [...known.waiting.filter((other) => other !== version), version] };
}

/** A version takes over. What waited before it never will. */
export function tookOver(known: Generations, version: string): Generations {
  if (version === known.active) return known;
  const waiting = known.waiting.slice(known.waiting.indexOf(version) + 1);
  return { active: version, previous: known.active, waiting };
}

/** All versions that are kept, the first to be asked first. */
export function kept({ active, previous, waiting }: Generations): string[] {
  return [active, previous, ...waiting].filter((version) => version !== null);
}
