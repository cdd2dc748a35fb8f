import { type Cited, isPaper } from './cited';
import { fullCitation } from './fullCitation';
import { vancouverName } from './names';
import { oneLine } from './oneLine';
import { sentence } from './sentence';
import { webUrl } from './webUrl';

const MOST_AUTHORS = 6;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2012 Oct 5"; "[date unknown]" is how "Citing Medicine" of the National Library of Medicine says it. */
function dateOf(issued: Cited['issued']): string {
  if (!issued) return '[date unknown]';
  const [year, month, day] = issued;
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [year, name, name && day].filter((part) => part !== undefined).join(' ');
}

/** One entry of a Vancouver list without its number; a source document is cited as a page of the web. */
export function vancouverCitation(cited: Cited): string {
  if (isPaper(cited)) return oneLine(fullCitation(cited));
  const names = cited.author.slice(0, MOST_AUTHORS).map(vancouverName).map(oneLine);
  const who = [...names, ...(cited.author.length > MOST_AUTHORS ? ['et al'] : [])].join(', ');
  const outlet = oneLine(cited.containerTitle);
  const where = [outlet === who ? '' : outlet, dateOf(cited.issued)].filter((part) => part !== '').join('; ');
  const url = webUrl(cited.url);
  const parts = [who, `${oneLine(cited.title)} [Internet]`, where].map(sentence);
  if (url) parts.push(`Available from: ${url.href}`);
  return parts.filter((part) => part !== '').join(' ');
}
