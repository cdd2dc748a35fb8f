import { evidenceOf, resolveEvidence } from '../../model/evidenceQueries';
import type { Mechanism } from '../../model/mechanism';
import { briefSource } from './backing';
import { BehindEvidence } from './Behind';
import type { Comparison } from './comparison';
import { SourceLine } from './SourceLine';
import './compare.css';

type Cell = Comparison['rows'][number]['treatment'];

/** One treatment beside the conventional one. What no text gives stays open and is hatched. */
export function CompareSection({ mechanism, comparison }: { mechanism: Mechanism; comparison: Comparison }) {
  const { treatment, conventional, rows } = comparison;
  const evidence = evidenceOf(mechanism, { kind: 'course', id: conventional.id });
  return (
    <>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{treatment.label}</th>
            <th scope="col">{conventional.label}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.label}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {row.label}
              </th>
            </tr>
            <tr>
              <Value mechanism={mechanism} cell={row.treatment} />
              <Value mechanism={mechanism} cell={row.conventional} />
            </tr>
          </tbody>
        ))}
      </table>
      <p className="compare-words">{conventional.text}</p>
      <SourceLine evidence={evidence} />
      <BehindEvidence title="Sources of this course" of={conventional.label} evidence={evidence} />
    </>
  );
}

function Value({ mechanism, cell }: { mechanism: Mechanism; cell: Cell }) {
  const { text, read, evidence } = cell;
  const source = briefSource(resolveEvidence(mechanism, evidence));
  return (
    <td className={read ? undefined : 'not-read'}>
      {text ?? 'no figure was read'}
      {source !== '' && <small> {source}</small>}
    </td>
  );
}
