import { evidenceOf, type ResolvedEvidence } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import type { Intervention } from '../../model/contextRecords';
import type { Mechanism } from '../../model/mechanism';
import { baselineScenario, scenarioKey, scenarioOfInterventions } from '../../simulate/scenario';
import type { Run } from '../../scene/whatIf/whatIfRun';

/** The experiments that belong to a what-if. */
export interface Published {
  /** They did what the what-if does. */
  same: readonly Intervention[];
  /** They did a part of it, where no experiment did the whole. */
  each: readonly Intervention[];
  /** What disagrees with one of those above. */
  contrary: readonly Intervention[];
}

/** What was published of a what-if. Two experiments made together are a third one, which nobody may have made. */
export function publishedFor(mechanism: Mechanism, { parts, scenario }: Run): Published {
  const key = scenarioKey(scenario);
  const plain = scenarioKey(baselineScenario(mechanism));
  const switched = parts.flatMap((part) => (part.kind === 'intervention' ? part.intervention : []));
  const alone = parts.length === 1 ? switched : [];
  // A part that is knocked out by hand is what some blocker does.
  const alike = mechanism.interventions.filter(({ id }) => {
    const own = scenarioKey(scenarioOfInterventions(mechanism, [id]));
    return own === key && own !== plain;
  });
  const same = alone.length > 0 ? alone : alike;
  const each = same.length > 0 ? [] : switched;
  const shown = new Set([...same, ...each]);
  const { interventions } = indexMechanism(mechanism);
  const contrary = [...shown]
    .flatMap(({ contradictedBy }) => contradictedBy ?? [])
    .flatMap((id) => interventions.get(id) ?? []);
  return { same, each, contrary: [...new Set(contrary)].filter((item) => !shown.has(item)) };
}

/** The evidence for what an experiment found; what speaks against it has a card of its own. */
export function findingsOf(mechanism: Mechanism, { id }: Intervention): ResolvedEvidence[] {
  return evidenceOf(mechanism, { kind: 'intervention', id }).filter(({ stance }) => stance !== 'contradicts');
}

/** Whether nothing that reports it was read: then it is not shown as published. */
export function isHearsay(findings: readonly ResolvedEvidence[]): boolean {
  return findings.every(
    (item) => item.kind === 'claim' && (item.claim.basis === 'memory' || item.claim.basis === 'title'),
  );
}
