import type { Evidence, Quote, Reference } from '../model/evidence';
import { GUESSED_WORD } from '../model/graph';
import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';
import type { Problem } from '../model/problem';
import { nameKey } from './nodeNames';
import type { ReportNote } from './report';

/** A file of another format, with what it does not hold; or why there can be none. */
export type WriteResult =
  | { ok: true; text: string; notes: readonly ReportNote[] }
  | { ok: false; problems: readonly Problem[] };

/** A finding beside an arrow, as formats with a sentence and a paper have it. */
export interface WrittenEvidence {
  /** Empty for a claim, which is not a sentence of a text. */
  sentence: string;
  reference: Reference | undefined;
  evidence: Evidence;
  quote: Quote | undefined;
}

/** The findings beside an arrow: a sentence each, and a row for each paper that a claim cites. */
export function writtenEvidence(mechanism: Mechanism, evidence: readonly Evidence[]): WrittenEvidence[] {
  const { quotes, claims, references } = indexMechanism(mechanism);
  return evidence.flatMap((item): WrittenEvidence[] => {
    if (item.kind === 'quote') {
      const quote = quotes.get(item.quote);
      if (!quote) return [];
      const reference = quote.reference === undefined ? undefined : references.get(quote.reference);
      return [{ sentence: quote.exact, reference, evidence: item, quote }];
    }
    return (claims.get(item.claim)?.references ?? []).flatMap((id) => {
      const reference = references.get(id);
      return reference ? [{ sentence: '', reference, evidence: item, quote: undefined }] : [];
    });
  });
}

/** "PMID:123", "DOI:10.…", or the title where a paper has no number. */
export function referenceWords(reference: Reference | undefined): string {
  if (!reference) return '';
  if (reference.PMID) return `PMID:${reference.PMID}`;
  if (reference.DOI) return `DOI:${reference.DOI}`;
  return reference.PMCID ?? reference.title;
}

/** Labels that can be told apart: the second of two that are equal has its id behind it. */
export function uniqueLabels(mechanism: Mechanism): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    mechanism.nodes.map(({ id, label }): [string, string] => {
      const plain = label.replace(/\s+/g, ' ').trim() || id;
      let unique = plain;
      for (let count = 1; taken.has(nameKey(unique)); count++)
        unique = `${plain} (${id}${count === 1 ? '' : ` ${count}`})`;
      taken.add(nameKey(unique));
      return [id, unique];
    }),
  );
}

/** Says in a format of names alone that an arrow was guessed: "stimulation (guessed)". */
export const GUESSED_SUFFIX = ` (${GUESSED_WORD})`;

/** The word for what an arrow does: that of the file it came from, else its kind. */
export function relationOf({ relation, kind }: Mechanism['edges'][number]): string {
  return relation ?? kind;
}
