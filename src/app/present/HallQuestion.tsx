import { QuestionCard } from '../whatIf/quiz/QuestionCard';

/** The question put to the hall: over everything until it is answered, beside the picture that answers it then. */
export function HallQuestion() {
  return (
    <div className="present-question">
      <QuestionCard />
    </div>
  );
}
