import { stanceLabel } from '../../evidence/evidenceLabels';
import type { Stance } from '../../model/evidence';
import { sentenceCase } from './words';

/** Says so where an item backs a statement only in part. Support needs no word; what is against stands apart. */
export function StanceChip({ stance }: { stance: Stance }) {
  if (stance !== 'partly supports') return null;
  return (
    <p className="stance-chip">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentcolor" strokeWidth="1.5" />
        <path d="M6 1a5 5 0 0 1 0 10z" fill="currentcolor" />
      </svg>
      {sentenceCase(stanceLabel(stance))}
    </p>
  );
}
