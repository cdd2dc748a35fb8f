import { checkedLabel } from '../../../evidence/evidenceLabels';
import type { Intervention } from '../../../model/contextRecords';
import type { ResolvedEvidence } from '../../../model/evidenceQueries';
import { nameOf } from '../../../scene/whatIf/parts';
import type { Comparison } from '../../../simulate/compareWithPublished';
import { useMechanism } from '../../session/session';
import { Citations } from '../../ui/OutLink';
import { EvidenceList } from '../evidence/EvidenceList';
import { comparisonsOf, findingsOf, isUnread, overallVerdict, UNCOUNTED, VerdictMark, VERDICTS } from './verdicts';
import { sentenceCase } from '../../../model/wording';
import './published.css';

interface ReadoutRowProps {
  row: Comparison;
  /** False if no source was read, so that there is nothing to compare with. */
  judged: boolean;
}

/** A readout: what was measured, the finding, and the model's prediction. */
function ReadoutRow({ row, judged }: ReadoutRowProps) {
  const mechanism = useMechanism();
  const { node, readout, tested, published, predicted, verdict, why } = row;
  const name = node === undefined ? sentenceCase(readout ?? '') : nameOf(mechanism, node);
  const sameWords = readout?.toLowerCase() === name.toLowerCase();
  const how = [node !== undefined && !sameWords && readout, tested].filter(Boolean).join(', ');
  const said = predicted !== undefined && predicted !== 'no answer';
  return (
    <>
      <tr className={why ? 'what-if-readout-why' : undefined}>
        <th scope="row">
          {name}
          {how && <small>{how}</small>}
        </th>
        <td>{published}</td>
        <td>
          <span className="what-if-answer">
            {judged && <VerdictMark verdict={verdict} words={VERDICTS[verdict]} quiet />}
            {said && predicted}
          </span>
        </td>
      </tr>
      {why && (
        <tr>
          <td colSpan={3} className="what-if-why-not">
            Not in the model: {why}
          </td>
        </tr>
      )}
    </>
  );
}

/** A note on how far the result was checked; null if none is needed. */
const SCORES: Readonly<Record<NonNullable<Intervention['scored']>, string | null>> = {
  primary: null,
  secondary: 'Read only in a review, not in the paper itself.',
  reported: 'Contested or not read: shown without being counted.',
};

/** A published experiment: treatment, subjects, result, and how the model compares. */
export function PublishedCard({ intervention }: { intervention: Intervention }) {
  const mechanism = useMechanism();
  const { label, agent, species, scored } = intervention;
  const findings = findingsOf(mechanism, intervention);
  const hearsay = isUnread(findings);
  const rows = comparisonsOf(mechanism, intervention);
  const verdict = hearsay ? UNCOUNTED : overallVerdict(rows);
  const who = [agent, species].filter(Boolean).join(', ');
  const note = scored && SCORES[scored];
  return (
    <article className={hearsay ? 'what-if-card what-if-hearsay' : 'what-if-card what-if-published'}>
      <p className="what-if-kind">{hearsay ? 'Reported, not re-read' : 'Published'}</p>
      <h3>{label}</h3>
      <p className="what-if-who">
        {who !== '' && `${sentenceCase(who)}. `}
        <Papers findings={findings} />
      </p>
      <table className="what-if-readouts">
        <thead>
          <tr>
            <th scope="col">Readout</th>
            <th scope="col">{hearsay ? 'Reported' : 'Published'}</th>
            <th scope="col">Model</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReadoutRow
              key={[row.node, row.readout, row.tested, row.published].join(' ')}
              row={row}
              judged={!hearsay}
            />
          ))}
        </tbody>
      </table>
      <p className="what-if-verdict">
        <VerdictMark {...verdict} />
        {verdict.verdict === 'differs' && <span>The model and this experiment differ.</span>}
      </p>
      {note && <p className="what-if-note">{note}</p>}
      <details className="what-if-evidence">
        <summary>Sources read</summary>
        <EvidenceList evidence={findings} level={4} />
      </details>
    </article>
  );
}

/** The papers and how far they were read. */
function Papers({ findings }: { findings: readonly ResolvedEvidence[] }) {
  const references = new Map(
    findings
      .flatMap((item) => (item.kind === 'claim' ? item.references : (item.reference ?? [])))
      .map((reference) => [reference.id, reference]),
  );
  const bases = [...new Set(findings.flatMap((item) => (item.kind === 'claim' ? checkedLabel(item) : [])))];
  return (
    <>
      <Citations references={[...references.values()]} />
      {bases.length > 0 && <span className="what-if-basis"> ({bases.join('; ')})</span>}
    </>
  );
}
