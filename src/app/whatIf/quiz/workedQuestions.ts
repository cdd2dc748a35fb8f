import type { MechanismEdge } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Intervention } from '../../../model/contextRecords';
import type { Mechanism } from '../../../model/mechanism';
import { withinSentence } from '../../../scene/names';
import { type PredictedChange, responseTime } from '../../../simulate/doseResponse';
import { causalPath } from '../../../simulate/activeGraph';
import { predict } from '../../../simulate/predict';
import { scenarioOfInterventions } from '../../../simulate/scenario';
import { type AskedOutcome, type Worked, workedTexts } from './workedTexts';
import type { QuizChoice, QuizQuestion } from './quizQuestion';

/** What became of each outcome when the model ran. The choice that is right is never written down, only read off here. */
type Predicted = ReadonlyMap<string, PredictedChange>;

const LEFT: readonly (readonly [PredictedChange, string])[] = [
  ['abolished', 'None of it'],
  ['reduced', 'Some of it'],
  ['unchanged', 'All of it'],
  ['increased', 'More than without'],
];

function predicted(mechanism: Mechanism, { intervention, outcomes }: Worked): Predicted | null {
  const scenario = scenarioOfInterventions(mechanism, [intervention]);
  const readouts = outcomes.flatMap(({ node, atMin = responseTime(mechanism, scenario, node) }) =>
    atMin === undefined ? [] : [{ node, atMin }],
  );
  if (readouts.length < outcomes.length) return null;
  return new Map(predict(mechanism, [intervention], readouts).map(({ node, change }) => [node, change]));
}

function choicesOf(outcomes: readonly AskedOutcome[], changes: Predicted): QuizChoice[] {
  const [first, second] = outcomes;
  const comes = (outcome: AskedOutcome): boolean => changes.get(outcome.node) !== 'abolished';
  if (!first) return [];
  if (!second) return LEFT.map(([change, text]) => ({ text, right: changes.get(first.node) === change }));
  // Short enough to be read from the last row, and to be called out.
  const choices: [string, boolean, boolean][] = [
    [`${first.name} and ${withinSentence(second.name)}`, true, true],
    [`${first.name} only`, true, false],
    [`${second.name} only`, false, true],
    ['Neither', false, false],
  ];
  return choices.map(([text, a, b]) => ({ text, right: comes(first) === a && comes(second) === b }));
}

/** Names in a row: "early relief and lasting relief". */
function listed(outcomes: readonly AskedOutcome[]): string {
  return outcomes.map(({ name }) => withinSentence(name)).join(' and ');
}

function becauseOf(
  mechanism: Mechanism,
  target: string,
  { part, outcomes }: Worked,
  changes: Predicted,
): { because: string; path: MechanismEdge[] } {
  const gone = outcomes.filter(({ node }) => changes.get(node) === 'abolished');
  const kept = outcomes.filter(({ node }) => changes.get(node) !== 'abolished');
  const apart = kept.filter(({ node }) => causalPath(mechanism, target, node).length === 0);
  const around = kept.filter((outcome) => !apart.includes(outcome));
  const sentences = [
    gone.length > 0 && `With ${part} blocked the signal no longer reaches ${listed(gone)}.`,
    apart.length > 0 && `No path leads from ${part} to ${listed(apart)}.`,
    around.length > 0 && `The way through ${part} is not the only one to ${listed(around)}.`,
  ];
  // The longest way tells the most: a shorter one to an outcome nearby is drawn in the picture.
  const paths = gone.map(({ node }) => causalPath(mechanism, target, node));
  const path = paths.sort((a, b) => b.length - a.length)[0] ?? [];
  return { because: sentences.filter(Boolean).join(' '), path };
}

/** The experiments whose published results disagree with this one, whichever of the two says so. */
export function contraryTo({ interventions }: Mechanism, { id, contradictedBy = [] }: Intervention): Intervention[] {
  return interventions.filter((other) => contradictedBy.includes(other.id) || other.contradictedBy?.includes(id));
}

function workedQuestion(mechanism: Mechanism, worked: Worked): QuizQuestion[] {
  const { nodes, interventions } = indexMechanism(mechanism);
  const experiment = interventions.get(worked.intervention);
  const target = experiment?.targets[0];
  if (!experiment || target === undefined || !worked.outcomes.every(({ node }) => nodes.has(node))) return [];
  const changes = predicted(mechanism, worked);
  if (!changes) return [];
  const last = worked.outcomes.at(-1);
  return [
    {
      id: worked.id,
      prompt: worked.prompt,
      choices: choicesOf(worked.outcomes, changes),
      whatIf: [experiment.id],
      step: last && nodes.get(last.node)?.step,
      ...becauseOf(mechanism, target, worked, changes),
      experiments: [experiment],
      contrary: contraryTo(mechanism, experiment),
    },
  ];
}

const known = new WeakMap<Mechanism, readonly QuizQuestion[]>();

/** The questions a lecture begins with, as far as this mechanism has what they ask about. */
export function workedQuestions(mechanism: Mechanism): readonly QuizQuestion[] {
  const made = known.get(mechanism) ?? workedTexts.flatMap((worked) => workedQuestion(mechanism, worked));
  known.set(mechanism, made);
  return made;
}
