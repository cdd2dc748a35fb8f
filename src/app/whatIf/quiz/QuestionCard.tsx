import { ChevronLeft, ChevronRight, Eye, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useSession } from '../../session/useSession';
import { useStore } from '../../session/useStore';
import { Answer } from './Answer';
import { QuestionBody } from './QuestionBody';
import type { Asked } from './quizOf';
import { handOver, quizSteps } from './quizSteps';
import { ScoreSwitch } from './ScoreSwitch';
import { useAnswers } from './useAnswers';
import { useQuiz } from './useQuiz';
import { choiceOfKey, useQuizKeys } from './useQuizKeys';
import './quiz.css';
import './quizSizes.css';

/** The question on screen: put first, answered when asked to. Nothing where none is put. */
export function QuestionCard() {
  const asked = useQuiz();
  return asked && <Card {...asked} />;
}

function Card({ question, sequence }: Asked) {
  const { player } = useSession();
  const revealed = useStore(player, (state) => state.revealed);
  const answers = useAnswers();
  const card = useRef<HTMLElement>(null);
  const steps = quizSteps(player, question, sequence, () => answers.count(question));
  useQuizKeys(card, steps.lead);

  const at = sequence.indexOf(question);
  const isLast = at === sequence.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = choiceOfKey(event.key, question.choices.length);
    if (chosen === null) return;
    // Also once the answer is shown: a late vote must not change the theme, which has the letter D elsewhere.
    event.preventDefault();
    if (!revealed) answers.choose(question.id, chosen);
  };

  return (
    // The keys are only a shorter way to the buttons within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="quiz" ref={card} aria-label="Question" onKeyDown={onKeyDown}>
      <div className="quiz-head">
        <p className="quiz-place">{sequence.length > 1 ? `Question ${at + 1} of ${sequence.length}` : 'Question'}</p>
        <ScoreSwitch {...answers} />
        <button
          type="button"
          className="button button-icon button-quiet"
          aria-label="Close the question"
          title="Close the question"
          onClick={() => {
            handOver(player);
            steps.ask(null);
          }}
        >
          <X className="icon" aria-hidden="true" />
        </button>
      </div>
      <QuestionBody key={question.id} question={question} revealed={revealed} answers={answers} />
      <div className="quiz-actions">
        {(revealed || at > 0) && (
          <button
            type="button"
            className="button"
            aria-keyshortcuts="PageUp ArrowLeft"
            onClick={() => steps.lead('previous')}
          >
            <ChevronLeft className="icon" aria-hidden="true" />
            {revealed ? 'Hide' : 'Back'}
          </button>
        )}
        {/* One button throughout, so that the keyboard stays on it from question to question. */}
        <button
          type="button"
          className="button button-primary"
          aria-keyshortcuts="PageDown ArrowRight"
          onClick={() => {
            if (revealed && isLast) handOver(player);
            steps.lead('next');
          }}
        >
          {!revealed && <Eye className="icon" aria-hidden="true" />}
          {revealed ? (isLast ? 'Finish' : 'Next question') : 'Reveal'}
          {revealed && !isLast && <ChevronRight className="icon" aria-hidden="true" />}
        </button>
      </div>
      {revealed && <Answer question={question} />}
    </section>
  );
}
