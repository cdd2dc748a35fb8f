import type { Clock } from '../../clock/clock';
import type { DrivenPlayer } from './drivenPlayer';
import type { RevealDeck } from './revealDeck';

/** Keeps the steps of a player and the fragments of its slide in sync. */
export interface Stepper {
  /** Moves the player to the step that the deck shows. */
  followDeck(): void;
  destroy(): void;
}

/** More steps than a mechanism has. Key presses and speaker views need fragments before the frame has reported its own. */
const PLACEHOLDERS = 40;
/** A loaded frame that has not answered by then is no player: the slide gets no fragments. */
const TIMEOUT_MS = 8000;

/**
 * Represents each step but the first by an invisible fragment. So reveal.js itself goes through the steps with any key,
 * clicker, touch or second window, and has them in its address, its overview and its speaker view.
 */
export function createStepper(driven: DrivenPlayer, deck: RevealDeck, clock: Clock, isPlayer: boolean): Stepper {
  const { element } = driven;
  const slide = element.closest('section');
  const fragments: HTMLElement[] = [];
  /** The index of the step that was last requested. */
  let requested: number | null = null;
  let pendingCount = 0;
  let cancelTimeout: () => void = () => undefined;

  /** Adds or removes fragments; those that stay keep their state. */
  const setFragmentCount = (wanted: number): void => {
    if (!slide || wanted === fragments.length) return;
    const isPast = slide.classList.contains('past');
    for (const removed of fragments.splice(wanted)) removed.remove();
    while (fragments.length < wanted) {
      const fragment = element.ownerDocument.createElement('span');
      fragment.className = isPast ? 'fragment visible' : 'fragment';
      fragment.hidden = true;
      (fragments.at(-1) ?? element).after(fragment);
      fragments.push(fragment);
    }
    deck.syncFragments(slide);
  };
  const visibleCount = (): number => fragments.filter(({ classList }) => classList.contains('visible')).length;

  const drive = async (goal: 'next' | 'previous' | number): Promise<void> => {
    pendingCount++;
    try {
      await driven.step(goal);
    } catch {
      // A frame that was unloaded meanwhile gets the step again when it is back.
    }
    pendingCount--;
    // The player may have been at its last step already.
    if (pendingCount === 0) followPlayer();
  };
  const followDeck = (): void => {
    const state = driven.state();
    if (!state || !slide || deck.getCurrentSlide() !== slide) return;
    const from = requested ?? state.stepIndex;
    const to = visibleCount();
    if (to === from) return;
    requested = to;
    // `goTo` takes the number that readers see, which begins with 0 or 1.
    const goal = to - from === 1 ? 'next' : to - from === -1 ? 'previous' : to - state.stepIndex + state.stepNumber;
    void drive(goal);
  };
  /** Moves the deck to the step that the player shows: it was moved by hand, or did not follow. */
  const followPlayer = (): void => {
    const state = driven.state();
    if (!state || pendingCount > 0) return;
    requested = state.stepIndex;
    if (!slide || deck.getCurrentSlide() !== slide || visibleCount() === requested) return;
    const fragment = fragments[Math.max(requested - 1, 0)];
    const index = Number(fragment?.dataset.fragmentIndex);
    if (Number.isInteger(index)) deck.navigateFragment(requested === 0 ? index - 1 : index);
  };
  const onReady = (): void => {
    const state = driven.state();
    if (!state) return;
    cancelTimeout();
    requested = null;
    setFragmentCount(state.stepCount - 1);
    followDeck();
  };

  if (isPlayer) setFragmentCount(PLACEHOLDERS);
  const giveUp = (): void => {
    if (!driven.state()) setFragmentCount(0);
  };
  const onLoad = (): void => {
    cancelTimeout();
    cancelTimeout = clock.after(TIMEOUT_MS, giveUp);
  };
  element.addEventListener('load', onLoad);
  driven.onReady(onReady);
  driven.onStep(followPlayer);
  driven.onLeave((direction) => (direction === 'next' ? deck.next() : deck.prev()));
  onReady();
  return {
    followDeck,
    destroy() {
      cancelTimeout();
      element.removeEventListener('load', onLoad);
      setFragmentCount(0);
    },
  };
}
