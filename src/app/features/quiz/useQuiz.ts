import { type RefObject, useEffect, useMemo } from 'react';
import type { Player } from '../../../player/createPlayer';
import { isLessonHash } from '../../../player/lessonHash';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { findQuestion, type QuestionInSequence } from './quizCatalog';
import { dropUnknownQuestion } from './reportAddress';
import { type QuizQuestion, rightText } from './workedQuestions';

/** Actions on the current question. */
export interface QuizActions {
  reveal: () => void;
  /** Hides the answer and undoes what it changed. */
  hide: () => void;
  /** Switches to another question, or to none. */
  ask: (id: string | null) => void;
  /** Handles Next and Back; returns whether it did. */
  handleCommand: (command: 'next' | 'previous') => boolean;
}

/** The step before an answer was revealed, to return to. */
const positionBeforeAnswer = new WeakMap<Player, { id: string; stepIndex: number }>();

/** Players whose pressed button has disappeared. */
const focusRequested = new WeakSet<Player>();

/** Requests the focus for what replaces the pressed button. */
export function requestQuizFocus(player: Player): void {
  focusRequested.add(player);
}

/** Takes the focus if it was requested; a question from a link or a remote control leaves it alone. */
export function takeQuizFocus(player: Player, element: HTMLElement | null): void {
  if (focusRequested.delete(player)) element?.focus({ preventScroll: true });
}

/** Resets the what-if, without a history entry if there is nothing to reset. */
export function clearWhatIf(player: Player): void {
  if (player.getState().whatIf.length > 0) player.setWhatIf([]);
}

export function createQuizActions(
  player: Player,
  question: QuizQuestion,
  sequence: readonly QuizQuestion[],
  onReveal: () => void,
): QuizActions {
  const at = sequence.findIndex(({ id }) => id === question.id);

  // Reset first: the history entry of the what-if then holds no question that would hide it again.
  const ask = (id: string | null): void => {
    clearWhatIf(player);
    player.ask(id);
  };

  const reveal = (): void => {
    const { stepIndex } = player.getState();
    positionBeforeAnswer.set(player, { id: question.id, stepIndex });
    // The step before the intervention, so that the browser's Back leads from the answer to the question.
    if (question.step !== undefined) player.goTo(question.step);
    player.setWhatIf(question.whatIf);
    player.reveal();
    onReveal();
  };

  const hide = (): void => {
    ask(question.id);
    const before = positionBeforeAnswer.get(player);
    if (before?.id === question.id && before.stepIndex !== player.getState().stepIndex) player.goTo(before.stepIndex);
  };

  return {
    reveal,
    hide,
    ask,
    handleCommand(command) {
      const { revealed } = player.getState();
      if (command === 'next') {
        if (revealed) ask(sequence[at + 1]?.id ?? null);
        else reveal();
      } else if (revealed) hide();
      else if (at > 0) ask(sequence[at - 1]?.id ?? null);
      // At the first question Back does nothing; in particular it does not change the step.
      return true;
    },
  };
}

/** Keys of a remote control that a scroll container would otherwise take. */
const PAGE_KEYS: Readonly<Record<string, 'next' | 'previous'>> = { PageDown: 'next', PageUp: 'previous' };
/** Elements that use Space themselves. */
const CONTROL_SELECTOR =
  'a[href], button, summary, input, select, textarea, [role="button"], [role="tab"], [role="switch"]';

function quizCommandOf(event: KeyboardEvent): 'next' | 'previous' | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key !== ' ') return PAGE_KEYS[event.key];
  if ((event.target as Element).closest(CONTROL_SELECTOR)) return undefined;
  return event.shiftKey ? 'previous' : 'next';
}

/**
 * While a question is open, Next and Back control it. A remote control must also work with the focus in the panel,
 * where PageDown would scroll.
 */
