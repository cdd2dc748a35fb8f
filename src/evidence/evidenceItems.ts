import { isSupport, type Quote, type Reference, shownText, type SourceDocument } from '../model/evidence';
import { type ResolvedEvidence, resolveEvidence } from '../model/evidenceQueries';
import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';
import { documentCitation, shortCitation } from './citationStyles';
import { webUrl } from './sourceLinks';

export type QuoteEvidence = Extract<ResolvedEvidence, { kind: 'quote' }>;
export type ClaimEvidence = Extract<ResolvedEvidence, { kind: 'claim' }>;

/** A quote, and the quotes of nearly the same words that count as one with it. */
export interface FoldedQuote {
  main: QuoteEvidence;
  same: readonly QuoteEvidence[];
}

interface SplitEvidence {
  claims: readonly ClaimEvidence[];
  quotes: readonly FoldedQuote[];
}

export interface EvidenceGroups extends SplitEvidence {
  /** What limits the statement, because it was found elsewhere. */
  limits: SplitEvidence;
  against: SplitEvidence;
}

/** Over the papers, over the documents, which come after them, and over what limits a statement. */
export const EVIDENCE_HEADINGS = {
  claims: 'From the literature',
  quotes: 'In plain words: what the documents say',
  limits: 'Limits this statement',
  passage: 'What the document says, in full',
} as const;

/** What speaks for a statement, papers before documents, and apart from it what limits it and what speaks against it. */
export function groupEvidence(evidence: readonly ResolvedEvidence[]): EvidenceGroups {
  const of = (stance: ResolvedEvidence['stance']) => splitKinds(evidence.filter((item) => item.stance === stance));
  return { ...splitKinds(evidence.filter(isSupport)), limits: of('qualifies'), against: of('contradicts') };
}

/**
 * The passage that a sentence of a step stands in, where the step is the first to quote it: a sentence that only names
 * things is shown once with the sentences around it. Empty elsewhere.
 */
export function passageAtStep(mechanism: Mechanism, stepId: string): QuoteEvidence[] {
  const { quotes } = indexMechanism(mechanism);
  const passageOf = ({ evidence }: { evidence: Mechanism['steps'][number]['evidence'] }) =>
    evidence.flatMap((item) => (item.kind === 'quote' ? (quotes.get(item.quote)?.passage ?? []) : []));
  const first = mechanism.steps.find((step) => passageOf(step).length > 0);
  if (first?.id !== stepId) return [];
  const ids = [...new Set(passageOf(first))];
  return resolveEvidence(
    mechanism,
    ids.map((quote) => ({ kind: 'quote', quote, marks: [], stance: 'supports' })),
  ).filter((item) => item.kind === 'quote');
}

function splitKinds(evidence: readonly ResolvedEvidence[]) {
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

/** Our quotation marks; a thin space keeps them apart from one that is the source's own. */
export function quotationMarks(quote: Pick<Quote, 'exact' | 'display'>): readonly [opening: string, closing: string] {
  const text = shownText(quote);
  return [/^["“]/.test(text) ? '“\u2009' : '“', /["”]$/.test(text) ? '\u2009”' : '”'];
}

/** A stretch of the shown quote, marked or not. */
export interface QuoteSegment {
  text: string;
  marked: boolean;
}

/**
 * The shown words cut where a mark begins or ends; joined, they are the quote again. A mark stands for its first
 * occurrence only, because a word such as "growth" may come back later in another sense.
 */
export function quoteWithMarks(quote: Pick<Quote, 'exact' | 'display'>, marks: readonly string[]): QuoteSegment[] {
  const text = shownText(quote);
  const ranges = marks
    .map((mark) => ({ start: text.indexOf(mark), end: text.indexOf(mark) + mark.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((a, b) => a.start - b.start);

  const segments: QuoteSegment[] = [];
  let done = 0;
  const add = (end: number, marked: boolean) => {
    if (end <= done) return;
    const last = segments.at(-1);
    const piece = text.slice(done, end);
    if (last && last.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
    done = end;
  };
  for (const { start, end } of ranges) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

/** A quote fit to be pasted: its words, its correction where it has one, and where it is from. */
export function formatQuoteCitation(
  quote: Pick<Quote, 'exact' | 'display' | 'correction'>,
  document: SourceDocument,
  reference?: Reference,
): string {
  const correction = quote.correction === undefined ? '' : ` [Correction: ${quote.correction}]`;
  const about = reference === undefined ? '' : `; on ${shortCitation(reference)}`;
  const url = webUrl(document.url);
  const where = url === undefined ? '' : ` ${url.href}`;
  return `“${shownText(quote)}”${correction} (${documentCitation(document)}${about})${where}`;
}
