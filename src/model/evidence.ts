import type { IdSet } from './idSet';

/**
 * How an item of evidence stands to the statement beside it.
 * - `qualifies`: it limits the statement, because it was found in another species, region, drug, time … and both can be true
 * - `contradicts`: the same claim was tested in a comparable species, region, drug and time, and the result was the opposite
 */
export const STANCES = ['supports', 'partly supports', 'qualifies', 'contradicts'] as const;

export type Stance = (typeof STANCES)[number];

/** Whether an item speaks for the statement, wholly or in part. */
export function isSupport({ stance }: { stance: Stance }): boolean {
  return stance === 'supports' || stance === 'partly supports';
}

/** In what a finding that qualifies a statement differs from it; `reading` is another reading of the same result. */
export const DIFFERENCES = ['species', 'region', 'drug', 'time', 'patients', 'reading'] as const;

export type Difference = (typeof DIFFERENCES)[number];

/** What a finding was seen in, or what kind of text reports it. Drawn and filtered by this, never by colour alone. */
export const SEEN_IN = [
  'human trial',
  'meta-analysis',
  'human imaging',
  'human observation',
  'animals',
  'cells',
  'review',
  'news',
  'not stated',
] as const;

export type SeenIn = (typeof SEEN_IN)[number];

/**
 * How far a claim in our own words was checked.
 * - `abstract`: read in an abstract or a publisher's summary (A)
 * - `figure`: read in a figure legend, a table or the full text (L)
 * - `secondary`: read only in a text about the paper, which `readIn` names: shown "read in …, not in the paper" (S)
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
  /**
   * The quotes of the passage it stands in, itself among them and in the order of the document. A sentence that names
   * things without arguing for them is shown once with its whole passage, as "What the document says, in full".
   */
  passage?: readonly I['quote'][];
}

/**
 * Where in the body a finding was made. `culture` is a dish of cells or a preparation outside the body, `whole body` a
 * how an animal acts, a patient or a drug given to the body, and `not stated` what the text that was read does not say.
 */
export type Region =
  | 'PFC'
  | 'cortex'
  | 'somatosensory cortex'
  | 'ACC'
  | 'PCC'
  | 'hippocampus'
  | 'LHb'
  | 'brain'
  | 'spinal cord'
  | 'blood'
  | 'culture'
  | 'whole body'
  | 'not stated';

/** A finding in our own words, with the papers it is taken from. */
export interface Claim<I extends IdSet = IdSet> {
  id: I['claim'];
  text: string;
  references: readonly I['reference'][];
  basis: ClaimBasis;
  seenIn: SeenIn;
  /** As the paper names it: "rat", "mouse", "human". */
  species?: string;
  /** Every region it was found in. */
  region?: readonly Region[];
  /** The text in which a `secondary` claim was read in place of the paper. */
  readIn?: I['document'] | I['reference'];
}

/** One item of evidence beside a node, an edge, a step or a figure. */
export type Evidence<I extends IdSet = IdSet> =
  | {
      kind: 'quote';
      quote: I['quote'];
      /** The words of the shown quote that carry the statement, each a substring of it. */
      marks: readonly string[];
      stance: Stance;
      differsIn?: readonly Difference[];
      /** What a reader must know of it in this place: "Named, not argued …". */
      leadIn?: string;
    }
  | {
      kind: 'claim';
      claim: I['claim'];
      stance: Stance;
      /** Why it only limits the statement; with the stance `qualifies` and no other. */
      differsIn?: readonly Difference[];
    };

/** A name as CSL has it; `literal` where family and given name cannot be told apart, or for an institution. */
export type CslName = { family: string; given?: string } | { literal: string };

/** Year, month, day as CSL's `date-parts` has them: as many as are known. */
export type CslDateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** A document whose sentences are quoted, or a text in which findings were read in place of the papers. */
export interface SourceDocument<I extends IdSet = IdSet> {
  id: I['document'];
  /** The number readers see beside a quote. */
  number: number;
  /** What kind of text it is and how old: "web review, about 2020, not peer-reviewed". */
  nature?: string;
  /** CSL type; `dataset` is a file of another program from which a mechanism was read. */
  type: 'webpage' | 'post' | 'post-weblog' | 'dataset';
  title: string;
  author: readonly CslName[];
  /** CSL `container-title`: the outlet. */
  containerTitle: string;
  issued?: CslDateParts;
  /** What can be said of the date where `issued` cannot: "undated, about 2020". */
  issuedNote?: string;
  /** The address, only where the document itself or a record of it gives one. */
  url?: string;
  urlNote?: string;
  /** What the document is and how far to trust it, in one sentence. */
  about: string;
  /** The paper it reports on. */
  reportsOn?: I['reference'];
  /** Name and SHA-256 of the text file the quotes are checked against; none for a document that is not quoted. */
  file?: string;
  sha256?: string;
}

/**
 * How the bibliographic record was checked: `V1` read in a copy or an indexer's page, `V2` confirmed only in another
 * document, `S` as printed in a source document, `M` from memory.
 */
export type RecordMark = 'V1' | 'V2' | 'S' | 'M';

/** How far a paper itself was read; `secondary` where only a text about it was. */
export type ReadDepth = 'full text' | 'abstract' | 'secondary' | 'title' | 'memory';

/** A paper or a report, in the fields of CSL-JSON. */
export interface Reference<I extends IdSet = IdSet> {
  id: I['reference'];
  type: 'article-journal' | 'report';
  title: string;
  author: readonly CslName[];
  /** True where the list of authors goes on. */
  etAl?: boolean;
  containerTitle?: string;
  volume?: string;
  issue?: string;
  page?: string;
  issued?: CslDateParts;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  record: RecordMark;
  read?: ReadDepth;
  /** Fields of this record that no text confirmed. */
  unverified?: readonly string[];
}

/** The words of a quote as a reader sees them. */
export function shownText(quote: Pick<Quote, 'exact' | 'display'>): string {
  return quote.display ?? quote.exact;
}
