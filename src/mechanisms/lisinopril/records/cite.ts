import type { Stance } from '../../../model/evidence';
import type { quotes } from './quotes';

/** A sentence of the file, with the words in it that carry the statement. The id keeps its literal type. */
export function says<const Q extends keyof typeof quotes>(quote: Q, mark: string, stance: Stance = 'supports') {
  return { kind: 'quote', quote, marks: [mark], stance } as const;
}
