import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ResolvedEvidence } from '../../model/evidenceQueries';
import { EvidenceList } from '../evidence/EvidenceList';
import './behind.css';

interface BehindProps {
  /** What the disclosure is called. */
  title: string;
  /** What it belongs to, for a reader who hears the title alone. */
  of?: string;
  children: ReactNode;
}

/** What stands behind a statement, a press away. */
export function Behind({ title, of, children }: BehindProps) {
  // The page has some forty of these with over a hundred quotes in them, of which a reader opens a few.
  const [opened, setOpened] = useState(false);
  return (
    <details className="behind" onToggle={() => setOpened(true)}>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        <span>
          {title}
          {of !== undefined && <span className="visually-hidden">: {of}</span>}
        </span>
      </summary>
      {opened && <div className="behind-body">{children}</div>}
    </details>
  );
}

/** The quotes and findings of an entry; nothing where there are none. */
export function BehindEvidence({
  evidence,
  lead,
  ...words
}: Omit<BehindProps, 'children'> & {
  evidence: readonly ResolvedEvidence[];
  /** What it says in sentences, where a picture says it in short. */
  lead?: readonly string[];
}) {
  if (evidence.length === 0) return null;
  return (
    <Behind {...words}>
      {lead?.map((sentence) => (
        <p key={sentence} className="behind-lead">
          {sentence}
        </p>
      ))}
      <EvidenceList evidence={evidence} level={4} />
    </Behind>
  );
}
