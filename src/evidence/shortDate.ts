import type { CslDateParts } from '../model/source';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** "5 Oct 2012", "Oct 2012" or "2012": no more than is known, and the same in every time zone. */
export function shortDate([year, month, day]: CslDateParts): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [name === undefined ? undefined : day, name, year].filter((part) => part !== undefined).join(' ');
}
