import type { Claim, Evidence, Quote, Stance } from './evidence';
import { indexMechanism } from './indexMechanism';
import type { Mechanism } from './mechanism';
import type { Reference, SourceDocument } from './source';

/** An item of evidence with the things it names in place of their ids. */
export type ResolvedEvidence =
  | {
      kind: 'quote';
      quote: Quote;
      document: SourceDocument;
      reference: Reference | undefined;
      marks: readonly string[];
      stance: Stance;
    }
  | { kind: 'claim'; claim: Claim; references: readonly Reference[]; stance: Stance };

/** Items that name nothing are left out; in a mechanism without problems there are none. */
export function resolveEvidence(mechanism: Mechanism, evidence: readonly Evidence[]): ResolvedEvidence[] {
  const index = indexMechanism(mechanism);
  return evidence.flatMap((item): ResolvedEvidence[] => {
    if (item.kind === 'quote') {
      const quote = index.quotes.get(item.quote);
      const document = quote && index.documents.get(quote.document);
      if (!quote || !document) return [];
      const reference = quote.reference === undefined ? undefined : index.references.get(quote.reference);
      return [{ kind: 'quote', quote, document, reference, marks: item.marks, stance: item.stance }];
    }
    const claim = index.claims.get(item.claim);
    if (!claim) return [];
    const references = claim.references.flatMap((id) => index.references.get(id) ?? []);
    return [{ kind: 'claim', claim, references, stance: item.stance }];
  });
}
