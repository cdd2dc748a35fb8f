import { Eye, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useMechanism, useSession, useStore } from '../../session/session';
import { clearWhatIf, createQuizActions, useQuiz } from '../quiz/useQuiz';
import { type QuizQuestion, rightText, workedQuestions } from '../quiz/workedQuestions';

/** The model's answer, shown to the speaker only. */
function RightAnswer({ question }: { question: QuizQuestion }) {
  return (
    <p className="speaker-answer">
      <strong>Answer: {rightText(question)}.</strong> {question.because}
    </p>
  );
}

const noop = (): void => undefined;

/** The question put to the audience, with its answer, which the audience sees when it is revealed. */
export function CurrentQuestion() {
  const { player, commandInterceptors } = useSession();
  const asked = useQuiz();
  const revealed = useStore(player, (state) => state.revealed);
  const steps = useMemo(
    () => asked && createQuizActions(player, asked.question, asked.sequence, noop),
    [player, asked],
  );

  useEffect(() => {
    if (!steps) return undefined;
    commandInterceptors.add(steps.handleCommand);
    return () => {
      commandInterceptors.delete(steps.handleCommand);
    };
  }, [commandInterceptors, steps]);

  if (!asked || !steps) return null;
  const { question } = asked;
  return (
    <section className="speaker-card" aria-label="Question for the audience">
      <p className="speaker-label">{revealed ? 'The audience sees the answer' : 'The audience is being asked'}</p>
      <h2>{question.prompt}</h2>
      <RightAnswer question={question} />
      <div className="speaker-card-acts">
        {!revealed && (
          <button type="button" className="button" onClick={steps.reveal}>
            <Eye className="icon" aria-hidden="true" />
            Reveal
          </button>
        )}
        <button type="button" className="button" onClick={() => steps.ask(null)}>
          <X className="icon" aria-hidden="true" />
          Remove
        </button>
      </div>
    </section>
  );
}

/** Questions to put to the audience, with their answers. */
export function QuestionsToAsk() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question);
  const worked = mechanism.dynamics ? workedQuestions(mechanism) : [];
  if (worked.length === 0 || asked !== null) return null;
  return (
    <section>
      <h3>Ask the audience</h3>
      <ul className="speaker-questions">
        {worked.map((question) => (
          <li key={question.id}>
            <p>{question.prompt}</p>
            <RightAnswer question={question} />
            <button
              type="button"
              className="button"
              onClick={() => {
                clearWhatIf(player);
                player.ask(question.id);
              }}
            >
              Ask the audience
              <span className="visually-hidden"> {question.prompt}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
