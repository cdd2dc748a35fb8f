import type { Evidence, Stance } from '../../../model/evidence';
import type { EvidenceIds } from '../graph/ids';

/** A sentence of a source document, with the words in it that carry the statement. */
export function citeQuote(
  quote: EvidenceIds['quote'],
  marks: string | readonly string[],
  stance: Stance = 'supports',
): Evidence<EvidenceIds> {
  return { kind: 'quote', quote, marks: typeof marks === 'string' ? [marks] : marks, stance };
}

/** A finding from the literature, in our own words. */
export function citeClaim(claim: EvidenceIds['claim'], stance: Stance = 'supports'): Evidence<EvidenceIds> {
  return { kind: 'claim', claim, stance };
}
