import type { Mechanism } from './mechanism';
import type { Problem } from './problem';
import { evidenceSubjects } from './evidenceSubjects';

/**
 * What stands without evidence: an error in a built-in mechanism. In a file that a reader opens it is no reason to refuse
 * it; there the panel says "no source".
 */
export function findUnsourced(mechanism: Mechanism): Problem[] {
  return [...evidenceSubjects(mechanism)]
    .filter(({ evidence }) => evidence.length === 0)
    .map(({ path }) => ({
      path: `${path}.evidence`,
      message: 'There is no evidence. Add a quote or a claim that this rests on.',
    }));
}
