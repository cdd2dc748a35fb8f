import { slug } from '../../evidence/referenceFile';
import { stepNumberAt } from '../../model/mechanism';
import type { Shown } from './shown';

/** "ketamine-5-mtorc1-lecture", "ketamine-lecture" for the whole of it. Fit for every file system. */
export function shareName({ mechanism, state }: Shown, what: string, isWhole = false): string {
  const step = mechanism.steps[state.stepIndex];
  const at = step && !isWhole ? `${stepNumberAt(mechanism, state.stepIndex).number} ${step.id}` : '';
  return [slug(mechanism.id) || 'mechanism', slug(at), what].filter((part) => part !== '').join('-');
}
