import type { CslName } from '../../model/source';

const NAME = /^(?<family>.+) (?<initials>[A-Z]+)(?<suffix> Jr)?$/u;

/** A list such as "Li N, Bowers MB Jr", the way PubMed prints authors, as CSL names. */
export function names(list: string): CslName[] {
  return list.split(', ').map((name) => {
    const { family, initials, suffix = '' } = NAME.exec(name)?.groups ?? {};
    if (family === undefined || initials === undefined) return { literal: name };
    return { family, given: `${[...initials].map((letter) => `${letter}.`).join(' ')}${suffix}` };
  });
}
