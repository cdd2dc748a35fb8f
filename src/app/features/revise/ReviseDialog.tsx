import { RotateCcw, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { useMechanism, useSession } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { Dialog } from '../../ui/Dialog';
import { Check, Field, Segmented } from '../../ui/formControls';
import { ReviseTaskView } from './ReviseTask';
import { createTasks, currentTask, reviseReducer, type ReviseRound, rightCount, startRound } from './reviseRound';
import { readScore, type ReviseScore, withResult, writeScore } from './reviseScore';
import '../learn/stepQuestion.css';
import './revise.css';

/** Revision: parts to be named and found, and a chain to be put in order. */
export function ReviseDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Revise" wide onClose={onClose}>
      <Suspense fallback={<p>Loading the records.</p>}>
        <Revision onClose={onClose} />
      </Suspense>
    </Dialog>
  );
}

/** How a part is named. */
export type Answering = 'choose' | 'type';

interface KeptScore {
  score: ReviseScore;
  /** Whether the browser keeps it until the next visit. */
  isKept: boolean;
}

function Revision({ onClose }: { onClose: () => void }) {
  const mechanism = useMechanism();
  const { storage } = useSession();
  const stepIds = mechanism.steps.map(({ id }) => id);
  const [{ score, isKept }, setScore] = useState(
    (): KeptScore => ({
      score: readScore(storage, mechanism.id, stepIds),
      isKept: true,
    }),
  );
  const [answering, setAnswering] = useSessionState<Answering>('revise answering', 'choose');
  const [round, setRound] = useState<ReviseRound | null>(null);
  const [rounds, setRounds] = useSessionState('revise rounds', 0);
  const keep = (next: ReviseScore): void => setScore({ score: next, isKept: writeScore(storage, mechanism.id, next) });

  const start = (steps: readonly string[]): void => {
    setRounds(rounds + 1);
    setRound(startRound(createTasks(mechanism, steps, `${rounds}`)));
  };
  const advance = (action: Parameters<typeof reviseReducer>[1]): void => {
    if (!round) return;
    const next = reviseReducer(round, action);
    const task = currentTask(round);
    if (task && next.results.length > round.results.length) {
      keep(withResult(score, task.step, next.results.at(-1) ?? false));
    }
    setRound(next);
  };
  const task = round ? currentTask(round) : undefined;
  return (
    <div className="revise">
      {!isKept && (
        <p className="revise-problem" role="alert">
          This browser does not keep the score: it lasts until you close the page.
        </p>
      )}
      {round === null && (
        <ReviseSetup
          score={score}
          answering={answering}
          onAnswering={setAnswering}
          onClear={() => keep({})}
          onStart={start}
        />
      )}
      {round !== null && task && (
        <ReviseTaskView
          key={`${rounds} ${round.at}`}
          round={round}
          task={task}
          answering={answering}
          onAction={advance}
        />
      )}
      {round !== null && !task && <ReviseEnd round={round} onAgain={() => setRound(null)} onClose={onClose} />}
    </div>
  );
}

interface ReviseSetupProps {
  score: ReviseScore;
  answering: Answering;
  onAnswering: (answering: Answering) => void;
  onClear: () => void;
  onStart: (steps: readonly string[]) => void;
}

const ANSWERINGS = [
  ['choose', 'Choose the name'],
  ['type', 'Type the name'],
] as const;

/** Chosen at first: the current step and the two before it. */
const FIRST_CHOSEN = 3;

/** What to revise, and how. */
function ReviseSetup({ score, answering, onAnswering, onClear, onStart }: ReviseSetupProps) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const { stepIndex } = player.getState();
  const upTo = Math.max(stepIndex, FIRST_CHOSEN - 1);
  const [chosen, setChosen] = useSessionState<readonly string[]>(
    'revise steps',
    mechanism.steps.slice(upTo - FIRST_CHOSEN + 1, upTo + 1).map(({ id }) => id),
  );
  const isReady = createTasks(mechanism, chosen, '').length > 0;
  return (
    <>
      <p className="revise-lead">
        The words leave the picture, and you name its parts, find them, and put a chain in order. Only your first answer
        counts. The score stays on this device.
      </p>
      <Field name="Steps">
        <div className="revise-steps">
          {mechanism.steps.map(({ id, title }, at) => {
            const [right, asked] = score[id] ?? [0, 0];
            const scored = asked > 0 ? `, ${right} of ${asked} right` : '';
            return (
              <Check
                key={id}
                name={`${stepNumberAt(mechanism, at).number}. ${title}${scored}`}
                checked={chosen.includes(id)}
                onChange={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))}
              />
            );
          })}
        </div>
      </Field>
      <Field name="“What is this?”">
        <Segmented label="Answering" choices={ANSWERINGS} value={answering} onChoose={onAnswering} />
      </Field>
      <div className="revise-acts">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={!isReady}
          onClick={() => isReady && onStart(chosen)}
        >
          Start
        </button>
        {Object.keys(score).length > 0 && (
          <button type="button" className="button button-quiet" onClick={onClear}>
            <Trash2 className="icon" aria-hidden="true" />
            Clear the score
          </button>
        )}
        {!isReady && <p className="revise-note">Choose a step that has parts of its own.</p>}
      </div>
    </>
  );
}

interface ReviseEndProps {
  round: ReviseRound;
  onAgain: () => void;
  onClose: () => void;
}

/** The score of the round, and where to read on. */
function ReviseEnd({ round, onAgain, onClose }: ReviseEndProps) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const missed = new Set(round.tasks.flatMap(({ step }, at) => (round.results[at] ? [] : step)));
  return (
    <section aria-label="Score">
      {/* The focus comes here from a button that is gone. */}
      <h3 className="revise-score" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {rightCount(round)} of {round.tasks.length} right at the first answer
      </h3>
      {missed.size > 0 && (
        <>
          <p>Worth reading again:</p>
          <ul className="revise-again">
            {mechanism.steps.map(({ id, title }, at) =>
              missed.has(id) ? (
                <li key={id}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => {
                      player.goTo(at);
                      onClose();
                    }}
                  >
                    {`${stepNumberAt(mechanism, at).label}: ${title}`}
                  </button>
                </li>
              ) : null,
            )}
          </ul>
        </>
      )}
      <div className="revise-acts">
        <button type="button" className="button button-primary" onClick={onAgain}>
          <RotateCcw className="icon" aria-hidden="true" />
          Another round
        </button>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </section>
  );
}
