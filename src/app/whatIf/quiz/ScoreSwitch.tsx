import { Check } from 'lucide-react';
import type { Answers } from './useAnswers';

type ScoreSwitchProps = Pick<Answers, 'scoring' | 'setScoring' | 'right' | 'answered'>;

/** Counts only if asked to: most rooms answer by a show of hands. */
export function ScoreSwitch({ scoring, setScoring, right, answered }: ScoreSwitchProps) {
  return (
    <div className="quiz-score">
      {/* A button and no checkbox, which would keep the keys of a clicker to itself. */}
      <button type="button" role="switch" aria-checked={scoring} onClick={() => setScoring(!scoring)}>
        <span className="quiz-box">{scoring && <Check className="icon" aria-hidden="true" />}</span>
        {scoring && answered > 0 ? 'Score' : 'Keep score'}
      </button>
      {scoring && answered > 0 && (
        <p>
          {right} of {answered}
          <span className="visually-hidden"> answered right</span>
        </p>
      )}
    </div>
  );
}
