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

/** The rows of an experiment if they were asked for before. */
export function cachedComparisons(mechanism: Mechanism, id: string): readonly Comparison[] | undefined {
  return comparisonCache(mechanism).get(id);
}

/** Every readout of an experiment beside the model's; it takes some runs, and is remembered. */
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

/** Of what was only heard of there is nothing to agree with. */
export const UNCOUNTED = { verdict: 'not in the model', words: 'Not counted: no text of it was read' } as const;

/** All rows in one verdict, the worst first: an experiment agrees only where nothing of it differs. */
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

/** A shape for each: filled disc with a check, ring with a wave, square with a cross, hatched square. */
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

/** How the model and an experiment stand to each other, by shape; the words stand beside it or are read out. */
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

/** The experiments that belong to a what-if. */
export interface PublishedExperiments {
  /** They did what the what-if does. */
  same: readonly Intervention[];
  /** They did a part of it, where no experiment did the whole. */
  each: readonly Intervention[];
  /** What disagrees with one of those above. */
  contrary: readonly Intervention[];
}

/** What was published of a what-if. Two experiments made together are a third one, which nobody may have made. */
export function publishedFor(mechanism: Mechanism, { parts, scenario }: Run): PublishedExperiments {
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
  return evidenceOf(mechanism, { kind: 'intervention', id }).filter(isSupport);
}

/** Whether nothing that reports it was read: then it is not shown as published. */
export function isUnread(findings: readonly ResolvedEvidence[]): boolean {
  return findings.every(
    (item) => item.kind === 'claim' && (item.claim.basis === 'memory' || item.claim.basis === 'title'),
  );
}
