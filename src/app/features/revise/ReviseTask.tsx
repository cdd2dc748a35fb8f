import { ChevronRight, Eye } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { choiceName, phraseOf } from '../../../scene/learning/questionWords';
import type { ViewId } from '../../../scene/views/ids';
import { useMechanism, useSession, useStore } from '../../session/session';
import { moveItem, SortableList } from '../../ui/SortableList';
import { BlankPicture } from './BlankPicture';
import type { Answering } from './ReviseDialog';
import { isNameOf, type ReviseAction, type ReviseRound, type ReviseTask } from './reviseRound';

interface TaskProps<Task> {
  round: ReviseRound;
  task: Task;
  onAction: (action: ReviseAction) => void;
}

type TaskOf<Kind extends ReviseTask['kind']> = Extract<ReviseTask, { kind: Kind }>;

/** The picture of the page, but where that has rows of names: these are the answers. */
function usePictureView(): ViewId {
  const { player, views } = useSession();
  const current = useStore(player, (state) => state.view);
  return current === 'time' ? (views.find((view) => view !== 'time') ?? current) : current;
}

/** One task of a round. */
export function ReviseTaskView({ answering, ...props }: TaskProps<ReviseTask> & { answering: Answering }) {
  const { round, task, onAction } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const mechanism = useMechanism();
  // The button that led here is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const prompts: Readonly<Record<ReviseTask['kind'], string>> = {
    name: 'What is this?',
    find: task.kind === 'find' ? `Find ${phraseOf(mechanism, task.node)}.` : '',
    order: 'Put these in the order in which they happen.',
  };
  return (
    <section className="revise-task" aria-label="Task">
      <p className="revise-place">
        {round.at + 1} of {round.tasks.length}
      </p>
      <h3 className="revise-prompt" tabIndex={-1} ref={heading}>
        {prompts[task.kind]}
      </h3>
      {task.kind === 'name' && <NameTask {...props} task={task} answering={answering} />}
      {task.kind === 'find' && <FindTask {...props} task={task} />}
      {task.kind === 'order' && <OrderTask {...props} task={task} />}
      <div className="revise-acts">
        {round.isDone ? (
          <button type="button" className="button button-primary" onClick={() => onAction({ kind: 'next' })}>
            {round.at + 1 === round.tasks.length ? 'See the score' : 'Next'}
            <ChevronRight className="icon" aria-hidden="true" />
          </button>
        ) : (
          <button type="button" className="button button-quiet" onClick={() => onAction({ kind: 'show' })}>
            <Eye className="icon" aria-hidden="true" />
            Show the answer
          </button>
        )}
      </div>
    </section>
  );
}

/** What came of the last answer. */
function Feedback({ round, children }: { round: ReviseRound; children: ReactNode }) {
  const last = round.results.at(-1);
  return (
    <p className="revise-feedback" role="status">
      {round.isDone && <strong>{last ? 'Right. ' : round.wrong.length > 0 ? 'Now you know. ' : 'The answer: '}</strong>}
      {children}
    </p>
  );
}

/** The name and the first sentence on a node. */
function useAbout(nodeId: string): string {
  const { nodes } = useMechanism();
  const node = nodes.find(({ id }) => id === nodeId);
  return node ? `${node.name}. ${node.description}` : '';
}

function NameTask({ round, task, answering, onAction }: TaskProps<TaskOf<'name'>> & { answering: Answering }) {
  const mechanism = useMechanism();
  const view = usePictureView();
  const about = useAbout(task.node);
  const [typed, setTyped] = useState('');
  const lastWrong = round.wrong.at(-1);
  return (
    <>
      <BlankPicture
        view={view}
        step={task.step}
        ringed={task.node}
        label="The picture without its words. One part has a ring around it."
        onPick={() => undefined}
      />
      {answering === 'choose' ? (
        <ul className="revise-choices">
          {task.choices.map((node) => {
            const isWrong = round.wrong.includes(node);
            const isRight = round.isDone && node === task.node;
            return (
              <li key={node}>
                <button
                  type="button"
                  className="step-question-choice"
                  aria-disabled={round.isDone || isWrong}
                  data-mark={isRight ? 'right' : isWrong ? 'wrong' : round.isDone ? 'other' : undefined}
                  onClick={() => onAction({ kind: 'answer', answer: node, right: node === task.node })}
                >
                  {choiceName(mechanism, node)}
                  {isWrong && <span className="visually-hidden">, wrong</span>}
                  {isRight && <span className="visually-hidden">, right</span>}
                </button>
              </li>
            );
          })}
        </ul>
      ) : (
        <form
          className="revise-type"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === '' || round.isDone) return;
            onAction({ kind: 'answer', answer: typed.trim(), right: isNameOf(mechanism, task.node, typed) });
          }}
        >
          <input
            type="text"
            className="text-field revise-input"
            aria-label="Name of the part"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={round.isDone}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" className="button" aria-disabled={round.isDone}>
            Check
          </button>
        </form>
      )}
      <Feedback round={round}>
        {round.isDone
          ? about
          : lastWrong !== undefined &&
            `Not ${answering === 'choose' ? phraseOf(mechanism, lastWrong) : `“${lastWrong}”`}. Try again.`}
      </Feedback>
    </>
  );
}

function FindTask({ round, task, onAction }: TaskProps<TaskOf<'find'>>) {
  const mechanism = useMechanism();
  const view = usePictureView();
  const about = useAbout(task.node);
  const lastWrong = round.wrong.at(-1);
  return (
    <>
      <BlankPicture
        view={view}
        step={task.step}
        ringed={round.isDone ? task.node : null}
        label="The picture without its words. The up and down arrow keys go from part to part, Enter picks one."
        onPick={(node) => onAction({ kind: 'answer', answer: node, right: node === task.node })}
      />
      <Feedback round={round}>
        {round.isDone ? about : lastWrong !== undefined && `That is ${phraseOf(mechanism, lastWrong)}. Try again.`}
      </Feedback>
    </>
  );
}

function OrderTask({ round, task, onAction }: TaskProps<TaskOf<'order'>>) {
  const mechanism = useMechanism();
  const [order, setOrder] = useState(task.shown);
  const shown = round.isDone ? task.right : order;
  const answer = order.join(' ');
  const wasWrong = round.wrong.includes(answer);
  const inPlace = order.filter((node, at) => node === task.right[at]).length;
  return (
    <>
      {round.isDone ? (
        <ol className="revise-order">
          {shown.map((node, at) => (
            <li key={node}>
              <span className="revise-number" aria-hidden="true">
                {at + 1}
              </span>
              {choiceName(mechanism, node)}
            </li>
          ))}
        </ol>
      ) : (
        <>
          <SortableList
            label="The chain, first cause on top"
            items={order}
            keyOf={(node) => node}
            nameOf={(node) => choiceName(mechanism, node)}
            onMove={(from, to) => setOrder(moveItem(order, from, to))}
          >
            {(node) => choiceName(mechanism, node)}
          </SortableList>
          <button
            type="button"
            className="button revise-check"
            onClick={() => onAction({ kind: 'answer', answer, right: answer === task.right.join(' ') })}
          >
            Check the order
          </button>
        </>
      )}
      <Feedback round={round}>
        {round.isDone
          ? 'Each is caused by the one before it.'
          : wasWrong && `Not yet: ${inPlace} of ${order.length} are in their place.`}
      </Feedback>
    </>
  );
}
