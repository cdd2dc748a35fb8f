import { type QuizQuestion, rightText } from '../whatIf/quiz/quizQuestion';

/** What the model answers, for the speaker's eyes. */
export function RightAnswer({ question }: { question: QuizQuestion }) {
  return (
    <p className="speaker-answer">
      <strong>Answer: {rightText(question)}.</strong> {question.because}
    </p>
  );
}
