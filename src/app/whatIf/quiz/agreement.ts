import type { Intervention } from '../../../model/contextRecords';
import type { Mechanism } from '../../../model/mechanism';
import { withinSentence } from '../../../scene/names';
import type { Comparison, Verdict } from '../../../simulate/compareWithPublished';
import { nameOf } from '../../../scene/whatIf/partWords';
import { listed } from '../../../scene/whatIf/prediction';
import { rowsOf } from '../verdicts';

function named(mechanism: Mechanism, rows: readonly Comparison[]): string {
  const names = rows.map(({ node }) => (node === undefined ? '' : withinSentence(nameOf(mechanism, node))));
  return listed([...new Set(names)]);
}

/** Where the model and an experiment agree and where they do not, in words that a room can follow. */
export function agreementOf(mechanism: Mechanism, experiment: Intervention): string {
  const told = rowsOf(mechanism, experiment).filter(({ verdict }) => verdict !== 'not in the model');
  const of = (wanted: Verdict): Comparison[] => told.filter(({ verdict }) => verdict === wanted);
  const near = of('direction only');
  if (told.length === 0) return 'The model has nothing to compare with this experiment.';
  const differing = of('differs').map(
    (row) => `${named(mechanism, [row])} was ${row.published}, where the model says ${row.predicted}`,
  );
  return [
    differing.length > 0 && `Measured otherwise: ${differing.join('; ')}.`,
    near.length > 0 && `Measured in the same direction, but not of the same size: ${named(mechanism, near)}.`,
    of('agrees').length > 0 && `Measured as the model says: ${named(mechanism, of('agrees'))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
