import type { SourceDocument } from '../model/source';
import { bylineName } from './names';
import { shortDate } from './shortDate';

type Cited = Pick<SourceDocument, 'title' | 'author' | 'containerTitle' | 'issued' | 'issuedNote'>;

function byline(author: Cited['author']): string {
  const names = author.map(bylineName);
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' and ');
}

/** "R. Nauert, Psych Central, 5 Oct 2012"; an institution that is both author and outlet is named once. */
export function documentCitation(document: Cited): string {
  const who = byline(document.author);
  const outlet = document.containerTitle === who ? '' : document.containerTitle;
  const when = document.issued ? shortDate(document.issued) : (document.issuedNote ?? 'undated');
  const named = [who, outlet].filter((part) => part !== '');
  return [...(named.length > 0 ? named : [document.title]), when].join(', ');
}
