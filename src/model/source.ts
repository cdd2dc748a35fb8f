import type { IdSet } from './ids';

/** A name as CSL has it; `literal` where family and given name cannot be told apart, or for an institution. */
export type CslName = { family: string; given?: string } | { literal: string };

/** Year, month, day as CSL's `date-parts` has them: as many as are known. */
export type CslDateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** One of the documents whose sentences are quoted. */
export interface SourceDocument<I extends IdSet = IdSet> {
  id: I['document'];
  /** The number readers see beside a quote. */
  number: number;
  /** CSL type. */
  type: 'webpage' | 'post' | 'post-weblog';
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
  /** Name and SHA-256 of the text file the quotes are checked against. */
  file: string;
  sha256: string;
}

/**
 * How the bibliographic record was checked: `V1` read in a copy or an indexer's page, `V2` confirmed only in another
 * document, `S` as printed in a source document, `M` from memory.
 */
export type RecordMark = 'V1' | 'V2' | 'S' | 'M';

/** A paper, in the fields of CSL-JSON. */
export interface Reference<I extends IdSet = IdSet> {
  id: I['reference'];
  type: 'article-journal';
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
  /** Fields of this record that no text confirmed. */
  unverified?: readonly string[];
}
