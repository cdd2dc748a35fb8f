import { Check, ChevronRight, Link } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { serializeUrl } from '../../../player/urlCodec';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useCopy } from '../../ui/copyAndDownload';
import { useSessionState } from '../../session/useSessionState';
import { generatedQuestions } from './quizCatalog';
import { clearWhatIf, requestQuizFocus, takeQuizFocus } from './useQuiz';
import { type QuizGroup, type QuizQuestion, workedQuestions } from './workedQuestions';
import './quizSizes.css';

/** Copies a link to the question, for slides and lesson plans. */
function CopyLink({ question }: { question: QuizQuestion }) {
  const { graph, player, window } = useSession();
  const { copied, copy } = useCopy('Copying is not allowed here. Ask the question and copy the address of the page.');

  const address = (): string => {
    const { origin, pathname } = window.location;
    const state = player.getState();
    // Links to the step of the answer, so that only the answer changes the picture.
    const step = graph.steps.findIndex(({ id }) => id === question.step);
    const stepIndex = step < 0 ? state.stepIndex : step;
    const asked = { stepIndex, selection: null, lens: null, marks: false, whatIf: [], question: question.id } as const;
    return `${origin}${pathname}${serializeUrl(graph, { ...state, ...asked, panel: 'whatif' })}`;
  };

  const Icon = copied ? Check : Link;
  return (
    <button
      type="button"
      className="button button-icon button-quiet"
      aria-label={`Copy link to “${question.prompt}”`}
      title={copied ? 'Copied' : 'Copy link'}
      onClick={() => void copy(address(), 'The link to the question is copied.')}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
}

/** Questions shown per group. */
const SHOWN = 3;

/** All questions: the worked ones, then those generated from the graph. */
export function QuestionList() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question);
  const [open, setOpen] = useSessionState('more questions', false);
  const list = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked === null) takeQuizFocus(player, heading.current);
  }, [player, asked]);
  const worked = workedQuestions(mechanism);
  if (asked !== null || !mechanism.dynamics) return null;
  return (
    <section className="panel-section question-list">
      <h3 ref={heading} tabIndex={-1}>
        Predict first
      </h3>
      <p>Read the question, predict the answer, then reveal it on the diagram. The Next and Back keys do the same.</p>
      {worked.length > 0 && <Questions questions={worked} />}
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Fewer questions' : 'More questions'}
      </button>
      <div id={list}>
        {open && generatedQuestions(mechanism).map((group) => <Group key={group.title} {...group} />)}
      </div>
    </section>
  );
}

/** An even sample, since neighbouring questions are similar. */
function sampleOf(questions: readonly QuizQuestion[]): QuizQuestion[] {
  const stride = Math.max(1, Math.floor(questions.length / SHOWN));
  return questions.filter((_, at) => at % stride === 0).slice(0, SHOWN);
}

function Group({ title, questions }: QuizGroup) {
  const [all, setAll] = useState(false);
  return (
    <>
      <h4>{title}</h4>
      <Questions questions={all ? questions : sampleOf(questions)} />
      {!all && questions.length > SHOWN && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {questions.length - SHOWN} more of this kind
        </button>
      )}
    </>
  );
}

function Questions({ questions }: { questions: readonly QuizQuestion[] }) {
  const { player } = useSession();
  return (
    <ol className="questions">
      {questions.map((question) => (
        <li key={question.id}>
          <button
            type="button"
            className="question-ask"
            onClick={() => {
              requestQuizFocus(player);
              clearWhatIf(player);
              player.ask(question.id);
            }}
          >
            <ChevronRight className="icon" aria-hidden="true" />
            {question.prompt}
          </button>
          <CopyLink question={question} />
        </li>
      ))}
    </ol>
  );
}
