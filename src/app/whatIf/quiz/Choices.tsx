import { Check, X } from 'lucide-react';
import { letterOf } from './useQuizKeys';
import type { QuizChoice } from './quizQuestion';

interface ChoicesProps {
  choices: readonly QuizChoice[];
  /** The place of the one that was chosen. */
  chosen: number | null;
  revealed: boolean;
  onChoose: (at: number) => void;
}

/** The answers to choose from. Once the right one is shown they stay as they are, marked by sign and word. */
export function Choices({ choices, chosen, revealed, onChoose }: ChoicesProps) {
  return (
    <ol className="quiz-choices">
      {choices.map(({ text, right }, at) => {
        const taken = at === chosen;
        // Nothing on the button tells the right one before it is asked for, in its looks or in the document.
        const mark = revealed ? (right ? 'right' : taken ? 'wrong' : 'other') : undefined;
        return (
          <li key={text}>
            <button
              type="button"
              className="quiz-choice"
              aria-pressed={taken}
              aria-disabled={revealed}
              data-mark={mark}
              onClick={() => {
                if (!revealed) onChoose(at);
              }}
            >
              <span className="quiz-letter">{letterOf(at)}</span>
              <span className="quiz-text">
                {text}
                {mark === 'right' && <Mark icon={Check} words={taken ? 'The model says so too' : 'The model says'} />}
                {mark === 'wrong' && <Mark icon={X} words="Your choice" />}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Mark({ icon: Icon, words }: { icon: typeof Check; words: string }) {
  return (
    <span className="quiz-mark">
      <Icon className="icon" aria-hidden="true" />
      {words}
    </span>
  );
}
