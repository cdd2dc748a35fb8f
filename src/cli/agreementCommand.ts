import type { Intervention } from '../model/contextRecords';
import type { Mechanism } from '../model/mechanism';
import { type Comparison, compareWithPublished, type Verdict } from '../simulate/compareWithPublished';
import { type Command, formatJson, formatTable, JSON_OPTION, roundTo } from './command';
import { EXAMPLE } from './exampleNames';

const VERDICTS: readonly Verdict[] = ['agrees', 'direction only', 'differs', 'not in the model'];
/** Experiments that are only reported have no score. */
const SCORES = ['primary', 'secondary'] as const;

interface Row extends Comparison, Pick<Intervention, 'row' | 'scored'> {
  intervention: string;
  label: string;
}

function rowsOf(mechanism: Mechanism): Row[] {
  return mechanism.interventions.flatMap((intervention) => {
    const { id, label, row, scored } = intervention;
    const named = { ...(row !== undefined && { row }), intervention: id, label, ...(scored && { scored }) };
    return compareWithPublished(mechanism, intervention).map((comparison) => ({
      ...named,
      ...comparison,
      ...(comparison.share !== undefined && { share: roundTo(comparison.share) }),
    }));
  });
}

interface Count {
  scored: (typeof SCORES)[number];
  total: number;
  verdicts: Readonly<Record<Verdict, number>>;
}

/** Readouts by verdict, for primary papers and for reviews. */
function countsOf(rows: readonly Row[]): Count[] {
  return SCORES.flatMap((score) => {
    const counted = rows.filter(({ scored }) => scored === score);
    const count = (verdict: Verdict): number => counted.filter((row) => row.verdict === verdict).length;
    if (counted.length === 0) return [];
    const verdicts = {
      agrees: count('agrees'),
      'direction only': count('direction only'),
      differs: count('differs'),
      'not in the model': count('not in the model'),
    };
    return [{ scored: score, total: counted.length, verdicts }];
  });
}

/** Larger ratios are cut off: the level at rest is almost 0 there. */
const MAX_SHOWN = 10;

function predictedCell({ predicted, share }: Row): string {
  if (predicted === undefined || share === undefined) return predicted ?? '';
  return `${predicted} (${share > MAX_SHOWN ? `>${MAX_SHOWN}` : roundTo(share, 2).toFixed(2)})`;
}

function asTable(rows: readonly Row[]): string {
  const head = ['row', 'read', 'intervention', 'node', 'readout', 'tested', 'published', 'model', 'verdict'];
  const lines = rows.map((row) => [
    row.row ?? '',
    row.scored ?? '',
    row.intervention,
    row.node ?? '',
    row.readout ?? '',
    row.tested ?? '',
    row.published,
    predictedCell(row),
    row.verdict,
  ]);
  const counts = countsOf(rows).map(({ scored, total, verdicts }) => [
    scored,
    `${total}`,
    ...VERDICTS.map((verdict) => `${verdicts[verdict]}`),
  ]);
  const sums = formatTable([['read', 'readouts', ...VERDICTS], ...counts]);
  return `${formatTable([head, ...lines])}\n${sums}`;
}

export const agreementCommand: Command = {
  name: 'agreement',
  summary: 'Published experiments beside what the model says of them',
  about:
    'Prints every readout of every published intervention beside the answer of the model; none is left out. The figure in\nbrackets is what is left of the usual answer, or of the level that it was compared with: 1 is all of it.\n“read” says whether the finding was read in the paper (primary) or only in a review (secondary); what is only reported\nis not counted below. The graph was drawn from many of the same papers: agreement shows that it is consistent, not that\nit predicts.',
  options: [JSON_OPTION],
  examples: [`agreement ${EXAMPLE.mechanism}`, `agreement ${EXAMPLE.mechanism} --json`],
  answer(mechanism, given) {
    const rows = rowsOf(mechanism);
    return given.has('json') ? formatJson({ mechanism: mechanism.id, counts: countsOf(rows), rows }) : asTable(rows);
  },
};
