import type { Clock } from '../../clock/clock';
import type { DrivenPlayer } from './drivenPlayer';
import type { RevealDeck } from './revealDeck';

/** Keeps the steps of a player and the fragments of its slide in step. */
export interface Stepper {
  /** The deck has moved. */
  follow(): void;
  end(): void;
}

/** More steps than a mechanism has: until a frame has told how many, presses and speaker views count on these. */
const PLACEHOLDERS = 40;
/** A frame that is loaded and has said nothing by then will not: the slide has no steps. */
const PATIENCE_MS = 8000;

/**
 * Stands for each step but the first by a fragment that cannot be seen. So reveal itself goes through the steps, forwards
 * and back, by whatever key, clicker, finger or window; and has them in its address, its overview and its speaker view.
 */
export function createStepper(driven: DrivenPlayer, deck: RevealDeck, clock: Clock, expected: boolean): Stepper {
  const { place } = driven;
  const slide = place.closest('section');
  const fragments: HTMLElement[] = [];
  /** The step that was last asked for, by its place in the story. */
  let asked: number | null = null;
  let asking = 0;
  let stopWait: () => void = () => undefined;

  /** As many fragments as there are steps after the first. Those that stay keep what they show. */
  const count = (wanted: number): void => {
    if (!slide || wanted === fragments.length) return;
    const passed = slide.classList.contains('past');
    for (const gone of fragments.splice(wanted)) gone.remove();
    while (fragments.length < wanted) {
      const fragment = place.ownerDocument.createElement('span');
      fragment.className = passed ? 'fragment visible' : 'fragment';
      fragment.hidden = true;
      (fragments.at(-1) ?? place).after(fragment);
      fragments.push(fragment);
    }
    deck.syncFragments(slide);
  };
  const shown = (): number => fragments.filter(({ classList }) => classList.contains('visible')).length;

  const drive = async (goal: 'next' | 'previous' | number): Promise<void> => {
    asking++;
    try {
      await driven.step(goal);
    } catch {
      // A frame that went away meanwhile is asked again when it is back.
    }
    asking--;
    // It may have been at its end.
    if (asking === 0) lead();
  };
  const follow = (): void => {
    const state = driven.state();
    if (!state || !slide || deck.getCurrentSlide() !== slide) return;
    const from = asked ?? state.stepIndex;
    const to = shown();
    if (to === from) return;
    asked = to;
    // A number is the one readers see; the first may be 0 or 1.
    const goal = to - from === 1 ? 'next' : to - from === -1 ? 'previous' : to - state.stepIndex + state.stepNumber;
    void drive(goal);
  };
  /** The player was moved by hand, or did not follow. */
  const lead = (): void => {
    const state = driven.state();
    if (!state || asking > 0) return;
    asked = state.stepIndex;
    if (!slide || deck.getCurrentSlide() !== slide || shown() === asked) return;
    const fragment = fragments[Math.max(asked - 1, 0)];
    const index = Number(fragment?.dataset.fragmentIndex);
    if (Number.isInteger(index)) deck.navigateFragment(asked === 0 ? index - 1 : index);
  };
  const ready = (): void => {
    const state = driven.state();
    if (!state) return;
    stopWait();
    asked = null;
    count(state.stepCount - 1);
    follow();
  };

  if (expected) count(PLACEHOLDERS);
  const giveUp = (): void => {
    if (!driven.state()) count(0);
  };
  const onLoad = (): void => {
    stopWait();
    stopWait = clock.after(PATIENCE_MS, giveUp);
  };
  place.addEventListener('load', onLoad);
  driven.onReady(ready);
  driven.onStep(lead);
  driven.onLeave((direction) => (direction === 'next' ? deck.next() : deck.prev()));
  ready();
  return {
    follow,
    end() {
      stopWait();
      place.removeEventListener('load', onLoad);
      count(0);
    },
  };
}
