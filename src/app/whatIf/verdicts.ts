import type { Intervention } from '../../model/contextRecords';
import type { Mechanism } from '../../model/mechanism';
import { type Comparison, compareWithPublished, type Verdict } from '../../simulate/compareWithPublished';

const known = new WeakMap<Mechanism, Map<string, readonly Comparison[]>>();

/** The rows of an experiment if they were asked for before. */
export function knownRows(mechanism: Mechanism, id: string): readonly Comparison[] | undefined {
  return known.get(mechanism)?.get(id);
}

/** Every readout of an experiment beside the model's; it takes some runs, and is remembered. */
export function rowsOf(mechanism: Mechanism, intervention: Intervention): readonly Comparison[] {
  const all = known.get(mechanism) ?? new Map<string, readonly Comparison[]>();
  known.set(mechanism, all);
  const rows = all.get(intervention.id) ?? compareWithPublished(mechanism, intervention);
  all.set(intervention.id, rows);
  return rows;
}

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: 'Agrees',
  'direction only': 'Agrees in direction',
  differs: 'Differs',
  'not in the model': 'Not in the model',
};

/** Of what was only heard of there is nothing to agree with. */
export const UNCOUNTED = { verdict: 'not in the model', words: 'Not counted: no text of it was read' } as const;

/** All rows in one verdict, the worst first: an experiment agrees only where nothing of it differs. */
export function overall(rows: readonly Comparison[]): { verdict: Verdict; words: string } {
  const said = rows.filter(({ verdict }) => verdict !== 'not in the model');
  const differing = said.filter(({ verdict }) => verdict === 'differs').length;
  if (said.length === 0) return { verdict: 'not in the model', words: VERDICTS['not in the model'] };
  if (differing > 0) {
    return {
      verdict: 'differs',
      words: differing < said.length ? `Differs in ${differing} of ${said.length}` : VERDICTS.differs,
    };
  }
  const verdict = said.every((row) => row.verdict === 'agrees') ? 'agrees' : 'direction only';
  return { verdict, words: VERDICTS[verdict] };
}
