import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useMechanism } from '../../session/useMechanism';
import { useSession } from '../../session/useSession';
import { useStore } from '../../session/useStore';
import { useKept } from '../../sources/useKept';
import { CopyLink } from './CopyLink';
import { moreQuestions } from './moreQuestions';
import type { QuizGroup, QuizQuestion } from './quizQuestion';
import { handOver, takeOver, untouch } from './quizSteps';
import { workedQuestions } from './workedQuestions';
import './questionList.css';

/** Four groups of three are a page to choose from; fifty would be a list to search. */
const SHOWN = 3;

/** What can be asked of the mechanism: the questions a lecture begins with, then those made from the graph. */
export function QuestionList() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question);
  const [open, setOpen] = useKept('more questions', false);
  const list = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked === null) takeOver(player, heading.current);
  }, [player, asked]);
  const worked = workedQuestions(mechanism);
  if (asked !== null || !mechanism.dynamics) return null;
  return (
    <section className="panel-section question-list">
      <h3 ref={heading} tabIndex={-1}>
        Predict first
      </h3>
      <p>A question is put, the room predicts, and the picture answers. The next key of a clicker is enough.</p>
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
      <div id={list}>{open && moreQuestions(mechanism).map((group) => <Group key={group.title} {...group} />)}</div>
    </section>
  );
}

/** A few from all over, since those next to each other differ least. */
function sampleOf(questions: readonly QuizQuestion[]): QuizQuestion[] {
  const apart = Math.max(1, Math.floor(questions.length / SHOWN));
  return questions.filter((_, at) => at % apart === 0).slice(0, SHOWN);
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
              handOver(player);
              untouch(player);
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
