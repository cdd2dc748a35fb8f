import type { Intervention, OutcomeChange } from '../model/contextRecords';
import type { Mechanism } from '../model/mechanism';
import { runNodes } from './activeGraph';
import { type Change, classifyChange, type PredictedChange, readLevels, responseTime } from './doseResponse';
import { scenarioOfInterventions } from './scenario';

/** `direction only`: less or more as published, but not as much. */
export type Verdict = 'agrees' | 'direction only' | 'differs' | 'not in the model';

export type Phase = 'early' | 'late' | 'either';

/** One published readout beside what the model says. */
export interface Comparison {
  /** Absent where no node stands for the readout. */
  node?: string;
  /** What was measured, as published. */
  readout?: string;
  tested?: string;
  /** The time at which the model was read. */
  atMin?: number;
  /** Whether it is an early or a late readout; `either` where the time of the test was not read. */
  phase?: Phase;
  /** As published. */
  published: string;
  predicted?: PredictedChange;
  share?: number;
  verdict: Verdict;
  /** Why the model cannot answer. */
  why?: string;
}

const DIRECTION: Readonly<Record<PredictedChange, number>> = {
  abolished: -1,
  reduced: -1,
  unchanged: 0,
  increased: 1,
  restored: 1,
  mimicked: 1,
  'not restored': 0,
  'not mimicked': 0,
  'no answer': Number.NaN,
};

function verdictOf(published: OutcomeChange, { change }: Change): Verdict {
  if (change === 'no answer') return 'not in the model';
  if (change === published) return 'agrees';
  return DIRECTION[change] === DIRECTION[published] ? 'direction only' : 'differs';
}

/** Every readout of one experiment beside the model's answer; none is left out. */
export function compareWithPublished(mechanism: Mechanism, intervention: Intervention): Comparison[] {
  const scenario = scenarioOfInterventions(mechanism, [intervention.id]);
  const present = new Set(runNodes(mechanism, scenario.hypotheses).map(({ id }) => id));
  const modelled = intervention.outcomes.map((outcome): Comparison => {
    const { node, readout, tested, change: published } = outcome;
    const shown = {
      node,
      ...(readout !== undefined && { readout }),
      ...(tested !== undefined && { tested }),
      published,
    };
    const atMin = outcome.atMin ?? responseTime(mechanism, scenario, node);
    if (atMin === undefined || !present.has(node)) {
      return { ...shown, verdict: 'not in the model', why: 'This node does not answer to the dose here.' };
    }
    const { earlyUntilMin } = mechanism.dynamics?.window ?? {};
    const timed = earlyUntilMin === undefined ? undefined : atMin < earlyUntilMin ? 'early' : 'late';
    const phase: Phase | undefined = outcome.timeNotRead ? 'either' : timed;
    const change = classifyChange(readLevels(mechanism, scenario, node, atMin), scenario.dose, outcome);
    const { share } = change;
    return {
      ...shown,
      atMin,
      ...(phase && { phase }),
      predicted: change.change,
      ...(share !== undefined && { share }),
      verdict: verdictOf(published, change),
    };
  });
  const unmodelled = (intervention.unmodelled ?? []).map(
    ({ readout, change, tested, why }): Comparison => ({
      readout,
      ...(tested !== undefined && { tested }),
      published: change,
      verdict: 'not in the model',
      why,
    }),
  );
  return [...modelled, ...unmodelled];
}
