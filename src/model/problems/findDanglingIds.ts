import type { IdSet } from '../ids';
import type { Mechanism } from '../mechanism';
import type { Problem } from '../problem';
import { idLists } from './idLists';
import { idReferences } from './idReferences';
import { nearestId } from './nearestId';
import { quoted } from './quoted';

/** A guess compares with every id, so that a file in which all is unknown gets only so many. */
const MOST_GUESSES = 20;

/** Names that lead nowhere, with the id that was probably meant. */
export function findDanglingIds(mechanism: Mechanism): Problem[] {
  const known = {} as Record<keyof IdSet, Set<string>>;
  for (const kind of Object.keys(idLists) as (keyof IdSet)[]) {
    known[kind] = new Set(idLists[kind].flatMap((list) => mechanism[list].map((item) => item.id)));
  }
  const problems: Problem[] = [];
  for (const { path, id, kinds } of idReferences(mechanism)) {
    if (kinds.some((kind) => known[kind].has(id))) continue;
    const candidates = kinds.flatMap((kind) => (problems.length < MOST_GUESSES ? [...known[kind]] : []));
    const guess = nearestId(id, candidates);
    const lists = kinds.map((kind) => idLists[kind][0]).join(' or ');
    const mend =
      guess === undefined ? `Add it to ${lists}, or name one that is there.` : `Did you mean ${quoted(guess)}?`;
    problems.push({ path, message: `There is no ${kinds.join(' or ')} ${quoted(id)}. ${mend}` });
  }
  return problems;
}
