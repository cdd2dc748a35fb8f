import type { IdSet } from './ids';
import type { Identifier } from './node';

/** A word that a first-year student may not know. */
export interface Term<I extends IdSet = IdSet> {
  id: I['term'];
  /** As it stands in a sentence: "synaptogenesis", "NMDA receptor". */
  term: string;
  /** Further spellings by which it is found in a text: plurals, abbreviations. Whole words; capitals matter only in abbreviations. */
  forms?: readonly string[];
  /** One or two sentences in plain words. */
  text: string;
  /** The nodes it helps to understand. */
  nodes?: readonly I['node'][];
  identifiers?: readonly Identifier[];
}
