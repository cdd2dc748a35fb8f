import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import { nearestId } from '../../../model/problemText';
import { questionWords } from '../../../scene/learning/questionWords';
import { findStepQuestion, type StepQuestion } from '../../../scene/learning/stepQuestions';
import { createQuestions, type Question } from '../../../simulate/modelQuestions';
import type { Clamp } from '../../../simulate/scenario';
import { contraryExperiments, type QuizGroup, type QuizQuestion, workedQuestions } from './workedQuestions';

const TITLES: Readonly<Record<Question['kind'], string>> = {
  effect: 'What happens to it?',
  'still happens': 'What still happens?',
  necessary: 'What is required?',
  rescue: 'What rescues it?',
};
const KINDS = Object.keys(TITLES) as Question['kind'][];

/** A clamp as written in an address. */
function clampText({ node, to, factor = 1 }: Clamp): string {
  return to === undefined ? `${node}*${factor}` : `${node}=${to}`;
}

function explainAnswer({ kind, choices, path }: Question): string {
  const stops = choices[0]?.right ?? false;
  if (path.length === 0) return 'In the model, no path leads from the one to the other.';
  switch (kind) {
    case 'effect':
      return stops
        ? 'The signal takes this path, and the block stops it at the start.'
        : 'This path leads through the block, but it is not the only one.';
    case 'still happens':
      return 'Everything downstream of the block falls silent. Everything upstream of it or on other paths continues.';
    case 'necessary':
      return 'The signal takes this path, and without it too little arrives.';
    case 'rescue':
      return 'It is downstream of the block, so the signal continues from there.';
  }
}

function toQuizQuestion(mechanism: Mechanism, question: Question): QuizQuestion {
  const { edges, nodes, interventions } = indexMechanism(mechanism);
  const path = question.path.flatMap((id) => edges.get(id) ?? []);
  const end = nodes.get(path.at(-1)?.target ?? '');
  const experiments = question.interventionIds.flatMap((id) => interventions.get(id) ?? []);
  const same = new Set(experiments);
  const contrary = new Set(experiments.flatMap((experiment) => contraryExperiments(mechanism, experiment)));
  // Choices from several steps can only be compared at the end.
  const whole = question.kind === 'still happens' || !end;
  return {
    id: question.id,
    basis: 'model',
    prompt: question.prompt,
    choices: question.choices,
    whatIf: question.scenario.clamps.map(clampText),
    step: whole ? mechanism.steps.at(-1)?.id : end.step,
    because: explainAnswer(question),
    path,
    experiments,
    contrary: [...contrary].filter((experiment) => !same.has(experiment)),
  };
}

/** The questions generated from the graph. The first call runs the model some fifty times, up to a second. */
export const generatedQuestions = memoize((mechanism: Mechanism): readonly QuizGroup[] => {
  const questions = createQuestions(mechanism, questionWords(mechanism));
  return KINDS.map(
    (kind): QuizGroup => ({
      title: TITLES[kind],
      questions: questions.filter((question) => question.kind === kind).map((item) => toQuizQuestion(mechanism, item)),
    }),
  ).filter(({ questions }) => questions.length > 0);
});

/** A question of a step in the shape of the others: nothing is run, and its arrow is the whole answer. */
function stepQuizQuestion({ id, prompt, choices, step, because, edge }: StepQuestion): QuizQuestion {
  const shown = { whatIf: [], step, because, path: [edge], experiments: [], contrary: [] };
  return { id, basis: 'graph', prompt, choices, ...shown };
}

/** A question with its sequence. */
export interface QuestionInSequence {
  question: QuizQuestion;
  sequence: readonly QuizQuestion[];
}

/** The question with an id, or null. Worked questions are found without generating the others. */
export function findQuestion(mechanism: Mechanism, id: string): QuestionInSequence | null {
  const within = (sequence: readonly QuizQuestion[]): QuestionInSequence | null => {
    const question = sequence.find((candidate) => candidate.id === id);
    return question ? { question, sequence } : null;
  };
  const worked = within(workedQuestions(mechanism));
  if (worked) return worked;
  const ofStep = findStepQuestion(mechanism, id);
  if (ofStep) {
    const question = stepQuizQuestion(ofStep);
    return { question, sequence: [question] };
  }
  for (const { questions } of generatedQuestions(mechanism)) {
    const found = within(questions);
    if (found) return found;
  }
  return null;
}

/** The most similar id. */
export function nearestQuestion(mechanism: Mechanism, id: string): string | undefined {
  const more = generatedQuestions(mechanism).flatMap(({ questions }) => questions);
  return nearestId(
    id,
    [...workedQuestions(mechanism), ...more].map((question) => question.id),
  );
}
