import type { ViewId } from '../scene/views/ids';

/** What a key asks for. */
export type KeyCommand =
  | {
      kind:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'replay'
        | 'autoplay'
        | 'escape'
        | 'legend'
        | 'theme'
        | 'help'
        | 'search'
        | 'export'
        | 'marks'
        | 'present'
        | 'share';
    }
  | { kind: 'step'; number: number }
  | { kind: 'view'; view: ViewId };

/** The members of a KeyboardEvent that matter. */
export interface KeyPress {
  key: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  /** Held down. */
  repeat?: boolean;
  /** Within an input method, where keys spell a character. */
  isComposing?: boolean;
}

/** Where the focus is when the key is pressed. */
export interface KeyContext {
  /** In a field that takes text or a choice: it keeps its keys. */
  typing?: boolean;
  /** On a button or a link: Space and Enter are its own. */
  onControl?: boolean;
  /** In a part that scrolls by itself: the scrolling keys are its own. */
  inScroller?: boolean;
  /** False where the reader has switched off letters, digits and signs as keys (WCAG 2.1.4). */
  letters?: boolean;
}

const KEYS: Readonly<Record<string, KeyCommand['kind']>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'escape',
  r: 'replay',
  a: 'autoplay',
  l: 'legend',
  d: 'theme',
  '?': 'help',
  '/': 'search',
  e: 'export',
  m: 'marks',
  f: 'present',
  s: 'share',
};

const VIEW_KEYS: Readonly<Record<string, ViewId>> = { c: 'cell', p: 'pathway', t: 'time' };

const SCROLLING_KEYS = new Set([' ', 'PageDown', 'PageUp', 'Home', 'End']);
/** What a key held down may do again and again. */
const REPEATABLE = new Set<KeyCommand['kind']>(['next', 'previous']);

/** The command of a key press, or null where the key belongs to someone else. */
export function keyCommandFor(press: KeyPress, context: KeyContext = {}): KeyCommand | null {
  const { key } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || context.typing) return null;
  if (context.onControl && (key === ' ' || key === 'Enter')) return null;
  if (context.letters === false && key.length === 1 && key !== ' ') return null;
  if (context.inScroller && SCROLLING_KEYS.has(key)) return null;
  if (/^[0-7]$/.test(key)) return press.repeat ? null : { kind: 'step', number: Number(key) };

  const letter = key.length === 1 ? key.toLowerCase() : key;
  const view = Object.hasOwn(VIEW_KEYS, letter) ? VIEW_KEYS[letter] : undefined;
  if (view) return press.repeat ? null : { kind: 'view', view };
  const kind = key === ' ' ? (press.shiftKey ? 'previous' : 'next') : Object.hasOwn(KEYS, letter) ? KEYS[letter] : null;
  if (!kind || kind === 'step' || kind === 'view' || (press.repeat && !REPEATABLE.has(kind))) return null;
  return { kind };
}

/** What a key, or a button of a clicker, asks for while the page is shown as slides. */
export type PresentCommand =
  | {
      kind:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'escape'
        | 'black'
        | 'fullScreen'
        | 'overview'
        | 'goTo'
        | 'help'
        | 'speaker'
        | 'nextView'
        | 'replay'
        | 'autoplay'
        | 'legend'
        | 'marks'
        | 'pointer'
        | 'time'
        | 'questions'
        | 'theme';
    }
  | { kind: 'step'; number: number }
  | { kind: 'view'; view: ViewId };

type SimplePresentCommand = Exclude<PresentCommand['kind'], 'step' | 'view'>;

/** Where the focus is when the key is pressed. */
export interface PresentContext {
  /** In a field that takes text: it keeps its keys. */
  typing?: boolean;
  /** On a button or a link: Space and Enter are its own. */
  onControl?: boolean;
  /** False where letters, digits and signs are switched off as keys (WCAG 2.1.4). */
  letters?: boolean;
}

const PRESENT_NAMED_KEYS: Readonly<Record<string, SimplePresentCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'escape',
  // The start button of a clicker, which would load the page again.
  F5: 'fullScreen',
};

const PRESENT_LETTER_KEYS: Readonly<Record<string, SimplePresentCommand>> = {
  n: 'next',
  p: 'previous',
  b: 'black',
  '.': 'black',
  f: 'fullScreen',
  o: 'overview',
  g: 'goTo',
  '?': 'help',
  s: 'speaker',
  v: 'nextView',
  r: 'replay',
  a: 'autoplay',
  l: 'legend',
  m: 'marks',
  h: 'pointer',
  k: 'time',
  w: 'questions',
  d: 'theme',
};

const PRESENT_VIEW_KEYS: Readonly<Record<string, ViewId>> = { c: 'cell', t: 'time' };

/** What a key held down may do again and again. */
const PRESENT_REPEATABLE = new Set<SimplePresentCommand>(['next', 'previous']);

const ownEntry = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The command of a key press while presenting, or null where the key belongs to someone else. */
export function presentCommandFor(press: KeyPress, context: PresentContext = {}): PresentCommand | null {
  const { key, shiftKey = false, repeat = false } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  if (context.typing && key !== 'Escape' && key !== 'F5') return null;
  if (context.onControl && (key === ' ' || key === 'Enter')) return null;
  const once = (command: PresentCommand): PresentCommand | null => (repeat ? null : command);

  if (key.length === 1 && key !== ' ') {
    if (context.letters === false) return null;
    if (/^[0-7]$/.test(key)) return once({ kind: 'step', number: Number(key) });
    const letter = key.toLowerCase();
    const view = ownEntry(PRESENT_VIEW_KEYS, letter);
    if (view) return once({ kind: 'view', view });
    const kind = ownEntry(PRESENT_LETTER_KEYS, letter);
    return kind ? once({ kind }) : null;
  }
  const kind = key === ' ' ? (shiftKey ? 'previous' : 'next') : ownEntry(PRESENT_NAMED_KEYS, key);
  if (!kind) return null;
  return PRESENT_REPEATABLE.has(kind) ? { kind } : once({ kind });
}

const FIELD_SELECTOR = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';
const CONTROL_SELECTOR = 'a[href], button, summary, [role="button"]';

/** What has the focus when a key is pressed: a field, which takes text or a choice, or a control, which Space and Enter press. */
export function keyContextFor(target: unknown): { typing: boolean; onControl: boolean } {
  const element = target as Element | null | undefined;
  const within = (selector: string): boolean =>
    typeof element?.closest === 'function' && element.closest(selector) !== null;
  return { typing: within(FIELD_SELECTOR), onControl: within(CONTROL_SELECTOR) };
}
