import { type EvidenceSource, findLosses } from '../../model/evidenceQueries';
import { counted } from '../evidence/words';
import { useMechanism } from '../session/useMechanism';
import { SubjectList } from './SubjectList';

/** What would become of the mechanism if a source were not there. */
export function WithoutList({ support }: { support: EvidenceSource }) {
  const mechanism = useMechanism();
  const remainders = findLosses(mechanism, support);
  const of = (fate: 'lost' | 'weaker') =>
    remainders.filter((remainder) => remainder.fate === fate).map(({ subject }) => subject);
  const [lost, weaker] = [of('lost'), of('weaker')];
  return (
    <div className="source-without">
      {lost.length > 0 ? (
        <>
          <p className="source-fate">Lost: {counted(lost.length, 'part')} with no other support</p>
          <SubjectList label="Lost" subjects={lost} />
        </>
      ) : (
        <p className="source-fate">Nothing would be lost: every part has other support.</p>
      )}
      {weaker.length > 0 && (
        <details open={lost.length === 0}>
          <summary className="source-fate">Weaker: {counted(weaker.length, 'part')} with other support</summary>
          <SubjectList label="Weaker" subjects={weaker} />
        </details>
      )}
    </div>
  );
}
