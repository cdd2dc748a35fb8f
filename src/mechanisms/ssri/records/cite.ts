import type { Stance } from '../../../model/evidence';
import type { claims } from './claims';
import type { quotes } from './quotes';

/** A sentence of a source document, with the words in it that carry the statement. The id keeps its literal type. */
export function says<const Q extends keyof typeof quotes>(
  quote: Q,
  marks: string | readonly string[],
  stance: Stance = 'supports',
) {
  return { kind: 'quote', quote, marks: typeof marks === 'string' ? [marks] : marks, stance } as const;
}

/** A finding from the literature, in our own words. */
export function found<const C extends keyof typeof claims>(claim: C, stance: Stance = 'supports') {
  return { kind: 'claim', claim, stance } as const;
}

/** A finding that limits a statement because it was made in animals. */
export function inAnimals<const C extends keyof typeof claims>(claim: C) {
  return { kind: 'claim', claim, stance: 'qualifies', differsIn: ['species'] } as const;
}
