import { createRealClock } from '../clock/clock';
import type { PathlightPlayerElement } from './api/playerApi';
import { createStepper, type Stepper } from './reveal/stepper';
import type { RevealDeck } from './reveal/revealDeck';
import { driveElement, driveFrame, type DrivenPlayer, showPrintImage } from './reveal/drivenPlayer';

/** A plugin as reveal.js 6 takes it. */
export interface PathlightRevealPlugin {
  id: 'pathlight';
  init(deck: RevealDeck): Promise<void>;
  destroy(): void;
}

const EVENTS = ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden'];
const PLAYERS = 'iframe[src*="embed=1"], iframe[data-src*="embed=1"], pathlight-player';
/** Other pages know `embed=1` too; who names a mechanism is ours. */
const OURS = /[?&]mechanism=/;

/**
 * Drives every player of a deck, in frames and as elements, so that next and previous go through its steps wherever the
 * focus is; in print it puts a picture in its place.
 */
export function pathlightReveal(): PathlightRevealPlugin {
  const clock = createRealClock();
  const known = new Map<Element, DrivenPlayer>();
  const steppers: Stepper[] = [];
  let stop: () => void = () => undefined;

  /** Takes up the players that are there by now, and returns the new ones. */
  const find = (deck: RevealDeck): DrivenPlayer[] => {
    const places = [...(deck.getSlidesElement()?.querySelectorAll<HTMLElement>(PLAYERS) ?? [])];
    return places
      .filter((place) => !known.has(place))
      .map((place) => {
        // Fetched when its slide is near, also in speaker view, where reveal fetches no other frames.
        place.dataset.preload ??= '';
        const driven =
          place instanceof HTMLIFrameElement ? driveFrame(place, clock) : driveElement(place as PathlightPlayerElement);
        known.set(place, driven);
        return driven;
      });
  };

  return {
    id: 'pathlight',
    async init(deck) {
      const { view, fragments, keyboardCondition } = deck.getConfig();
      const { search } = window.location;
      if (view === 'print' || /print-pdf/i.test(search)) {
        await Promise.all(
          find(deck).map((driven) => {
            const { place } = driven;
            // Reveal fetches only the frame of the first slide in print.
            if (place instanceof HTMLIFrameElement && place.dataset.src && !place.src) place.src = place.dataset.src;
            return showPrintImage(driven, clock);
          }),
        );
        return;
      }
      const follow = (): void => {
        for (const driven of find(deck)) {
          if (fragments === false) continue;
          const { place } = driven;
          const address = place.getAttribute('src') ?? place.dataset.src ?? '';
          steppers.push(createStepper(driven, deck, clock, place.localName !== 'iframe' || OURS.test(address)));
        }
        for (const stepper of steppers) {
          // Where the whole deck is scrolled, the players are used where they stand.
          if (deck.isScrollView?.()) stepper.end();
          else stepper.follow();
        }
      };
      // A key that a player in the page has used is not for the deck.
      deck.configure({
        keyboardCondition: (event) =>
          !event.defaultPrevented &&
          (typeof keyboardCondition === 'function'
            ? keyboardCondition(event) !== false
            : keyboardCondition !== 'focused' || (deck.isFocused?.() ?? true)),
      });
      for (const name of EVENTS) deck.on(name, follow);
      stop = () => {
        for (const name of EVENTS) deck.off(name, follow);
      };
      follow();
    },
    destroy() {
      stop();
      for (const stepper of steppers) stepper.end();
      for (const driven of known.values()) driven.end();
      steppers.length = 0;
      known.clear();
    },
  };
}
