import type { Mechanism } from './mechanism';

/**
 * What minute 0 is called in a sentence: "dose" where something is given, in the mechanism's own word where it has one,
 * else "start".
 */
export function startWord({ dynamics }: Pick<Mechanism, 'dynamics'>): string {
  const control = dynamics?.controls?.find(({ id }) => id === 'dose');
  if (control) return control.short.toLowerCase();
  return dynamics?.inputs.some((input) => input.control === 'dose') ? 'dose' : 'start';
}
