import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { untouch } from '../whatIf/quiz/quizSteps';
import { workedQuestions } from '../whatIf/quiz/workedQuestions';
import { RightAnswer } from './RightAnswer';

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
                untouch(player);
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
