import type { Evidence } from './evidence';
import type { Mechanism } from './mechanism';
import { itemPath } from './problems/itemPath';
import type { Timing } from './timing';

/** What kind of thing carries evidence; `time` is one figure of a time course. */
export type SubjectKind =
  | 'node'
  | 'edge'
  | 'step'
  | 'time'
  | 'hypothesis'
  | 'intervention'
  | 'event'
  | 'course'
  | 'figure'
  | 'limit'
  | 'question';

/** One thing that carries evidence. A `time` has the id of its node or course. */
export interface EvidenceSubject {
  kind: SubjectKind;
  id: string;
  /** Of a `time`: which figure, and of what. */
  time?: { phase: keyof Timing; of: 'node' | 'course'; text: string };
  /** Where it stands in the file. */
  path: string;
  evidence: readonly Evidence[];
}

const PHASES = ['onset', 'peak', 'decay'] as const;

const LISTS = [
  ['edges', 'edge'],
  ['layerEdges', 'edge'],
  ['steps', 'step'],
  ['hypotheses', 'hypothesis'],
  ['interventions', 'intervention'],
  ['history', 'event'],
  ['figures', 'figure'],
  ['limits', 'limit'],
  ['questions', 'question'],
] as const;

const TIMED = [
  ['nodes', 'node'],
  ['layerNodes', 'node'],
  ['courses', 'course'],
] as const;

/** Every place of a mechanism that can carry evidence; the one list of them at run time. */
export function* evidenceSubjects(mechanism: Mechanism): Generator<EvidenceSubject> {
  for (const [list, kind] of TIMED) {
    for (const { id, evidence, timing } of mechanism[list]) {
      const path = itemPath(list, id);
      yield { kind, id, path, evidence };
      for (const phase of PHASES) {
        const figure = timing?.[phase];
        if (!figure) continue;
        const time = { phase, of: kind, text: figure.text };
        yield { kind: 'time', id, time, path: `${path}.timing.${phase}`, evidence: figure.evidence };
      }
    }
  }
  for (const [list, kind] of LISTS) {
    for (const { id, evidence } of mechanism[list]) yield { kind, id, path: itemPath(list, id), evidence };
  }
}
