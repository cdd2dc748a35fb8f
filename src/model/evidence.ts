import type { IdSet } from './ids';

/** Whether an item of evidence speaks for the statement it stands beside. */
export type Stance = 'supports' | 'partly supports' | 'contradicts';

/** What a finding was seen in, or what kind of text reports it. Drawn and filtered by this, never by colour alone. */
export type SeenIn =
  | 'human trial'
  | 'meta-analysis'
  | 'human imaging'
  | 'human observation'
  | 'animals'
  | 'cells'
  | 'review'
  | 'news';

/**
 * How far a claim in our own words was checked.
 * - `abstract`: read in an abstract or a publisher's summary (A)
 * - `figure`: read in a figure legend, a table or the full text (L)
 * - `secondary`: read only in a text about the paper: shown "from a secondary source" (S)
 * - `title`: only the title was read (T)
 * - `memory`: widely reported, found in no text that was read: shown "reported, not re-read" (M)
 */
export type ClaimBasis = 'abstract' | 'figure' | 'secondary' | 'title' | 'memory';

/**
 * `A` passage of a peer-reviewed paper or its reference line, inside a source document; `B` institutional or news prose;
 * `C` a lay post, which is never the main quote.
 */
export type QuoteGrade = 'A' | 'B' | 'C';

/**
 * A sentence of a source document, letter for letter. The selectors are those of the Web Annotation Data Model:
 * TextQuoteSelector (`prefix`, `exact`, `suffix`) and TextPositionSelector (`start`, `end`, in UTF-16 code units).
 */
export interface Quote<I extends IdSet = IdSet> {
  id: I['quote'];
  document: I['document'];
  /** The characters of the document, including any no-break space. Compare this. */
  exact: string;
  /** The same with plain spaces. Show this; where absent, `exact` is fit to show. */
  display?: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  /** Line of the document, counted from 1. */
  line: number;
  grade: QuoteGrade;
  seenIn: SeenIn;
  /** What is wrong in the sentence. A quote that has a correction is never shown without it. */
  correction?: string;
  /** What a reader should know of the wording: a typing error kept, a species loosely named. */
  note?: string;
  /** The paper the sentence is from or about, where that is known. */
  reference?: I['reference'];
  /** Another quote of nearly the same words from the same press release: both count once. */
  sameAs?: I['quote'];
}

/** A finding in our own words, with the papers it is taken from. */
export interface Claim<I extends IdSet = IdSet> {
  id: I['claim'];
  text: string;
  references: readonly I['reference'][];
  basis: ClaimBasis;
  seenIn: SeenIn;
  /** As the paper names it: "rat", "mouse", "human". */
  species?: string;
}

/** One item of evidence beside a node, an edge, a step or a figure. */
export type Evidence<I extends IdSet = IdSet> =
  | {
      kind: 'quote';
      quote: I['quote'];
      /** The words of the shown quote that carry the statement, each a substring of it. */
      marks: readonly string[];
      stance: Stance;
    }
  | { kind: 'claim'; claim: I['claim']; stance: Stance };
