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

/** A name with "Jr" or the like apart, as CSL, BibTeX and RIS want it; undefined where its parts cannot be told apart. */
export function nameParts(name: CslName): { family: string; given: string; suffix: string } | undefined {
  if (!('family' in name)) return undefined;
  const words = (name.given ?? '').split(/\s+/).filter((word) => word !== '');
  return {
    family: name.family,
    given: words.filter((word) => !AFTER_NAME.test(word)).join(' '),
    suffix: words.filter((word) => AFTER_NAME.test(word)).join(' '),
  };
}

/** "Duman, R. S." or "Zarate, C. A., Jr.", as the APA style writes it; "Jean-Pierre" becomes "J.-P." */
export function apaName(name: CslName): string {
  const parts = nameParts(name);
  if (!parts) return familyName(name);
  const initials = parts.given
    .split(/[\s.]+/)
    .filter((word) => /\p{L}/u.test(word))
    .flatMap((word) => (INITIALS.test(word) ? [...word] : [word]))
    .map((word) => word.split('-').flatMap((part) => [...part].slice(0, 1)))
    .map((letters) => letters.map((letter) => `${letter.toUpperCase()}.`).join('-'));
  const suffix = /^[JS]r$/.test(parts.suffix) ? `${parts.suffix}.` : parts.suffix;
  return [parts.family, initials.join(' '), suffix].filter((part) => part !== '').join(', ');
}
