import { Check, ChevronLeft, ChevronRight, Eye, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ariaShortcuts } from '../../../player/keymap';
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

/** Off by default: most audiences answer by a show of hands. */
function ScoreSwitch({ scoring, setScoring, right, answered }: ScoreSwitchProps) {
  return (
    <div className="quiz-score">
      {/* A button instead of a checkbox, which would capture the remote control's keys. */}
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

interface QuizChoicesProps extends Pick<QuizQuestion, 'basis'> {
  choices: readonly QuizChoice[];
  /** Index of the chosen answer. */
  chosen: number | null;
  revealed: boolean;
  onChoose: (at: number) => void;
}

const RIGHT_WORDS = { model: ['The model says', 'The model says so too'], graph: ['Right', 'Right'] } as const;

/** The choices. Once the answer is revealed they are fixed and marked by sign and word. */
function QuizChoices({ basis, choices, chosen, revealed, onChoose }: QuizChoicesProps) {
  return (
    <ol className="quiz-choices">
      {choices.map(({ text, right }, at) => {
        const taken = at === chosen;
        // Before it is revealed, nothing in the document gives the answer away.
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
                {mark === 'right' && <ChoiceMark icon={Check} words={RIGHT_WORDS[basis][taken ? 1 : 0]} />}
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

/** The prompt and its choices; scrolled into view when the question or its answer is new. */
function QuestionBody({ question, revealed, answers }: QuestionBodyProps) {
  const { player } = useSession();
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, prompt, choices } = question;

  useEffect(() => takeQuizFocus(player, heading.current), [player]);
  // The marks on the choices are the answer, part of which may be cut off on a small screen.
  useEffect(() => {
    // Braces, because some browsers return a promise, which React would take for a cleanup function.
    body.current?.scrollIntoView({ block: revealed ? 'nearest' : 'start' });
  }, [revealed]);

  return (
    <div className="quiz-body" ref={body}>
      <h2 className="quiz-prompt" ref={heading} tabIndex={-1}>
        {prompt}
      </h2>
      {choices.filter(({ right }) => right).length > 1 && <p className="quiz-hint">More than one is right.</p>}
      <QuizChoices
        basis={question.basis}
        choices={choices}
        chosen={answers.chosen(id)}
        revealed={revealed}
        onChoose={(at) => answers.choose(id, at)}
      />
    </div>
  );
}

/** The current question, with its answer once revealed. Renders nothing without a question. */
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
  useQuizKeys(card, steps.handleCommand);

  const at = sequence.indexOf(question);
  const isLast = at === sequence.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = choiceOfKey(event.key, question.choices.length);
    if (chosen === null) return;
    // Also after the answer: the choice letter D must not change the theme.
    event.preventDefault();
    if (!revealed) answers.choose(question.id, chosen);
  };

  return (
    // The keys are a shortcut to the buttons within.
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
            aria-keyshortcuts={ariaShortcuts('present', { kind: 'previous' })}
            onClick={() => steps.handleCommand('previous')}
          >
            <ChevronLeft className="icon" aria-hidden="true" />
            {revealed ? 'Hide' : 'Back'}
          </button>
        )}
        {/* One button throughout, so that the focus stays on it. */}
        <button
          type="button"
          className="button button-primary"
          aria-keyshortcuts={ariaShortcuts('present', { kind: 'next' })}
          onClick={() => {
            if (revealed && isLast) requestQuizFocus(player);
            steps.handleCommand('next');
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
