import type { Stance } from '../model/evidence';

const LABELS: Record<Stance, string> = {
  supports: 'supports this',
  'partly supports': 'supports this in part',
  contradicts: 'speaks against this',
};

/** Whether a source agrees, in words that need neither colour nor icon. */
export function stanceLabel(stance: Stance): string {
  return LABELS[stance];
}
