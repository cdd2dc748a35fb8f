import type { Mechanism } from '../mechanism';
import type { Problem } from '../problem';
import { itemPath } from './itemPath';

/** No-break space, figure space and narrow no-break space: what a page shows as a plain space. */
const NO_BREAK_SPACES = /[\u00A0\u2007\u202F]/g;

/** Quotes whose position or shown form cannot be that of their exact words. */
export function findQuoteProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  for (const { id, exact, display, start, end } of mechanism.quotes) {
    const path = itemPath('quotes', id);
    if (exact === '')
      problems.push({ path: `${path}.exact`, message: 'The quote is empty. Copy the sentence into it.' });
    if (end - start !== exact.length) {
      const message = `The position ${start} to ${end} spans ${end - start} characters, but the quote has ${exact.length}. Count them in UTF-16 code units, as JavaScript does.`;
      problems.push({ path: `${path}.end`, message });
    }
    if (display !== undefined && display !== exact.replace(NO_BREAK_SPACES, ' ')) {
      const message =
        'The shown words differ from the exact ones by more than no-break spaces. Copy “exact” and turn only those into plain spaces.';
      problems.push({ path: `${path}.display`, message });
    }
  }
  return problems;
}
