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

const VIEWS: Readonly<Record<string, ViewId>> = { c: 'cell', p: 'pathway', t: 'time' };

const SCROLLING = new Set([' ', 'PageDown', 'PageUp', 'Home', 'End']);
/** What a key held down may do again and again. */
const REPEATABLE = new Set<KeyCommand['kind']>(['next', 'previous']);

/** The command of a key press, or null where the key belongs to someone else. */
export function commandOfKey(press: KeyPress, context: KeyContext = {}): KeyCommand | null {
  const { key } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || context.typing) return null;
  if (context.onControl && (key === ' ' || key === 'Enter')) return null;
  if (context.letters === false && key.length === 1 && key !== ' ') return null;
  if (context.inScroller && SCROLLING.has(key)) return null;
  if (/^[0-7]$/.test(key)) return press.repeat ? null : { kind: 'step', number: Number(key) };

  const letter = key.length === 1 ? key.toLowerCase() : key;
  const view = Object.hasOwn(VIEWS, letter) ? VIEWS[letter] : undefined;
  if (view) return press.repeat ? null : { kind: 'view', view };
  const kind = key === ' ' ? (press.shiftKey ? 'previous' : 'next') : Object.hasOwn(KEYS, letter) ? KEYS[letter] : null;
  if (!kind || kind === 'step' || kind === 'view' || (press.repeat && !REPEATABLE.has(kind))) return null;
  return { kind };
}
