import type { ViewId } from '../scene/views/ids';

/**
 * Where a key is pressed: the full page, an embedded player, one in a slide of somebody else's deck, our own slides, or the window
 * of whoever presents them.
 */
export type KeyMode = 'page' | 'frame' | 'deck' | 'present' | 'speaker';

type CommandKind =
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
  | 'scissors'
  | 'present'
  | 'share'
  | 'black'
  | 'fullScreen'
  | 'overview'
  | 'goTo'
  | 'speaker'
  | 'nextView'
  | 'pointer'
  | 'time'
  | 'questions'
  | 'textView'
  | 'downstream'
  | 'upstream'
  | 'jump';

/** A command of the table below; the digits, which depend on the mechanism, are added by `commandForKey`. */
export type BoundCommand = { kind: CommandKind } | { kind: 'view'; view: ViewId };

/** What a key, or a button of a presenter's remote control, asks for. */
export type KeyCommand = BoundCommand | { kind: 'step'; number: number };

interface KeyBinding {
  command: BoundCommand;
  modes: readonly KeyMode[];
  /** As `aria-keyshortcuts` names them, letters in lower case; the one to show on a button comes first. */
  keys: readonly string[];
}

const ALL = ['page', 'frame', 'deck', 'present', 'speaker'] as const;
const READING = ['page', 'frame'] as const;
const PRESENTING = ['present', 'speaker'] as const;
/** Where remote controls are used, each of which sends other keys for forward and back. */
const REMOTE = ['deck', ...PRESENTING] as const;

/** Every key except the digits. A key has one meaning in every mode that has it. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  { command: { kind: 'next' }, modes: READING, keys: ['ArrowRight', 'PageDown', 'Space'] },
  {
    command: { kind: 'next' },
    modes: REMOTE,
    keys: ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter', 'n'],
  },
  { command: { kind: 'previous' }, modes: READING, keys: ['ArrowLeft', 'PageUp', 'Shift+Space'] },
  {
    command: { kind: 'previous' },
    modes: REMOTE,
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+Space', 'Backspace'],
  },
  { command: { kind: 'first' }, modes: ALL, keys: ['Home'] },
  { command: { kind: 'last' }, modes: ALL, keys: ['End'] },
  { command: { kind: 'replay' }, modes: ALL, keys: ['r'] },
  { command: { kind: 'autoplay' }, modes: ALL, keys: ['a'] },
  { command: { kind: 'view', view: 'cell' }, modes: ALL, keys: ['c'] },
  { command: { kind: 'view', view: 'pathway' }, modes: ALL, keys: ['p'] },
  { command: { kind: 'view', view: 'time' }, modes: ALL, keys: ['t'] },
  { command: { kind: 'nextView' }, modes: PRESENTING, keys: ['v'] },
  { command: { kind: 'escape' }, modes: ALL, keys: ['Escape'] },
  { command: { kind: 'legend' }, modes: ['page', ...PRESENTING], keys: ['l'] },
  { command: { kind: 'marks' }, modes: ['page', ...PRESENTING], keys: ['m'] },
  { command: { kind: 'scissors' }, modes: ['page'], keys: ['x'] },
  { command: { kind: 'textView' }, modes: READING, keys: ['i'] },
  { command: { kind: 'downstream' }, modes: READING, keys: [']'] },
  { command: { kind: 'upstream' }, modes: READING, keys: ['['] },
  { command: { kind: 'jump' }, modes: READING, keys: ['j'] },
  { command: { kind: 'theme' }, modes: ['page', ...PRESENTING], keys: ['d'] },
  { command: { kind: 'help' }, modes: ['page', 'present'], keys: ['?'] },
  { command: { kind: 'search' }, modes: ['page'], keys: ['/'] },
  { command: { kind: 'export' }, modes: ['page'], keys: ['e'] },
  { command: { kind: 'present' }, modes: ['page'], keys: ['f', 'F5'] },
  { command: { kind: 'share' }, modes: ['page'], keys: ['u'] },
  { command: { kind: 'black' }, modes: PRESENTING, keys: ['b', '.'] },
  { command: { kind: 'fullScreen' }, modes: ['present'], keys: ['f', 'F5'] },
  { command: { kind: 'overview' }, modes: ['present'], keys: ['o'] },
  { command: { kind: 'goTo' }, modes: ['present'], keys: ['g'] },
  { command: { kind: 'questions' }, modes: ['present'], keys: ['w'] },
  { command: { kind: 'speaker' }, modes: ['present'], keys: ['s'] },
  { command: { kind: 'pointer' }, modes: ['present'], keys: ['h'] },
  { command: { kind: 'time' }, modes: ['present'], keys: ['k'] },
];

interface ModeRules {
  /** Keys that are answered while a text field has the focus. */
  inField: readonly string[];
  /** Keys that are left to a part that scrolls by itself. */
  inScroller: readonly string[];
  /** Keys whose default action never happens, whether or not they do anything. */
  suppressed: readonly string[];
}

const NO_RULES: ModeRules = { inField: [], inScroller: [], suppressed: [] };
/** F5 is the start button of a remote control; it would reload the page. */
const PRESENTING_RULES: ModeRules = { ...NO_RULES, inField: ['Escape', 'F5'], suppressed: ['F5'] };

