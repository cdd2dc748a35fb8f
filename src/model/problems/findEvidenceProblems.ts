import type { Mechanism } from '../mechanism';
import type { Problem } from '../problem';
import { evidenceSubjects } from '../evidenceSubjects';
import { quoted } from './quoted';
import { shownText } from '../shownText';

/** Marks that are not in the quote, and a lay post in the place of the main quote. */
export function findEvidenceProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  const quotes = new Map(mechanism.quotes.map((quote) => [quote.id, quote]));
  for (const { path, evidence } of evidenceSubjects(mechanism)) {
    let isMainQuote = true;
    for (const [index, item] of evidence.entries()) {
      if (item.kind !== 'quote') continue;
      const at = `${path}.evidence[${index}]`;
      const quote = quotes.get(item.quote);
      if (quote && isMainQuote && quote.grade === 'C') {
        const message = `The lay post ${quoted(quote.id)} (grade C) cannot be the main quote. Put a quote of grade A or B before it, or remove it.`;
        problems.push({ path: `${at}.quote`, message });
      }
      isMainQuote = false;
      for (const [position, mark] of item.marks.entries()) {
        if (mark !== '' && (!quote || shownText(quote).includes(mark))) continue;
        const message =
          mark === ''
            ? 'The mark is empty. Remove it, or copy words of the quote into it.'
            : `The marked words ${quoted(mark)} are not in the quote ${quoted(item.quote)}. Copy them from its text, letter for letter.`;
        problems.push({ path: `${at}.marks[${position}]`, message });
      }
    }
  }
  return problems;
}
