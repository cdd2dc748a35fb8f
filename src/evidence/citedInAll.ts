import { evidenceSubjects } from '../model/evidenceSubjects';
import type { Mechanism } from '../model/mechanism';
import type { Cited } from './cited';
import { citedBy } from './citedBy';
import { evidenceAtStep } from './evidenceAtStep';

/** Everything that a mechanism cites: first in the order of the story, then whatever only its other parts cite. */
export function citedInAll(mechanism: Mechanism): Cited[] {
  const story = mechanism.steps.flatMap(({ id }) => evidenceAtStep(mechanism, id));
  const all = [...evidenceSubjects(mechanism)].map(({ evidence }) => evidence);
  return citedBy(mechanism, ...story, ...all);
}
