import type { Intervention } from '../../../model/contextRecords';
import type { MechanismEdge } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import type { AskedOutcome, WorkedQuestion } from '../../../model/teaching';
import { withinSentence } from '../../../scene/names';
import { causalPath, downstreamOf } from '../../../simulate/activeGraph';
import { type PredictedChange, responseTime } from '../../../simulate/doseResponse';
import { predict } from '../../../simulate/predict';
import { scenarioOfInterventions } from '../../../simulate/scenario';

/** One of the answers to choose from. */
export interface QuizChoice {
  text: string;
  right: boolean;
}

/** A question with all that its answer shows. */
export interface QuizQuestion {
  id: string;
  /** What gives the answer: a run of the model, or the arrows of the graph with their sources. */
  basis: 'model' | 'graph';
  prompt: string;
  choices: readonly QuizChoice[];
  /** What is done to the picture when the answer is shown. */
  whatIf: readonly string[];
  /** The id of the step at which the effect is to be seen. */
  step: string | undefined;
  /** Why the model says so, in a sentence or two. */
  because: string;
  /** The arrows that the signal takes, causes before effects. */
  path: readonly MechanismEdge[];
  /** The experiments that did the same. */
  experiments: readonly Intervention[];
  /** Those whose results disagree with theirs. */
  contrary: readonly Intervention[];
}

/** Questions under one heading, asked one after the other. */
export interface QuizGroup {
  title: string;
  questions: readonly QuizQuestion[];
}

/** The texts of the right choices, as a sentence of the answer. */
export function rightText({ choices }: QuizQuestion): string {
  return choices.flatMap(({ text, right }) => (right ? text.replace(/\.$/, '') : [])).join('; ');
}

/** What became of each outcome when the model ran. The choice that is right is never written down, only read off here. */
type PredictedOutcomes = ReadonlyMap<string, PredictedChange>;

const AMOUNT_LEFT: readonly (readonly [PredictedChange, string])[] = [
  ['abolished', 'None of it'],
  ['reduced', 'Some of it'],
  ['unchanged', 'All of it'],
  ['increased', 'More than without'],
];

function predictOutcomes(mechanism: Mechanism, { intervention, outcomes }: WorkedQuestion): PredictedOutcomes | null {
  const scenario = scenarioOfInterventions(mechanism, [intervention]);
  const readouts = outcomes.flatMap(({ node, atMin = responseTime(mechanism, scenario, node) }) =>
    atMin === undefined ? [] : [{ node, atMin }],
  );
  if (readouts.length < outcomes.length) return null;
  return new Map(predict(mechanism, [intervention], readouts).map(({ node, change }) => [node, change]));
}

function choicesOf(outcomes: readonly AskedOutcome[], changes: PredictedOutcomes): QuizChoice[] {
  const [first, second] = outcomes;
  const comes = (outcome: AskedOutcome): boolean => changes.get(outcome.node) !== 'abolished';
  if (!first) return [];
  if (!second) return AMOUNT_LEFT.map(([change, text]) => ({ text, right: changes.get(first.node) === change }));
  // Short enough to be read from the last row, and to be called out.
  const choices: [string, boolean, boolean][] = [
    [`${first.name} and ${withinSentence(second.name)}`, true, true],
    [`${first.name} only`, true, false],
    [`${second.name} only`, false, true],
    ['Neither', false, false],
  ];
  return choices.map(([text, a, b]) => ({ text, right: comes(first) === a && comes(second) === b }));
}

/** Names in a row: "early growth and lasting growth". */
function joinOutcomes(outcomes: readonly AskedOutcome[]): string {
  return outcomes.map(({ name }) => withinSentence(name)).join(' and ');
}

function explainOutcome(
  mechanism: Mechanism,
  target: string,
  { part, outcomes }: WorkedQuestion,
  changes: PredictedOutcomes,
): { because: string; path: MechanismEdge[] } {
  const gone = outcomes.filter(({ node }) => changes.get(node) === 'abolished');
  const kept = outcomes.filter(({ node }) => changes.get(node) !== 'abolished');
  const below = downstreamOf(mechanism, target);
  const apart = kept.filter(({ node }) => !below.has(node));
  const around = kept.filter((outcome) => !apart.includes(outcome));
  const sentences = [
    gone.length > 0 && `With ${part} blocked the signal no longer reaches ${joinOutcomes(gone)}.`,
    apart.length > 0 && `No path leads from ${part} to ${joinOutcomes(apart)}.`,
    around.length > 0 && `With ${part} blocked enough is left for ${joinOutcomes(around)}.`,
  ];
  // The longest way tells the most: a shorter one to an outcome nearby is drawn in the picture.
  const paths = gone.map(({ node }) => causalPath(mechanism, target, node));
  const path = paths.sort((a, b) => b.length - a.length)[0] ?? [];
  return { because: sentences.filter(Boolean).join(' '), path };
}

/** The experiments whose published results disagree with this one, whichever of the two says so. */
export function contraryExperiments(
  { interventions }: Mechanism,
  { id, contradictedBy = [] }: Intervention,
): Intervention[] {
  return interventions.filter((other) => contradictedBy.includes(other.id) || other.contradictedBy?.includes(id));
}

function buildWorkedQuestion(mechanism: Mechanism, worked: WorkedQuestion): QuizQuestion[] {
  const { nodes, interventions } = indexMechanism(mechanism);
  const experiment = interventions.get(worked.intervention);
  const target = experiment?.targets[0];
  if (!experiment || target === undefined || !worked.outcomes.every(({ node }) => nodes.has(node))) return [];
  const changes = predictOutcomes(mechanism, worked);
  if (!changes) return [];
  const last = worked.outcomes.at(-1);
  return [
    {
      id: worked.id,
      basis: 'model',
      prompt: worked.prompt,
      choices: choicesOf(worked.outcomes, changes),
      whatIf: [experiment.id],
      step: last && nodes.get(last.node)?.step,
      ...explainOutcome(mechanism, target, worked, changes),
      experiments: [experiment],
      contrary: contraryExperiments(mechanism, experiment),
    },
  ];
}

/** The questions a lecture begins with: those that the mechanism brings, with what the model answers. */
export const workedQuestions = memoize((mechanism: Mechanism): readonly QuizQuestion[] =>
  (mechanism.teaching?.questions ?? []).flatMap((worked) => buildWorkedQuestion(mechanism, worked)),
);
