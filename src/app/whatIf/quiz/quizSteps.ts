import type { Player } from '../../../player/createPlayer';
import type { QuizQuestion } from './quizQuestion';

/** What can be done while a question is on screen. */
export interface QuizSteps {
  reveal: () => void;
  /** Hides the answer again and takes back what it did to the picture. */
  hide: () => void;
  /** Puts another question, or none. */
  ask: (id: string | null) => void;
  /** What a key or a clicker means; true if it meant something here. */
  lead: (command: 'next' | 'previous') => boolean;
}

/** Where the picture stood before an answer moved it, for taking the answer back. */
const stoodAt = new WeakMap<Player, { id: string; stepIndex: number }>();

/** Whose focus was on a button that went with what it did. */
const handed = new WeakSet<Player>();

/** Says that the keyboard is to pass on to what comes in place of the button just pressed. */
export function handOver(player: Player): void {
  handed.add(player);
}

/** Takes the keyboard, if it was handed over; a question from a link or a clicker leaves it where it is. */
export function takeOver(player: Player, element: HTMLElement | null): void {
  if (handed.delete(player)) element?.focus({ preventScroll: true });
}

/** Shows the picture as told: no entry of the history is made where nothing is to be undone. */
export function untouch(player: Player): void {
  if (player.getState().whatIf.length > 0) player.setWhatIf([]);
}

export function quizSteps(
  player: Player,
  question: QuizQuestion,
  sequence: readonly QuizQuestion[],
  onReveal: () => void,
): QuizSteps {
  const at = sequence.findIndex(({ id }) => id === question.id);

  // The picture is cleared first: the entry of the history in which it was altered then keeps no question to hide it again.
  const ask = (id: string | null): void => {
    untouch(player);
    player.ask(id);
  };

  const reveal = (): void => {
    const { stepIndex } = player.getState();
    stoodAt.set(player, { id: question.id, stepIndex });
    // The step before the intervention, so that Back of the browser passes from the answer to the question.
    if (question.step !== undefined) player.goTo(question.step);
    player.setWhatIf(question.whatIf);
    player.reveal();
    onReveal();
  };

  const hide = (): void => {
    ask(question.id);
    const before = stoodAt.get(player);
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
