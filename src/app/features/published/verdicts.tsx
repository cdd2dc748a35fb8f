import type { Intervention } from '../../../model/contextRecords';
import { isSupport } from '../../../model/evidence';
import { evidenceOf, type ResolvedEvidence } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import type { Run } from '../../../scene/whatIf/whatIfRun';
import { compareWithPublished, type Comparison, type Verdict } from '../../../simulate/compareWithPublished';
import { baselineScenario, scenarioKey, scenarioOfInterventions } from '../../../simulate/scenario';
import './published.css';

/** The rows of each experiment, by its id. */
const comparisonCache = memoize((_mechanism: Mechanism) => new Map<string, readonly Comparison[]>());

/** The comparisons of an experiment if they have been computed. */
export function cachedComparisons(mechanism: Mechanism, id: string): readonly Comparison[] | undefined {
  return comparisonCache(mechanism).get(id);
}

/** Compares every readout of an experiment with the model; takes some runs and is cached. */
export function comparisonsOf(mechanism: Mechanism, intervention: Intervention): readonly Comparison[] {
  const all = comparisonCache(mechanism);
  const rows = all.get(intervention.id) ?? compareWithPublished(mechanism, intervention);
  all.set(intervention.id, rows);
  return rows;
}

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: 'Agrees',
  'direction only': 'Agrees in direction',
  differs: 'Differs',
  'not in the model': 'Not in the model',
};

/** Verdict for experiments whose reports were not read. */
export const UNCOUNTED = { verdict: 'not in the model', words: 'Not counted: none of its reports was read' } as const;

/** The worst verdict of all rows: an experiment agrees only if every readout does. */
export function overallVerdict(rows: readonly Comparison[]): { verdict: Verdict; words: string } {
  const said = rows.filter(({ verdict }) => verdict !== 'not in the model');
  const differing = said.filter(({ verdict }) => verdict === 'differs').length;
  if (said.length === 0) return { verdict: 'not in the model', words: VERDICTS['not in the model'] };
  if (differing > 0) {
    return {
      verdict: 'differs',
      words: differing < said.length ? `Differs in ${differing} of ${said.length}` : VERDICTS.differs,
    };
  }
  const verdict = said.every((row) => row.verdict === 'agrees') ? 'agrees' : 'direction only';
  return { verdict, words: VERDICTS[verdict] };
}

/** One shape per verdict: filled disc with a check, ring with a wave, square with a cross, hatched square. */
const VERDICT_SHAPES: Readonly<Record<Verdict, React.ReactNode>> = {
  agrees: (
    <>
      <circle cx="9" cy="9" r="8.2" fill="currentcolor" />
      <path d="M5.2 9.4l2.7 2.7l5-5.6" className="verdict-cut" />
    </>
  ),
  'direction only': (
    <>
      <circle cx="9" cy="9" r="7.4" className="verdict-line" />
      <path d="M5 9.8c1.4-2.6 2.8-2.2 4-.8s2.6 1.8 4-.8" className="verdict-line" />
    </>
  ),
  differs: (
    <>
      <rect x="1.6" y="1.6" width="14.8" height="14.8" rx="2" className="verdict-line" />
      <path d="M5.6 5.6l6.8 6.8M12.4 5.6l-6.8 6.8" className="verdict-line" />
    </>
  ),
  'not in the model': (
    <>
      <path d="M2.5 9.5L9.5 2.5M2.5 15.5L15.5 2.5M8.5 15.5L15.5 8.5" className="verdict-hatch" />
      <rect x="1.6" y="1.6" width="14.8" height="14.8" rx="2" className="verdict-dashed" />
    </>
  ),
};

/** The verdict as a shape; its words are beside it or for screen readers. */
export function VerdictMark({ verdict, words, quiet }: { verdict: Verdict; words: string; quiet?: boolean }) {
  return (
    <span className={quiet ? 'verdict verdict-quiet' : 'verdict'} title={quiet ? words : undefined}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        {VERDICT_SHAPES[verdict]}
      </svg>
      <span className={quiet ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}

/** The experiments relevant to a what-if. */
export interface PublishedExperiments {
  /** Experiments that did the same as the what-if. */
  same: readonly Intervention[];
  /** Experiments that did a part of it, if none did the whole. */
  each: readonly Intervention[];
  /** Experiments that contradict one of these. */
  contrary: readonly Intervention[];
}

/**
 * The published experiments for a what-if. Two experiments combined are a third one, which may never have been done.
 */
export function publishedFor(mechanism: Mechanism, { parts, scenario }: Run): PublishedExperiments {
  const key = scenarioKey(scenario);
  const plain = scenarioKey(baselineScenario(mechanism));
  const switched = parts.flatMap((part) => (part.kind === 'intervention' ? part.intervention : []));
  const alone = parts.length === 1 ? switched : [];
  // Knocking out a node by hand equals a blocker of it.
  const alike = mechanism.interventions.filter(({ id }) => {
    const published = scenarioKey(scenarioOfInterventions(mechanism, [id]));
    return published === key && published !== plain;
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

/** The evidence for an experiment's result; contradicting experiments have cards of their own. */
export function findingsOf(mechanism: Mechanism, { id }: Intervention): ResolvedEvidence[] {
  return evidenceOf(mechanism, { kind: 'intervention', id }).filter(isSupport);
}

/** Whether none of its reports was read; then it is not shown as published. */
export function isUnread(findings: readonly ResolvedEvidence[]): boolean {
  return findings.every(
    (item) => item.kind === 'claim' && (item.claim.basis === 'memory' || item.claim.basis === 'title'),
  );
}
