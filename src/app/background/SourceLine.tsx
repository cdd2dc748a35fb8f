import { CircleDashed } from 'lucide-react';
import { basisLabel } from '../../evidence/evidenceLabels';
import type { ResolvedEvidence } from '../../model/evidenceQueries';
import { Citations } from '../evidence/Citations';
import { sentenceCase } from '../evidence/words';
import { type Backing, documentWords, splitBacking } from './backing';
import '../evidence/claimItem.css';
import './sourceLine.css';

interface SourceLineProps {
  evidence: readonly ResolvedEvidence[];
  /** Whether to name the paper that a quoted sentence is about: for an event, which is that paper. */
  about?: boolean;
}

/** Where a statement is from, on a line: papers, documents, how far it was checked, and what speaks against it. */
export function SourceLine({ evidence, about = false }: SourceLineProps) {
  const { support, against } = splitBacking(evidence);
  if (evidence.length === 0) return null;
  return (
    <p className="source-line">
      <Sources backing={support} about={about} />
      {support.unread && ' '}
      {support.unread && (
        <span className="basis basis-unread">
          <CircleDashed className="icon" aria-hidden="true" />
          {sentenceCase(basisLabel(support.unread))}
        </span>
      )}
      {(against.references.length > 0 || documentWords(against) !== '') && (
        <span className="source-against">
          <strong>Against:</strong> <Sources backing={against} plain />
        </span>
      )}
    </p>
  );
}

interface SourcesProps {
  backing: Backing;
  about?: boolean;
  /** Whether words go before it on the line. */
  plain?: boolean;
}

function Sources({ backing, about = false, plain = false }: SourcesProps) {
  const { references, spokenOf } = backing;
  const papers = about ? [...new Set([...spokenOf, ...references])] : references;
  const documents = documentWords(backing);
  return (
    <span>
      <Citations references={papers} />
      {papers.length > 0 && documents !== '' && '; '}
      {papers.length > 0 || plain ? documents : sentenceCase(documents)}
    </span>
  );
}
