import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import type { HitGroup, HitKind, SearchHit } from '../../search/searchHits';
import { kindNames } from './kinds';

/** One line of the list: something found, a door to more of its kind, or the door to all words. */
export type Row = { key: string } & (
  | { kind: 'hit'; hit: SearchHit }
  | { kind: 'more'; of: HitKind; count: number }
  | { kind: 'words'; count: number }
);

export interface RowGroup {
  key: string;
  title: string;
  rows: readonly Row[];
}

/** So many of a kind are shown at first. */
const AT_FIRST = 5;

/** The list of what was found; the kinds in `whole` are shown whole. */
export function foundRows(groups: readonly HitGroup[], whole: ReadonlySet<HitKind>): RowGroup[] {
  return groups.map(({ kind, hits }) => {
    // A door to one thing more takes the room of that thing.
    const all = whole.has(kind) || hits.length <= AT_FIRST + 1;
    const rows = (all ? hits : hits.slice(0, AT_FIRST)).map(
      (hit): Row => ({ kind: 'hit', key: `${kind}-${hit.id}`, hit }),
    );
    const more: Row = { kind: 'more', key: `more-${kind}`, of: kind, count: hits.length - AT_FIRST };
    return { key: kind, title: kindNames[kind], rows: all ? rows : [...rows, more] };
  });
}

/** What to begin with, before anything is typed. */
export function firstRows(mechanism: Mechanism): RowGroup[] {
  const steps = mechanism.steps.map(({ id, title, when }, at): Row => {
    const hit: SearchHit = {
      kind: 'step',
      id,
      title,
      titleSegments: [{ at: 0, text: title, marked: false }],
      snippet: [],
      where: `${stepNumberAt(mechanism, at).label} · ${when}`,
    };
    return { kind: 'hit', key: `step-${id}`, hit };
  });
  const count = mechanism.terms.length;
  const words: RowGroup = { key: 'words', title: 'Glossary', rows: [{ kind: 'words', key: 'words', count }] };
  return [...(count > 0 ? [words] : []), { key: 'step', title: kindNames.step, rows: steps }];
}
