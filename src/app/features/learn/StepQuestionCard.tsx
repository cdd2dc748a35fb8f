import { Check, FileSearch, Shuffle, X } from 'lucide-react';
import { useEffect } from 'react';
import { type StepQuestion, stepQuestions } from '../../../scene/learning/stepQuestions';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import './stepQuestion.css';

/** The question at the end of a step. It takes no key and blocks nothing: Next goes on whether it is answered or not. */
export function StepQuestionCard() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const stepId = useStore(player, ({ stepIndex }) => mechanism.steps[stepIndex]?.id ?? '');
  const atRest = useStore(player, ({ motion }) => motion === 'still');
  const [shownAt, setShownAt] = useSessionState<Readonly<Record<string, number>>>('step question', {});
  const all = stepQuestions(mechanism, stepId);
  const question = all[(shownAt[stepId] ?? 0) % Math.max(all.length, 1)];
  if (!question) return null;
  return (
    <section className="step-question" aria-label="Question about this step">
      {atRest ? (
        <AskedQuestion
          key={question.id}
          question={question}
          onAnother={all.length > 1 ? () => setShownAt({ ...shownAt, [stepId]: (shownAt[stepId] ?? 0) + 1 }) : null}
        />
      ) : (
        // Keeps its place, so that the picture keeps its size.
        <p className="step-question-wait">A question follows the motion.</p>
      )}
    </section>
  );
}

interface AskedQuestionProps {
  question: StepQuestion;
  /** Null where the step has no other. */
  onAnother: (() => void) | null;
}

function AskedQuestion({ question: { id, prompt, choices, because, edge }, onAnother }: AskedQuestionProps) {
  const { player, announcer, window } = useSession();
  const [answers, setAnswers] = useSessionState<Readonly<Record<string, number>>>('step answers', {});
  const chosen = answers[id];
  const right = choices.find((choice) => choice.right);
  const isRight = chosen !== undefined && choices[chosen]?.right === true;

  useEffect(() => {
    // After the announcement of the step.
    queueMicrotask(() => announcer.say(`Question: ${prompt}`));
  }, [announcer, prompt]);

  const showEvidence = (): void => {
    player.select({ kind: 'edge', id: edge.id });
    const panel = window.document.querySelector<HTMLElement>('.panel');
    panel?.focus({ preventScroll: true });
    // Below the picture on a small screen.
    panel?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <h2 className="step-question-prompt">{prompt}</h2>
      <ul className="step-question-choices">
        {choices.map((choice, at) => {
          const mark = chosen === undefined ? undefined : choice.right ? 'right' : at === chosen ? 'wrong' : 'other';
          return (
            <li key={choice.text}>
              <button
                type="button"
                className="step-question-choice"
                aria-pressed={at === chosen}
                aria-disabled={chosen !== undefined}
                data-mark={mark}
                onClick={() => chosen === undefined && setAnswers({ ...answers, [id]: at })}
              >
                {mark === 'right' && <Check className="icon" aria-label="Right:" />}
                {mark === 'wrong' && <X className="icon" aria-label="Wrong:" />}
                {choice.text}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="step-question-answer" role="status">
        {chosen !== undefined && (
          <p>
            <strong>{isRight ? 'Right.' : `Not quite. Right is: ${right?.text.replace(/\.$/, '')}.`}</strong> {because}
          </p>
        )}
      </div>
      <div className="step-question-acts">
        {chosen !== undefined && (
          <button type="button" className="button" onClick={showEvidence}>
            <FileSearch className="icon" aria-hidden="true" />
            Show the evidence
          </button>
        )}
        {onAnother && (
          <button type="button" className="button button-quiet" onClick={onAnother}>
            <Shuffle className="icon" aria-hidden="true" />
            Another question
          </button>
        )}
      </div>
    </>
  );
}
