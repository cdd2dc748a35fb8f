import type { SceneItem } from '../../scene/scene';
import { quoted } from '../../model/problemText';
import type { Typefaces } from '../fonts/typefaces';
import type { Sheet } from './sheetLayout';

type Letters = Record<'sans' | 'serif', Set<string>>;

/** Collects the characters of visible texts by typeface. */
function collectLetters(items: readonly SceneItem[], letters: Letters): void {
  for (const item of items) {
    if (item.opacity === 0) continue;
    if (item.kind === 'group') collectLetters(item.children, letters);
    if (item.kind === 'text') for (const letter of item.text) letters[item.face ?? 'sans'].add(letter);
  }
}

/** The characters of the visible texts of sheets, by typeface. */
export function lettersOf(sheets: readonly Sheet[]): Letters {
  const letters = { sans: new Set<string>(), serif: new Set<string>() };
  for (const { pictures, items } of sheets) {
    collectLetters([...pictures.flatMap(({ scene }) => scene.items), ...items], letters);
  }
  return letters;
}

/** What to say of letters that are drawn as � because no typeface of ours has them; empty where all are drawn. */
export function missingWords(sheets: readonly Sheet[], typefaces: Typefaces): string {
  const { sans, serif } = lettersOf(sheets);
  const missing = [
    ...[...sans].filter((letter) => !typefaces.has(letter, 450)),
    ...[...serif].filter((letter) => !typefaces.has(letter, 'serif')),
  ];
  if (missing.length === 0) return '';
  const shown = [...new Set(missing)].slice(0, 8).map(quoted).join(', ');
  return `The typefaces have no ${shown}: drawn as \uFFFD. An SVG with text keeps ${missing.length === 1 ? 'it' : 'them'}.`;
}
