import { Check, ChevronLeft, ChevronRight, Eye, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSession, useStore } from '../../session/session';
import { Answer } from './Answer';
import type { QuestionInSequence } from './quizCatalog';
import {
  choiceOfKey,
  createQuizActions,
  letterOf,
  type QuizAnswers,
  requestQuizFocus,
  takeQuizFocus,
  useAnswers,
  useQuiz,
  useQuizKeys,
} from './useQuiz';
import type { QuizChoice, QuizQuestion } from './workedQuestions';
import './quiz.css';
import './quizSizes.css';

type ScoreSwitchProps = Pick<QuizAnswers, 'scoring' | 'setScoring' | 'right' | 'answered'>;

/** Counts only if asked to: most rooms answer by a show of hands. */
function ScoreSwitch({ scoring, setScoring, right, answered }: ScoreSwitchProps) {
  return (
    <div className="quiz-score">
      {/* A button and no checkbox, which would keep the keys of a clicker to itself. */}
      <button type="button" role="switch" aria-checked={scoring} onClick={() => setScoring(!scoring)}>
        <span className="quiz-box">{scoring && <Check className="icon" aria-hidden="true" />}</span>
        {scoring && answered > 0 ? 'Score' : 'Keep score'}
      </button>
      {scoring && answered > 0 && (
        <p>
          {right} of {answered}
          <span className="visually-hidden"> answered right</span>
        </p>
      )}
    </div>
  );
}

interface QuizChoicesProps {
  choices: readonly QuizChoice[];
  /** The place of the one that was chosen. */
  chosen: number | null;
  revealed: boolean;
  onChoose: (at: number) => void;
}

/** The answers to choose from. Once the right one is shown they stay as they are, marked by sign and word. */
function QuizChoices({ choices, chosen, revealed, onChoose }: QuizChoicesProps) {
  return (
    <ol className="quiz-choices">
      {choices.map(({ text, right }, at) => {
        const taken = at === chosen;
        // Nothing on the button tells the right one before it is asked for, in its looks or in the document.
        const mark = revealed ? (right ? 'right' : taken ? 'wrong' : 'other') : undefined;
        return (
          <li key={text}>
            <button
              type="button"
              className="quiz-choice"
              aria-pressed={taken}
              aria-disabled={revealed}
              data-mark={mark}
              onClick={() => {
                if (!revealed) onChoose(at);
              }}
            >
              <span className="quiz-letter">{letterOf(at)}</span>
              <span className="quiz-text">
                {text}
                {mark === 'right' && (
                  <ChoiceMark icon={Check} words={taken ? 'The model says so too' : 'The model says'} />
                )}
                {mark === 'wrong' && <ChoiceMark icon={X} words="Your choice" />}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function ChoiceMark({ icon: Icon, words }: { icon: typeof Check; words: string }) {
  return (
    <span className="quiz-mark">
      <Icon className="icon" aria-hidden="true" />
      {words}
    </span>
  );
}

interface QuestionBodyProps {
  question: QuizQuestion;
  revealed: boolean;
  answers: QuizAnswers;
}

/** The prompt and what there is to choose from. It comes into sight whenever the question or its answer is new. */
function QuestionBody({ question, revealed, answers }: QuestionBodyProps) {
  const { player } = useSession();
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, prompt, choices } = question;

  useEffect(() => takeQuizFocus(player, heading.current), [player]);
  // The marks on the choices are the answer, of which a small screen may have cut some off.
  useEffect(() => {
    // In braces: some browsers return a promise, which would be taken for the effect's own undoing.
    body.current?.scrollIntoView({ block: revealed ? 'nearest' : 'start' });
  }, [revealed]);

  return (
    <div className="quiz-body" ref={body}>
      <h2 className="quiz-prompt" ref={heading} tabIndex={-1}>
        {prompt}
      </h2>
      {choices.filter(({ right }) => right).length > 1 && <p className="quiz-hint">More than one is right.</p>}
      <QuizChoices
        choices={choices}
        chosen={answers.chosen(id)}
        revealed={revealed}
        onChoose={(at) => answers.choose(id, at)}
      />
    </div>
  );
}

/** The question on screen: put first, answered when asked to. Nothing where none is put. */
export function QuestionCard() {
  const asked = useQuiz();
  return asked && <QuestionArticle {...asked} />;
}

function QuestionArticle({ question, sequence }: QuestionInSequence) {
  const { player } = useSession();
  const revealed = useStore(player, (state) => state.revealed);
  const answers = useAnswers();
  const card = useRef<HTMLElement>(null);
  const steps = createQuizActions(player, question, sequence, () => answers.count(question));
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
            requestQuizFocus(player);
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
            if (revealed && isLast) requestQuizFocus(player);
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
