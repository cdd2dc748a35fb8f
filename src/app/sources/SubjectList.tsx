import type { Stance } from '../../model/evidence';
import type { EvidenceSubject } from '../../model/evidenceQueries';
import { useMechanism } from '../session/useMechanism';
import { subjectKind, subjectName } from './subjectName';
import { useGoTo } from './useGoTo';
import '../evidence/thingButtons.css';

interface SubjectListProps {
  label: string;
  subjects: readonly EvidenceSubject[];
  /** How the source stands to it; only what is not plain support is told. */
  stanceOf?: (subject: EvidenceSubject) => Stance | undefined;
}

const STANCES: Readonly<Record<Stance, string | null>> = {
  supports: null,
  'partly supports': 'supports it in part',
  contradicts: 'speaks against it',
};

/** Things that rest on a source, each a way to where it is shown. */
export function SubjectList({ label, subjects, stanceOf }: SubjectListProps) {
  const mechanism = useMechanism();
  const goTo = useGoTo();
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
