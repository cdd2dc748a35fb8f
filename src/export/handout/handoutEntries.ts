import type { CitedSource } from '../../evidence/citationFields';
import { documentCitation, shortCitation } from '../../evidence/citationStyles';
import { type ClaimEvidence, foldQuotes, quotationMarks, type QuoteEvidence } from '../../evidence/evidenceItems';
import { basisLabel, foundIn, reportedBy, seenInLabel, stanceWithReason } from '../../evidence/evidenceLabels';
import { shownText } from '../../model/evidence';
import type { ResolvedEvidence } from '../../model/evidenceQueries';
import { sentenceCase } from '../../model/wording';

/** A quote for print. */
export interface QuoteEntry {
  kind: 'quote';
  /** Between quotation marks. */
  text: string;
  /** What is wrong in it; always printed with the quote. */
  correction?: string;
  /** A note about its wording. */
  note?: string;
  /** Its number, its source, the kind of the source, and the numbers of its references. */
  source: string;
  /** "Supports this in part" and the like; empty where it simply supports. */
  stance: string;
  /** What must be known of it in this place. */
  leadIn?: string;
  /** Whether it repeats the quote before it, from the same press release. */
  same: boolean;
}

/** A finding in our own words. */
export interface ClaimEntry {
  kind: 'claim';
  text: string;
  source: string;
  stance: string;
}

export type HandoutEntry = QuoteEntry | ClaimEntry;

/** Numbers references and quotes in the order in which they are first used. */
export interface Numbering {
  of(cited: CitedSource): number;
  /** "S3". */
  sentence(quoteId: string): string;
  /** Whether a quote was printed before. */
  knows(quoteId: string): boolean;
}

export function createNumbering(cited: Map<CitedSource, number>): Numbering {
  const sentences = new Map<string, number>();
  const next = <T>(numbers: Map<T, number>, item: T): number => {
    const number = numbers.get(item) ?? numbers.size + 1;
    numbers.set(item, number);
    return number;
  };
  return {
    of: (item) => next(cited, item),
    sentence: (id) => `S${next(sentences, id)}`,
    knows: (id) => sentences.has(id),
  };
}

function stanceOf(item: ResolvedEvidence): string {
  return item.stance === 'supports' ? '' : sentenceCase(stanceWithReason(item));
}

function quoteEntry(
  { quote, document, reference, ...rest }: QuoteEvidence,
  same: boolean,
  numbers: Numbering,
): QuoteEntry {
  const place = `${numbers.sentence(quote.id)}. ${documentCitation(document)} [${numbers.of(document)}]`;
  const kind = quote.grade === 'C' ? 'Lay post on a forum' : sentenceCase(seenInLabel(quote.seenIn));
  const paper = reference
    ? `, ${quote.grade === 'A' ? 'from' : 'on'} ${shortCitation(reference)} [${numbers.of(reference)}]`
    : '';
  return {
    kind: 'quote',
    text: quotationMarks(quote).join(shownText(quote)),
    ...(quote.correction !== undefined && { correction: quote.correction }),
    ...(quote.note !== undefined && { note: quote.note }),
    source: `${place}. ${kind}${paper}.`,
    stance: stanceOf({ quote, document, reference, ...rest }),
    ...(rest.leadIn !== undefined && { leadIn: rest.leadIn }),
    same,
  };
}

/** "Li et al. 2010 [7]; Autry et al. 2011 [9]", and in whose text they were read where the papers were not. */
export function papersOf(item: ClaimEvidence, numbers: Numbering): string {
  const papers = item.references
    .map((reference) => `${shortCitation(reference)} [${numbers.of(reference)}]`)
    .join('; ');
  return item.readIn === undefined ? papers : `${papers}, ${reportedBy(item)} [${numbers.of(item.readIn)}]`;
}

function claimEntry(item: ClaimEvidence, numbers: Numbering): ClaimEntry {
  const { text, basis } = item.claim;
  const checked = item.readIn === undefined ? sentenceCase(basisLabel(basis)) : '';
  const parts = [papersOf(item, numbers), sentenceCase(foundIn(item.claim)), checked];
  return {
    kind: 'claim',
    text,
    source: `${parts.filter((part) => part !== '').join('. ')}.`,
    stance: stanceOf(item),
  };
}

export function quotesOf(evidence: readonly ResolvedEvidence[], numbers: Numbering): QuoteEntry[] {
  const folded = foldQuotes(evidence.filter((item) => item.kind === 'quote'));
  // A lay post comes last, even where it stands alone.
  const ordered = folded.toSorted((a, b) => Number(a.main.quote.grade === 'C') - Number(b.main.quote.grade === 'C'));
  return ordered.flatMap(({ main, same }) => [
    quoteEntry(main, false, numbers),
    ...same.map((item) => quoteEntry(item, true, numbers)),
  ]);
}

export function claimsOf(evidence: readonly ResolvedEvidence[], numbers: Numbering): ClaimEntry[] {
  return evidence.filter((item) => item.kind === 'claim').map((item) => claimEntry(item, numbers));
}
