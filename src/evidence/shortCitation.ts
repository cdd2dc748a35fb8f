import type { Reference } from '../model/source';
import { familyName } from './names';

type Cited = Pick<Reference, 'title' | 'author' | 'etAl' | 'issued'>;

function authors({ author, etAl, title }: Cited): string {
  const [first, second, third] = author;
  if (!first) return title;
  if (third || etAl) return `${familyName(first)} et al.`;
  return second ? `${familyName(first)} and ${familyName(second)}` : familyName(first);
}

/** "Li et al. 2010", "Duman and Aghajanian 2012"; the title where no author is known. */
export function shortCitation(reference: Cited): string {
  return `${authors(reference)} ${reference.issued?.[0] ?? '(undated)'}`;
}
