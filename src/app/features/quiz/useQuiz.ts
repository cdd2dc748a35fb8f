import { type RefObject, useEffect, useMemo } from 'react';
import type { Player } from '../../../player/createPlayer';
import { quoteText } from '../../../model/quoteText';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { findQuestion, nearestQuestion, type QuestionInSequence } from './quizCatalog';
import { type QuizQuestion, rightText } from './workedQuestions';

/** What can be done while a question is on screen. */
export interface QuizActions {
  reveal: () => void;
  /** Hides the answer again and takes back what it did to the picture. */
  hide: () => void;
  /** Puts another question, or none. */
  ask: (id: string | null) => void;
  /** What a key or a clicker means; true if it meant something here. */
  lead: (command: 'next' | 'previous') => boolean;
}

/** Where the picture stood before an answer moved it, for taking the answer back. */
const positionBeforeAnswer = new WeakMap<Player, { id: string; stepIndex: number }>();

/** Whose focus was on a button that went with what it did. */
const focusRequested = new WeakSet<Player>();

/** Says that the keyboard is to pass on to what comes in place of the button just pressed. */
export function requestQuizFocus(player: Player): void {
  focusRequested.add(player);
}

/** Takes the keyboard, if it was handed over; a question from a link or a clicker leaves it where it is. */
export function takeQuizFocus(player: Player, element: HTMLElement | null): void {
  if (focusRequested.delete(player)) element?.focus({ preventScroll: true });
}

/** Shows the picture as told: no entry of the history is made where nothing is to be undone. */
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

  // The picture is cleared first: the entry of the history in which it was altered then keeps no question to hide it again.
  const ask = (id: string | null): void => {
    clearWhatIf(player);
    player.ask(id);
  };

  const reveal = (): void => {
    const { stepIndex } = player.getState();
    positionBeforeAnswer.set(player, { id: question.id, stepIndex });
    // The step before the intervention, so that Back of the browser passes from the answer to the question.
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
    lead(command) {
      const { revealed } = player.getState();
      if (command === 'next') {
        if (revealed) ask(sequence[at + 1]?.id ?? null);
        else reveal();
      } else if (revealed) hide();
      else if (at > 0) ask(sequence[at - 1]?.id ?? null);
      // At the first question Back has nowhere to go; it must not turn the pages of the story behind the question.
      return true;
    },
  };
}

/** Keys of a clicker that a scrolling part would otherwise keep to itself. */
const PAGE_KEYS: Readonly<Record<string, 'next' | 'previous'>> = { PageDown: 'next', PageUp: 'previous' };
/** These use Space themselves. */
const CONTROL_SELECTOR =
  'a[href], button, summary, input, select, textarea, [role="button"], [role="tab"], [role="switch"]';

function quizCommandOf(event: KeyboardEvent): 'next' | 'previous' | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key !== ' ') return PAGE_KEYS[event.key];
  if ((event.target as Element).closest(CONTROL_SELECTOR)) return undefined;
  return event.shiftKey ? 'previous' : 'next';
}

/**
 * While a question is on screen, Next and Back are about it. A clicker must also work after the lecturer has pressed a
 * button of the panel, where PageDown would scroll.
 */
export function useQuizKeys(part: RefObject<HTMLElement | null>, lead: QuizActions['lead']): void {
  const { leads } = useSession();

  useEffect(() => {
    leads.add(lead);
    return () => {
      leads.delete(lead);
    };
  }, [leads, lead]);

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

/** The place of the choice that a key names, by number or by letter; null for any other key. */
export function choiceOfKey(key: string, count: number): number | null {
  const at = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
  return at >= 0 && at < count ? at : null;
}

/** "A" for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}

/** What was chosen and how often it was right, kept until the page is left and nowhere else. */
export interface QuizAnswers {
  /** The place of the choice made for a question. */
  chosen: (id: string) => number | null;
  choose: (id: string, at: number) => void;
  scoring: boolean;
  setScoring: (scoring: boolean) => void;
  right: number;
  answered: number;
  /** Counts the answer of a question as it stands when the right one is shown; a second try does not count. */
  count: (question: QuizQuestion) => void;
}

interface AnswerState {
  chosen: Readonly<Record<string, number>>;
  /** Null while no score is kept. */
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

/** What is read aloud when a question is put. */
function questionSentence({ prompt, choices }: QuizQuestion): string {
  return `${prompt} ${choices.map(({ text }, at) => `${letterOf(at)}: ${text.replace(/\.$/, '')}.`).join(' ')}`;
}

/** The question on screen, null without one; tells and drops one that this mechanism does not have. */
export function useQuiz(): QuestionInSequence | null {
  const mechanism = useMechanism();
  const { player, announcer } = useSession();
  const id = useStore(player, (state) => state.question);
  const revealed = useStore(player, (state) => state.revealed);
  const whatIf = useStore(player, (state) => state.whatIf);
  const asked = useMemo(() => (id === null ? null : findQuestion(mechanism, id)), [mechanism, id]);
  const question = asked?.question;

  useEffect(() => {
    if (id === null || question) return;
    const near = nearestQuestion(mechanism, id);
    player.ask(null);
    const hint = near === undefined ? 'All that can be asked are listed under “What if”.' : `Did you mean “${near}”?`;
    player.notify(`The address asks the question ${quoteText(id)}, which this mechanism does not have. ${hint}`);
  }, [mechanism, player, id, question]);

  useEffect(() => {
    if (!question || revealed || whatIf.length === 0) return;
    // The entry of the history in which the answer was on screen, or the address of it.
    if (hasSameParts(whatIf, question.whatIf)) return player.reveal();
    // Any other what-if waits. The entry it stands in must not ask the question, or going back to it would lead here again.
    player.ask(null);
    clearWhatIf(player);
    player.ask(question.id);
  }, [player, question, revealed, whatIf]);

  useEffect(() => {
    if (!question) return;
    const sentence = revealed ? `Answer: ${rightText(question)}. ${question.because}` : questionSentence(question);
    // After all that the step and the what-if have to say of the same change: the last one is what is heard.
    queueMicrotask(() => announcer.say(sentence));
  }, [announcer, question, revealed]);

  return asked;
}
