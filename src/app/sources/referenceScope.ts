import type { Cited } from '../../evidence/cited';
import { citedAtStep } from '../../evidence/citedAtStep';
import { citedInAll } from '../../evidence/citedInAll';
import type { Mechanism } from '../../model/mechanism';

/** Which references to list: those behind the step on screen, or all of them. */
export type ReferenceScope = 'step' | 'all';

const whole = new WeakMap<Mechanism, readonly Cited[]>();

/** The papers and documents of a scope, in the order in which the story cites them. */
export function citedIn(mechanism: Mechanism, scope: ReferenceScope, stepIndex: number): readonly Cited[] {
  if (scope === 'step') return citedAtStep(mechanism, stepIndex);
  const known = whole.get(mechanism);
  if (known) return known;
  const cited = citedInAll(mechanism);
  whole.set(mechanism, cited);
  return cited;
}
