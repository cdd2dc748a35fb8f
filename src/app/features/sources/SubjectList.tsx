import type { Stance } from '../../../model/evidence';
import { type EvidenceSource, type EvidenceSubject, findLosses } from '../../../model/evidenceQueries';
import { useNavigateToSubject } from '../../session/navigation';
import { useMechanism } from '../../session/session';
import { subjectKind, subjectName } from '../../ui/displayNames';
import { counted } from '../../../model/wording';
import '../evidence/quotes.css';
import '../../ui/controls.css';

/** The number of a source document, as shown with every quote. */
export function SourceNumber({ number }: { number: number }) {
  return (
    <span className="source-number" title={`Source ${number}`}>
      <span className="visually-hidden">Source </span>
      {number}
    </span>
  );
}

interface SubjectListProps {
  label: string;
  subjects: readonly EvidenceSubject[];
  /** The stance of the source; plain support is not labelled. */
  stanceOf?: (subject: EvidenceSubject) => Stance | undefined;
}

const STANCES: Readonly<Record<Stance, string | null>> = {
  supports: null,
  'partly supports': 'supports it in part',
  qualifies: 'limits it',
  contradicts: 'contradicts it',
};

/** The parts that rest on a source, as links. */
export function SubjectList({ label, subjects, stanceOf }: SubjectListProps) {
  const mechanism = useMechanism();
  const goTo = useNavigateToSubject();
  return (
    <ul className="thing-buttons source-subjects" aria-label={label}>
      {subjects.map((subject) => {
        const stance = stanceOf?.(subject);
        const note = stance && STANCES[stance];
        return (
          <li key={subject.path}>
            <button type="button" className="thing-button" onClick={() => goTo(subject)}>
              <span className="thing-words">
                {subjectName(mechanism, subject)}
                {note && <small>{note}</small>}
              </span>
              <span className="thing-count">{subjectKind(mechanism, subject)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What would lose its support without a source. */
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
