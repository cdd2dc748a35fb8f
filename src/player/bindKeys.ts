import type { Clock } from '../clock/clock';
import { type MechanismGraph, stepIndexOfNumber, stepNumberRange } from '../model/mechanism';
import type { PlayerCommands } from './createPlayer';
import { commandForKey, type FocusContext, isSuppressed, type KeyCommand, type KeyMode } from './keymap';

const CHOICE_SELECTOR = 'input:is([type="radio"], [type="checkbox"], [type="range"])';
const FIELD_SELECTOR = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';
const CONTROL_SELECTOR = 'a[href], button, summary, [role="button"]';

/** Where the focus is, from the target of a key press. */
export function focusContextOf(target: unknown): Required<FocusContext> {
  const element = target as Element | null | undefined;
  const within = (selector: string): boolean =>
    typeof element?.closest === 'function' && element.closest(selector) !== null;
  return {
    typing: within(FIELD_SELECTOR) && !within(CHOICE_SELECTOR),
    choosing: within(CHOICE_SELECTOR),
    onControl: within(CONTROL_SELECTOR),
    inScroller: within('[data-scroller]'),
  };
}

/** How long a first digit waits for a second one. */
const SECOND_DIGIT_MS = 700;

export interface KeyHandler {
  graph: MechanismGraph;
  clock: Clock;
  /** Whether letters, digits and signs are keys. */
  letters: () => boolean;
  /** Whether something that is open keeps the key to itself. */
  isBlocked?: (command: KeyCommand, event: KeyboardEvent) => boolean;
  /** Does what is asked for; answers whether the key meant anything. */
  run: (command: KeyCommand) => boolean;
  /** Tells a screen reader that a first digit waits for a second one. */
  announce: (sentence: string) => void;
}

/**
 * Listens to the keys of a mode, which may change, until the returned function is called. A part that has dealt with a key itself says so by
 * `preventDefault`.
 *
 * Where a mechanism has a step 10 or more, a digit that could be the first of two waits for the second: Enter or any
 * other command ends the wait at once, Escape drops the digit.
 */
export function bindKeys(target: EventTarget, mode: KeyMode | (() => KeyMode), handler: KeyHandler): () => void {
  const { graph, clock, letters, isBlocked = () => false, run, announce } = handler;
  const steps = stepNumberRange(graph);
  let firstDigit: number | null = null;
  let stopWaiting: () => void = () => undefined;

  const takeFirstDigit = (): number | null => {
    const digit = firstDigit;
    stopWaiting();
    firstDigit = null;
    return digit;
  };
  const goToFirstDigit = (): void => {
    const number = takeFirstDigit();
    if (number !== null) run({ kind: 'step', number });
  };

  /** Answers whether the key meant anything. */
  const runOrWait = (command: KeyCommand): boolean => {
    const isSecondDigit = firstDigit !== null && command.kind === 'step' && command.number > 9;
    if (isSecondDigit) takeFirstDigit();
    else goToFirstDigit();
    if (isSecondDigit || command.kind !== 'step' || command.number === 0 || command.number * 10 > steps.last) {
      return run(command);
    }
    firstDigit = command.number;
    stopWaiting = clock.after(SECOND_DIGIT_MS, goToFirstDigit);
    announce(`Step ${command.number}, or type a second digit.`);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (firstDigit !== null && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault();
      if (event.key === 'Enter') goToFirstDigit();
      else takeFirstDigit();
      return;
    }
    // Beyond a shadow root an event names the host element.
    const [origin] = event.composedPath();
    const context = { ...focusContextOf(origin), letters: letters(), steps, firstDigit };
    const now = typeof mode === 'function' ? mode() : mode;
    const command = commandForKey(now, event, context);
    const isDone = command !== null && !isBlocked(command, event) && runOrWait(command);
    if (isDone || isSuppressed(now, event)) event.preventDefault();
  };

  const listener = onKeyDown as EventListener;
  target.addEventListener('keydown', listener);
  return () => {
    stopWaiting();
    target.removeEventListener('keydown', listener);
  };
}

/** Runs a command that moves through the story in the same way in every mode; returns false for others. */
export function runStoryCommand(command: KeyCommand, graph: MechanismGraph, player: PlayerCommands): boolean {
  switch (command.kind) {
    case 'first':
    case 'last':
    case 'replay':
      player[command.kind]();
      return true;
    case 'autoplay':
      player.togglePlay();
      return true;
    case 'step':
      player.goTo(stepIndexOfNumber(graph, command.number));
      return true;
    default:
      return false;
  }
}
