import type { Difference, Evidence, Stance } from '../../../model/evidence';
import type { EvidenceIds } from '../graph/ids';

/** A sentence of a source document, with the words in it that carry the statement. */
export function citeQuote(
  quote: EvidenceIds['quote'],
  marks: string | readonly string[],
  stance: Stance = 'supports',
): Evidence<EvidenceIds> {
  return { kind: 'quote', quote, marks: typeof marks === 'string' ? [marks] : marks, stance };
}

/** What must be read beside a sentence that only lists a name: it supports a statement in part, wherever it stands. */
const NAMED = 'Named, not argued: one sentence lists it among mechanisms that may contribute.';

/** The sentence of the documents that lists AMPA receptors, TrkB, BDNF and mTORC1, with the names that are meant. */
export function citeNamed(...names: readonly string[]): Evidence<EvidenceIds> {
  return { kind: 'quote', quote: 'Q003-12', marks: names, stance: 'partly supports', leadIn: NAMED };
}

/** A finding that limits a statement, because it was made in another species, region, drug, time … */
export function qualifyWith(claim: EvidenceIds['claim'], ...differsIn: readonly Difference[]): Evidence<EvidenceIds> {
  return { kind: 'claim', claim, stance: 'qualifies', differsIn };
}

/** A finding from the literature, in our own words. */
export function citeClaim(claim: EvidenceIds['claim'], stance: Stance = 'supports'): Evidence<EvidenceIds> {
  return { kind: 'claim', claim, stance };
}
