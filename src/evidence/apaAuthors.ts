import { type Cited, isPaper } from './cited';
import { apaName } from './names';
import { oneLine } from './oneLine';

/** APA 7, section 9.8: up to twenty authors in full; of more than that the first nineteen, an ellipsis and the last. */
const MOST_AUTHORS = 20;

/** "Li, N., Lee, B., & Duman, R. S."; where the list goes on with names that are not known, "et al." ends it. */
export function apaAuthors(cited: Cited): string {
  const names = cited.author.map((name) => oneLine(apaName(name))).filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined) return '';
  if (isPaper(cited) && cited.etAl) return [...names.slice(0, MOST_AUTHORS - 1), 'et al.'].join(', ');
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  if (names.length === 1) return last;
  // Two groups are joined without the comma that inverted names need (APA 7, section 9.11).
  const comma = names.length > 2 || cited.author.some((name) => 'family' in name) ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} & ${last}`;
}
