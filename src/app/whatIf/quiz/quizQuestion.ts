import type { MechanismEdge } from '../../../model/graph';
import type { Intervention } from '../../../model/contextRecords';

/** One of the answers to choose from. */
export interface QuizChoice {
  text: string;
  right: boolean;
}

/** A question with all that its answer shows. */
export interface QuizQuestion {
  id: string;
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
