import type { Evidence } from '../model/evidence';
import type { Mechanism } from '../model/mechanism';
import { resolveEvidence } from '../model/resolveEvidence';
import type { Cited } from './cited';

/**
 * The papers and source documents that lists of evidence cite, each once and in the order of first citation: the papers
 * of a claim; of a quote its document and then the paper it is from or about. A quote that names no paper is given none,
 * since a document also prints lines of papers other than the one it reports on.
 */
export function citedBy(mechanism: Mechanism, ...lists: readonly (readonly Evidence[])[]): Cited[] {
  const cited = new Set<Cited>();
  for (const item of lists.flatMap((list) => resolveEvidence(mechanism, list))) {
    if (item.kind === 'claim') for (const reference of item.references) cited.add(reference);
    else {
      cited.add(item.document);
      if (item.reference) cited.add(item.reference);
    }
  }
  return [...cited];
}
