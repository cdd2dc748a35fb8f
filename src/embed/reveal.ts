import { createRealClock } from '../clock/clock';
import type { PathlightPlayerElement } from './api/playerApi';
import { createStepper, type Stepper } from './reveal/stepper';
import type { RevealDeck } from './reveal/revealDeck';
import { driveElement, driveFrame, type DrivenPlayer, showPrintImage } from './reveal/drivenPlayer';

/** A plugin of reveal.js 6. */
export interface PathlightRevealPlugin {
  id: 'pathlight';
  init(deck: RevealDeck): Promise<void>;
  destroy(): void;
}

const EVENTS = ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden'];
const PLAYERS = 'iframe[src*="embed=1"], iframe[data-src*="embed=1"], pathlight-player';
/** Other pages have `embed=1` too; with a mechanism the frame is one of ours. */
const PATHLIGHT_FRAME = /[?&]mechanism=/;

/**
 * Drives every player of a deck, in frames and as elements: next and previous go through its steps wherever the focus is.
 * In print each player is replaced by a picture.
 */
export function pathlightReveal(): PathlightRevealPlugin {
  const clock = createRealClock();
  const known = new Map<Element, DrivenPlayer>();
  const steppers: Stepper[] = [];
  let removeListeners: () => void = () => undefined;

  /** Finds and returns the players that are new. */
  const findPlayers = (deck: RevealDeck): DrivenPlayer[] => {
    const elements = [...(deck.getSlidesElement()?.querySelectorAll<HTMLElement>(PLAYERS) ?? [])];
    return elements
      .filter((element) => !known.has(element))
      .map((element) => {
        // Loaded when its slide is near, also in the speaker view, where reveal.js loads no other frames.
        element.dataset.preload ??= '';
        const driven =
          element instanceof HTMLIFrameElement
            ? driveFrame(element, clock)
            : driveElement(element as PathlightPlayerElement);
        known.set(element, driven);
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
          findPlayers(deck).map((driven) => {
            const { element } = driven;
            // In print reveal.js loads only the frame of the first slide.
            if (element instanceof HTMLIFrameElement && element.dataset.src && !element.src) {
              element.src = element.dataset.src;
            }
            return showPrintImage(driven, clock);
          }),
        );
        return;
      }
      const update = (): void => {
        for (const driven of findPlayers(deck)) {
          if (fragments === false) continue;
          const { element } = driven;
          const address = element.getAttribute('src') ?? element.dataset.src ?? '';
          steppers.push(
            createStepper(driven, deck, clock, element.localName !== 'iframe' || PATHLIGHT_FRAME.test(address)),
          );
        }
        for (const stepper of steppers) {
          // In scroll view all slides are on one page, and readers use the players directly.
          if (deck.isScrollView?.()) stepper.destroy();
          else stepper.followDeck();
        }
      };
      // A key that a player in the page has handled is not for the deck.
      deck.configure({
        keyboardCondition: (event) =>
          !event.defaultPrevented &&
          (typeof keyboardCondition === 'function'
            ? keyboardCondition(event) !== false
            : keyboardCondition !== 'focused' || (deck.isFocused?.() ?? true)),
      });
      for (const name of EVENTS) deck.on(name, update);
      removeListeners = () => {
        for (const name of EVENTS) deck.off(name, update);
      };
      update();
    },
    destroy() {
      removeListeners();
      for (const stepper of steppers) stepper.destroy();
      for (const driven of known.values()) driven.destroy();
      steppers.length = 0;
      known.clear();
    },
  };
}
