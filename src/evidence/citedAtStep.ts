import type { Mechanism } from '../model/mechanism';
import type { Cited } from './cited';
import { citedBy } from './citedBy';
import { evidenceAtStep } from './evidenceAtStep';

/** The papers and documents behind one step, given by its id or its place in the story (from 0). */
export function citedAtStep(mechanism: Mechanism, step: number | string): Cited[] {
  return citedBy(mechanism, ...evidenceAtStep(mechanism, step));
}
