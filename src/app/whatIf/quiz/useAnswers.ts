import { useKept } from '../../sources/useKept';
import type { QuizQuestion } from './quizQuestion';

/** What was chosen and how often it was right, kept until the page is left and nowhere else. */
export interface Answers {
  /** The place of the choice made for a question. */
  chosen: (id: string) => number | null;
  choose: (id: string, at: number) => void;
  scoring: boolean;
  setScoring: (scoring: boolean) => void;
  right: number;
  answered: number;
  /** Counts the answer of a question as it stands when the right one is shown; a second try does not count. */
  count: (question: QuizQuestion) => void;
}

interface Kept {
  chosen: Readonly<Record<string, number>>;
  /** Null while no score is kept. */
  score: Readonly<Record<string, boolean>> | null;
}

export function useAnswers(): Answers {
  const [kept, keep] = useKept<Kept>('quiz', { chosen: {}, score: null });
  const { chosen, score } = kept;
  const counted = Object.values(score ?? {});
  return {
    chosen: (id) => chosen[id] ?? null,
    choose: (id, at) => {
      const { [id]: before, ...others } = chosen;
      keep({ chosen: before === at ? others : { ...chosen, [id]: at }, score });
    },
    scoring: score !== null,
    setScoring: (scoring) => keep({ chosen, score: scoring ? {} : null }),
    right: counted.filter(Boolean).length,
    answered: counted.length,
    count: ({ id, choices }) => {
      const at = chosen[id];
      if (!score || at === undefined || id in score) return;
      keep({ chosen, score: { ...score, [id]: choices[at]?.right ?? false } });
    },
  };
}
