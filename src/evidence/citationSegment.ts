/** A stretch of an entry of a reference list. */
export interface CitationSegment {
  text: string;
  italic?: true;
}
