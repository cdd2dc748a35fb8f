import { Eye, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { quizSteps } from '../whatIf/quiz/quizSteps';
import { useQuiz } from '../whatIf/quiz/useQuiz';
import { RightAnswer } from './RightAnswer';

const nothing = (): void => undefined;

/** The question that is put to the hall, with its answer, which the hall sees when it is revealed. */
export function AskedCard() {
  const { player, leads } = useSession();
  const asked = useQuiz();
  const revealed = useStore(player, (state) => state.revealed);
  const steps = useMemo(() => asked && quizSteps(player, asked.question, asked.sequence, nothing), [player, asked]);

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