const MODE_RULES: Readonly<Record<KeyMode, ModeRules>> = {
  page: { ...NO_RULES, inScroller: ['Space', 'Shift+Space', 'PageDown', 'PageUp', 'Home', 'End'] },
  frame: NO_RULES,
  deck: NO_RULES,
  present: PRESENTING_RULES,
  // In the notes the arrows scroll; a remote control sends PageUp and PageDown.
  speaker: { ...PRESENTING_RULES, inScroller: ['ArrowUp', 'ArrowDown', 'Home', 'End'] },
};

/** What a key held down may do again and again. */
const REPEATABLE: readonly KeyCommand['kind'][] = ['next', 'previous'];

/** The members of a KeyboardEvent that matter. */
export interface KeyPress {
  key: string;
  /** The place of the key, as on a Latin keyboard: `KeyC`. */
  code?: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  /** Held down. */
  repeat?: boolean;
  /** Within an input method, where several keys spell one character. */
  isComposing?: boolean;
}

/** Where the focus is when the key is pressed. */
export interface FocusContext {
  /** In a field that takes text. */
  typing?: boolean;
  /** On a radio button, a check box or a slider, which letters mean nothing to. */
  choosing?: boolean;
  /** On a button or a link, which Space and Enter press. */
  onControl?: boolean;
  /** In a part that scrolls by itself. */
  inScroller?: boolean;
}

export interface KeyContext extends FocusContext {
  /** False where the reader has switched off letters, digits and signs as keys (WCAG 2.1.4). */
  letters?: boolean;
  /** The numbers of the mechanism's steps; without them no digit means anything. */
  steps?: { first: number; last: number };
  /** A first digit that waits for a second one. */
  firstDigit?: number | null;
}

/** The last of the Latin letters; those of other scripts come after it. */
const LAST_LATIN = '\u024f';
const SIGNS = new Set(['?', '/', '.']);

/** What stands at a place of a Latin keyboard, or null where no key of ours is. */
function keyAtPlace({ key, code = '', shiftKey }: KeyPress): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  // The row of digits has letters, signs or digits of its own on many keyboards; with Shift it may have ours.
  if (digit !== undefined && !shiftKey && [...key].length === 1) return digit;
  // An Arabic key may write two letters at once.
  if (key <= LAST_LATIN) return null;
  if (code.startsWith('Key')) return code.slice(-1).toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return code === 'Period' && !shiftKey ? '.' : null;
}

/**
 * As the table names it. Shift matters with Space alone: a sign such as `?` needs it on many keyboards. A Latin letter, a digit
 * and a sign of the table count as what they are; on any other keyboard a key is known by its place.
 */
export function keyNameOf(press: KeyPress): string {
  const { key, shiftKey } = press;
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  const name = key.length === 1 ? key.toLowerCase() : key;
  return /^[a-z\d]$/.test(name) || SIGNS.has(name) ? name : (keyAtPlace(press) ?? name);
}

function stepForDigit(digit: number, { steps, firstDigit }: KeyContext): KeyCommand | null {
  if (!steps) return null;
  const both = (firstDigit ?? 0) * 10 + digit;
  const number = both <= steps.last ? both : digit;
  return number >= steps.first && number <= steps.last ? { kind: 'step', number } : null;
}

/** Whether the browser's own action for a key never happens in a mode, whatever the key means. */
export function isSuppressed(mode: KeyMode, press: KeyPress): boolean {
  return MODE_RULES[mode].suppressed.includes(press.key) && !press.ctrlKey && !press.metaKey;
}

/** The command of a key press, or null where the key belongs to someone else. */
export function commandForKey(mode: KeyMode, press: KeyPress, context: KeyContext = {}): KeyCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  const name = keyNameOf(press);
  const rules = MODE_RULES[mode];
  if (context.typing && !rules.inField.includes(name)) return null;
  if (context.choosing && name.length > 1 && name !== 'Escape') return null;
  if (context.onControl && (press.key === ' ' || press.key === 'Enter')) return null;
  if (context.inScroller && rules.inScroller.includes(name)) return null;
  if (context.letters === false && name.length === 1) return null;
  const command = /^\d$/.test(name)
    ? stepForDigit(Number(name), context)
    : KEY_BINDINGS.find(({ modes, keys }) => modes.includes(mode) && keys.includes(name))?.command;
  if (!command || (press.repeat && !REPEATABLE.includes(command.kind))) return null;
  return command;
}

/** The keys of a command in a mode, as the table names them. */
export function keysOf(mode: KeyMode, wanted: BoundCommand): readonly string[] {
  return KEY_BINDINGS.flatMap(({ command, modes, keys }) => {
    const isSame =
      command.kind === 'view' ? wanted.kind === 'view' && command.view === wanted.view : command.kind === wanted.kind;
    return isSame && modes.includes(mode) ? keys : [];
  });
}

export const capitalize = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

/** The value of `aria-keyshortcuts` for a command; of many keys the first two. */
export function ariaShortcuts(mode: KeyMode, command: BoundCommand): string | undefined {
  const keys = keysOf(mode, command).slice(0, 2);
  return keys.length > 0 ? keys.map(capitalize).join(' ') : undefined;
}
