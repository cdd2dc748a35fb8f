import type { Mechanism } from '../../../model/mechanism';
import { nearestId } from '../../../model/problemText';
import { moreQuestions } from './moreQuestions';
import type { QuizQuestion } from './quizQuestion';
import { workedQuestions } from './workedQuestions';

/** A question with those that are asked one after the other with it. */
export interface Asked {
  question: QuizQuestion;
  sequence: readonly QuizQuestion[];
}

/** The question of that id; null where there is none. The worked ones are found without running all the others. */
export function findQuestion(mechanism: Mechanism, id: string): Asked | null {
  const within = (sequence: readonly QuizQuestion[]): Asked | null => {
    const question = sequence.find((candidate) => candidate.id === id);
    return question ? { question, sequence } : null;
  };
  const worked = within(workedQuestions(mechanism));
  if (worked) return worked;
  for (const { questions } of moreQuestions(mechanism)) {
    const found = within(questions);
    if (found) return found;
  }
  return null;
}

/** The id that was probably meant. */
export function nearestQuestion(mechanism: Mechanism, id: string): string | undefined {
  const more = moreQuestions(mechanism).flatMap(({ questions }) => questions);
  return nearestId(
    id,
    [...workedQuestions(mechanism), ...more].map((question) => question.id),
  );
}
