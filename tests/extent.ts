/**
 * Whether every combination is tried: `npm run test:all`, before a release. `npm test` tries of each kind the case that
 * tells most, because whoever changes something waits for it.
 */
export const everything = process.env.PATHLIGHT_TESTS === 'all';

/** All cases, or the first few of them: those that tell most stand first. */
export function few<T>(cases: readonly T[], count = 1): readonly T[] {
  return everything ? cases : cases.slice(0, count);
}

/** How many random cases are tried, of the number that is tried before a release. */
export function runs(all: number): number {
  return everything ? all : Math.ceil(all / 4);
}
