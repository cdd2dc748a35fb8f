import type { CitedSource } from '../../evidence/citationFields';
import { allSources, sourcesAtStep } from '../../evidence/citedSources';
import type { Mechanism } from '../../model/mechanism';

/** Which references to list: those behind the step on screen, or all of them. */
export type ReferenceScope = 'step' | 'all';

const whole = new WeakMap<Mechanism, readonly CitedSource[]>();

/** The papers and documents of a scope, in the order in which the story cites them. */
export function citedIn(mechanism: Mechanism, scope: ReferenceScope, stepIndex: number): readonly CitedSource[] {
  if (scope === 'step') return sourcesAtStep(mechanism, stepIndex);
  const known = whole.get(mechanism);
  if (known) return known;
  const cited = allSources(mechanism);
  whole.set(mechanism, cited);
  return cited;
}
