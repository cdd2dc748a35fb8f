import type { Reference, SourceDocument } from '../model/source';

/** What a list of references may hold; `type` tells a paper from a source document. */
export type Cited = Reference | SourceDocument;

export function isPaper(cited: Cited): cited is Reference {
  return cited.type === 'article-journal';
}