export function useQuizKeys(part: RefObject<HTMLElement | null>, lead: QuizActions['handleCommand']): void {
  const { commandInterceptors } = useSession();

  useEffect(() => {
    commandInterceptors.add(lead);
    return () => {
      commandInterceptors.delete(lead);
    };
  }, [commandInterceptors, lead]);

  useEffect(() => {
    const scroller = part.current?.closest<HTMLElement>('[data-scroller]');
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = quizCommandOf(event);
      if (command && lead(command)) event.preventDefault();
    };
    scroller?.addEventListener('keydown', onKeyDown);
    return () => scroller?.removeEventListener('keydown', onKeyDown);
  }, [part, lead]);
}

/** The index of the choice for a key, by number or letter, or null. */
export function choiceOfKey(key: string, count: number): number | null {
  const at = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
  return at >= 0 && at < count ? at : null;
}

/** "A" for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}

/** Choices and score, kept until the page is left. */
export interface QuizAnswers {
  /** The index of the choice made for a question. */
  chosen: (id: string) => number | null;
  choose: (id: string, at: number) => void;
  scoring: boolean;
  setScoring: (scoring: boolean) => void;
  right: number;
  answered: number;
  /** Scores the choice at the time of revealing; a later one does not count. */
  count: (question: QuizQuestion) => void;
}

interface AnswerState {
  chosen: Readonly<Record<string, number>>;
  /** Null while scoring is off. */
  score: Readonly<Record<string, boolean>> | null;
}

export function useAnswers(): QuizAnswers {
  const [kept, keep] = useSessionState<AnswerState>('quiz', { chosen: {}, score: null });
  const { chosen, score } = kept;
  const counted = Object.values(score ?? {});
  return {
    chosen: (id) => chosen[id] ?? null,
    choose: (id, at) => {
      const { [id]: before, ...others } = chosen;
      keep({ chosen: before === at ? others : { ...chosen, [id]: at }, score });
    },
    scoring: score !== null,
    setScoring: (scoring) => keep({ chosen, score: scoring ? {} : null }),
    right: counted.filter(Boolean).length,
    answered: counted.length,
    count: ({ id, choices }) => {
      const at = chosen[id];
      if (!score || at === undefined || id in score) return;
      keep({ chosen, score: { ...score, [id]: choices[at]?.right ?? false } });
    },
  };
}

const hasSameParts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text) => b.includes(text));

/** The announcement of a question. */
function questionSentence({ prompt, choices }: QuizQuestion): string {
  return `${prompt} ${choices.map(({ text }, at) => `${letterOf(at)}: ${text.replace(/\.$/, '')}.`).join(' ')}`;
}

/** The current question or null; reports and drops one that this mechanism does not have. */
export function useQuiz(): QuestionInSequence | null {
  const mechanism = useMechanism();
  const { player, announcer, hash } = useSession();
  const id = useStore(player, (state) => state.question);
  const revealed = useStore(player, (state) => state.revealed);
  const whatIf = useStore(player, (state) => state.whatIf);
  const inLesson = useStore(hash, isLessonHash);
  const asked = useMemo(() => {
    const found = id === null ? null : findQuestion(mechanism, id);
    // A lesson asks what its stop says, and goes on to the next stop.
    return found && inLesson ? { ...found, sequence: [found.question] } : found;
  }, [mechanism, id, inLesson]);
  const question = asked?.question;

  useEffect(() => {
    if (id !== null && !question) dropUnknownQuestion({ player }, mechanism);
  }, [mechanism, player, id, question]);

  useEffect(() => {
    if (!question || revealed || whatIf.length === 0) return;
    // The history entry, or the address, of the revealed answer.
    if (hasSameParts(whatIf, question.whatIf)) return player.reveal();
    // Another what-if takes precedence. Its history entry must not hold the question, or going back would lead here
    // again.
    player.ask(null);
    clearWhatIf(player);
    player.ask(question.id);
  }, [player, question, revealed, whatIf]);

  useEffect(() => {
    if (!question) return;
    const sentence = revealed ? `Answer: ${rightText(question)}. ${question.because}` : questionSentence(question);
    // After the announcements of the step and the what-if, so that this is the one heard.
    queueMicrotask(() => announcer.say(sentence));
  }, [announcer, question, revealed]);

  return asked;
}
