import { type MechanismGraph, stepNumberRange } from '../model/mechanism';
import { type BoundCommand, capitalize, type KeyMode, keysOf } from './keymap';

const KEY_LABELS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  'Shift+Space': 'Shift + Space',
  Escape: 'Esc',
};

/** The keys of a command as readers see them: `→`, `Page Down`, `Space`. */
export function keyLabels(mode: KeyMode, command: BoundCommand): readonly string[] {
  return keysOf(mode, command).map((key) => KEY_LABELS[key] ?? capitalize(key));
}

/** A name for a button's tooltip with the key that does the same: "Next (→)". */
export function titleWithKey(title: string, mode: KeyMode, command: BoundCommand): string {
  const [key] = keyLabels(mode, command);
  return key === undefined ? title : `${title} (${key})`;
}

/** The keys that go to a step by its number: "0 to 7". */
export function stepKeyLabel(graph: MechanismGraph): string {
  const { first, last } = stepNumberRange(graph);
  return `${first} to ${last}`;
}
