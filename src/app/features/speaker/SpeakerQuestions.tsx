import { Eye, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useMechanism, useSession, useStore } from '../../session/session';
import { clearWhatIf, createQuizActions, useQuiz } from '../quiz/useQuiz';
import { type QuizQuestion, rightText, workedQuestions } from '../quiz/workedQuestions';

/** What the model answers, for the speaker's eyes. */
function RightAnswer({ question }: { question: QuizQuestion }) {
  return (
    <p className="speaker-answer">
      <strong>Answer: {rightText(question)}.</strong> {question.because}
    </p>
  );
}

const noop = (): void => undefined;

/** The question that is put to the hall, with its answer, which the hall sees when it is revealed. */
export function CurrentQuestion() {
  const { player, leads } = useSession();
  const asked = useQuiz();
  const revealed = useStore(player, (state) => state.revealed);
  const steps = useMemo(
    () => asked && createQuizActions(player, asked.question, asked.sequence, noop),
    [player, asked],
  );

  useEffect(() => {
    if (!steps) return undefined;
    leads.add(steps.lead);
    return () => {
      leads.delete(steps.lead);
    };
  }, [leads, steps]);

  if (!asked || !steps) return null;
  const { question } = asked;
  return (
    <section className="speaker-card" aria-label="Question put to the hall">
      <p className="speaker-label">{revealed ? 'The hall sees the answer' : 'The hall is asked'}</p>
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
          Take away
        </button>
      </div>
    </section>
  );
}

/** Questions to put to the hall, each with its answer beforehand. */
export function QuestionsToAsk() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question);
  const worked = mechanism.dynamics ? workedQuestions(mechanism) : [];
  if (worked.length === 0 || asked !== null) return null;
  return (
    <section>
      <h3>Ask the hall</h3>
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
              Ask the hall
              <span className="visually-hidden"> {question.prompt}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
