import type { CslName } from '../model/source';

/** "MB Jr": given names that are initials already, with what follows the name. */
const INITIALS = /^\p{Lu}{1,4}$/u;
const AFTER_NAME = /^(?:Jr|Sr|I{2,3}|IV)\.?$/;

/** The capital letters of given names, and "Jr" or the like where it is written among them. */
function initialsOf(given: string): { letters: string[]; after: string } {
  const words = given.split(/[\s.]+/).filter((word) => word !== '');
  const after = words.filter((word) => AFTER_NAME.test(word)).join(' ');
  const letters = words
    .filter((word) => !AFTER_NAME.test(word))
    .flatMap((word) => (INITIALS.test(word) ? [...word] : word.split('-').map((part) => [...part][0] ?? '')));
  return { letters: letters.filter((letter) => letter !== '').map((letter) => letter.toUpperCase()), after };
}

/** "Duman", or the whole name where its parts cannot be told apart. */
export function familyName(name: CslName): string {
  return 'family' in name ? name.family : name.literal;
}

/** "Duman RS", as the Vancouver style writes it. */
export function vancouverName(name: CslName): string {
  if (!('family' in name)) return name.literal;
  const { letters, after } = initialsOf(name.given ?? '');
  return [name.family, letters.join(''), after].filter((part) => part !== '').join(' ');
}

/** "R. Nauert". */
export function bylineName(name: CslName): string {
  if (!('family' in name)) return name.literal;
  const { letters, after } = initialsOf(name.given ?? '');
  return [...letters.map((letter) => `${letter}.`), name.family, after].filter((part) => part !== '').join(' ');
}
