import type { ViewId } from '../scene/views/ids';
import type { KeyPress } from './keymap';

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

type Plain = Exclude<PresentCommand['kind'], 'step' | 'view'>;

/** Where the focus is when the key is pressed. */
export interface PresentContext {
  /** In a field that takes text: it keeps its keys. */
  typing?: boolean;
  /** On a button or a link: Space and Enter are its own. */
  onControl?: boolean;
  /** False where letters, digits and signs are switched off as keys (WCAG 2.1.4). */
  letters?: boolean;
}

const NAMED: Readonly<Record<string, Plain>> = {
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

const SIGNS: Readonly<Record<string, Plain>> = {
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

const VIEWS: Readonly<Record<string, ViewId>> = { c: 'cell', t: 'time' };

/** What a key held down may do again and again. */
const REPEATABLE = new Set<Plain>(['next', 'previous']);

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The command of a key press while presenting, or null where the key belongs to someone else. */
export function presentCommandOf(press: KeyPress, context: PresentContext = {}): PresentCommand | null {
  const { key, shiftKey = false, repeat = false } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  if (context.typing && key !== 'Escape' && key !== 'F5') return null;
  if (context.onControl && (key === ' ' || key === 'Enter')) return null;
  const once = (command: PresentCommand): PresentCommand | null => (repeat ? null : command);

  if (key.length === 1 && key !== ' ') {
    if (context.letters === false) return null;
    if (/^[0-7]$/.test(key)) return once({ kind: 'step', number: Number(key) });
    const letter = key.toLowerCase();
    const view = own(VIEWS, letter);
    if (view) return once({ kind: 'view', view });
    const kind = own(SIGNS, letter);
    return kind ? once({ kind }) : null;
  }
  const kind = key === ' ' ? (shiftKey ? 'previous' : 'next') : own(NAMED, key);
  if (!kind) return null;
  return REPEATABLE.has(kind) ? { kind } : once({ kind });
}
