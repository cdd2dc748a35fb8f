import type { ResolvedEvidence } from '../../model/evidenceQueries';

/** How the evidence is divided, in marks that differ by shape: for, in part, against. Counts, and no verdict. */
export function Balance({ evidence }: { evidence: readonly ResolvedEvidence[] }) {
  const count = (stance: ResolvedEvidence['stance']) => evidence.filter((item) => item.stance === stance).length;
  const [pro, part, contra] = [count('supports'), count('partly supports'), count('contradicts')];
  return (
    <ul className="balance">
      <Side count={pro} kind="for" words="for" />
      <Side count={part} kind="part" words="in part" />
      <Side count={contra} kind="against" words="against" />
    </ul>
  );
}

type Kind = 'for' | 'part' | 'against';

function Side({ count, kind, words }: { count: number; kind: Kind; words: string }) {
  return (
    <li>
      {Array.from({ length: count }, (_, i) => (
        <Mark key={i} kind={kind} />
      ))}
      <span>
        {count} {words}
      </span>
    </li>
  );
}

function Mark({ kind }: { kind: Kind }) {
  return (
    <svg className="balance-mark" viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'against' ? (
        <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" fill="none" stroke="currentcolor" strokeWidth="2" strokeLinecap="round" />
      ) : (
        <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentcolor" strokeWidth="1.5" />
      )}
      {kind === 'for' && <circle cx="6" cy="6" r="4.4" fill="currentcolor" />}
      {kind === 'part' && <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentcolor" />}
    </svg>
  );
}
