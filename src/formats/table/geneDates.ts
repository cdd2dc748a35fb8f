const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Gene names that begin like a month, by its number from 0. */
const GENES: ReadonlyMap<number, string> = new Map([
  [2, 'MARCH'],
  [8, 'SEPT'],
  [9, 'OCT'],
  [11, 'DEC'],
]);

const DAY_FIRST = /^(\d{1,2})[-. /]([A-Za-z]{3,9})\.?(?:[-. /]\d{2,4})?$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?[-. /](\d{1,2})(?:[-. /]\d{2,4})?$/;
const ISO = /^\d{4}-(\d{2})-(\d{2})(?:[T ].*)?$/;
/** Days since 1900 from 1973 to 2064, as spreadsheets keep a date. */
const SERIAL = /^(?:2[6-9]|[3-5]\d)\d{3}$/;

/** What a name may have been before a spreadsheet turned it into a date; null for one that is no date. */
export function dateInPlaceOfName(name: string): { perhaps: string | null } | null {
  const text = name.trim();
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const iso = ISO.exec(text);
  const [word, number] = dayFirst
    ? [dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[1], monthFirst[2]]
      : iso
        ? [MONTHS[Number(iso[1]) - 1], iso[2]]
        : [];
  const month = word ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) : -1;
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  if (month >= 0 && word && (word.length === 3 || /^sept$/i.test(word) || full[month] === word.toLowerCase())) {
    const day = Number(number);
    // "MARCH-1" and "Sept-7" in capitals are names; "1-Mar" and "Sep-07" are what a spreadsheet makes of them.
    if (monthFirst && word === word.toUpperCase()) return null;
    if (day < 1 || day > 31) return null;
    const gene = GENES.get(month);
    return { perhaps: gene ? `${gene}${day}` : null };
  }
  return SERIAL.test(text) ? { perhaps: null } : null;
}
