import type { ResolvedEvidence } from '../model/resolveEvidence';

export type QuoteEvidence = Extract<ResolvedEvidence, { kind: 'quote' }>;
export type ClaimEvidence = Extract<ResolvedEvidence, { kind: 'claim' }>;

/** A quote, and the quotes of nearly the same words that count as one with it. */
export interface FoldedQuote {
  main: QuoteEvidence;
  same: readonly QuoteEvidence[];
}

export interface EvidenceGroups {
  quotes: readonly FoldedQuote[];
  claims: readonly ClaimEvidence[];
  against: { quotes: readonly FoldedQuote[]; claims: readonly ClaimEvidence[] };
}

/** What speaks for a statement, the sources' sentences before our own, and apart from it what speaks against. */
export function groupEvidence(evidence: readonly ResolvedEvidence[]): EvidenceGroups {
  const against = evidence.filter((item) => item.stance === 'contradicts');
  const rest = evidence.filter((item) => item.stance !== 'contradicts');
  return { ...split(rest), against: split(against) };
}

function split(evidence: readonly ResolvedEvidence[]) {
  return {
    quotes: foldQuotes(evidence.filter((item) => item.kind === 'quote')),
    claims: evidence.filter((item) => item.kind === 'claim'),
  };
}

/** A repetition goes under its original, or under another repetition of it where the original is not in the list. */
export function foldQuotes(quotes: readonly QuoteEvidence[]): FoldedQuote[] {
  const groups = new Map<string, QuoteEvidence[]>();
  for (const item of quotes) {
    const original = item.quote.sameAs ?? item.quote.id;
    groups.set(original, [...(groups.get(original) ?? []), item]);
  }
  return [...groups.values()].flatMap((group) => {
    // A lay post never speaks for the others.
    const main =
      group.find(({ quote }) => !quote.sameAs && quote.grade !== 'C') ??
      group.find(({ quote }) => quote.grade !== 'C') ??
      group[0];
    return main ? [{ main, same: group.filter((item) => item !== main) }] : [];
  });
}
