import { Lightbulb, Unplug } from 'lucide-react';
import { serializeLens } from '../../model/lens';
import type { EvidenceSource } from '../../model/evidenceQueries';
import { useMechanism } from '../session/useMechanism';
import { SubjectList } from './SubjectList';
import { supportIndex } from './supportIndex';
import type { SourceLens } from './useShown';
import { WithoutList } from './WithoutList';

interface SupportActionsProps {
  support: EvidenceSource;
  /** What the source is called, for the ears. */
  name: string;
  shown: string | null;
  onToggle: (lens: SourceLens) => void;
}

/** What rests on a source and what would be left without it, each lit in the picture and listed here. */
export function SupportActions({ support, name, shown, onToggle }: SupportActionsProps) {
  const index = supportIndex(useMechanism());
  const subjects = index.subjects(support);
  if (subjects.length === 0) return null;
  const isFrom = shown === serializeLens({ kind: 'from', support });
  const isWithout = shown === serializeLens({ kind: 'without', support });
  return (
    <>
      <div className="source-actions">
        <button
          type="button"
          className="button"
          aria-pressed={isFrom}
          aria-label={`Show what rests on it: ${name}`}
          onClick={() => onToggle({ kind: 'from', support })}
        >
          <Lightbulb className="icon" aria-hidden="true" />
          Show what rests on it
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isWithout}
          aria-label={`What would be left without it? ${name}`}
          onClick={() => onToggle({ kind: 'without', support })}
        >
          <Unplug className="icon" aria-hidden="true" />
          What would be left without it?
        </button>
      </div>
      {isFrom && !index.isDrawn(support) && <p className="source-note">None of it is drawn in the picture.</p>}
      {isFrom && <SubjectList label="What rests on it" subjects={subjects} />}
      {isWithout && <WithoutList support={support} />}
    </>
  );
}
