import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteWithMarks } from '../../src/evidence/evidenceItems';

const quote = { exact: 'the\u00A0drug opens the pore', display: 'the drug opens the pore' };

/** The segments as text, the marked ones in brackets. */
function shown(...marks: string[]): string {
  return quoteWithMarks(quote, marks)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}

describe('quoteWithMarks', () => {
  it('marks the words', () => {
    expect(shown('drug opens')).toBe('the [drug opens] the pore');
    expect(quoteWithMarks(quote, ['the drug'])).toEqual([
      { text: 'the drug', marked: true },
      { text: ' opens the pore', marked: false },
    ]);
    expect(shown()).toBe('the drug opens the pore');
  });

  it('takes the marks in any order', () => {
    expect(shown('pore', 'drug')).toBe('the [drug] opens the [pore]');
  });

  it('merges marks that overlap, touch, or hold one another', () => {
    expect(shown('drug opens', 'opens the')).toBe('the [drug opens the] pore');
    expect(shown('drug', ' opens')).toBe('the [drug opens] the pore');
    expect(shown('drug opens the', 'opens', 'pore')).toBe('the [drug opens the] [pore]');
  });

  it('marks the first of several', () => {
    expect(shown('the')).toBe('[the] drug opens the pore');
  });

  it('passes over a mark that is not there, or is empty', () => {
    expect(shown('', 'nowhere', 'pore')).toBe('the drug opens the [pore]');
  });

  it('falls back on the exact words', () => {
    expect(quoteWithMarks({ exact: quote.exact }, ['the\u00A0drug'])[0]).toEqual({
      text: 'the\u00A0drug',
      marked: true,
    });
    expect(quoteWithMarks({ exact: '' }, ['a'])).toEqual([]);
  });

  it('loses no character and alternates, whatever the marks', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') });
    fc.assert(
      fc.property(letters, fc.array(letters), (exact, marks) => {
        const segments = quoteWithMarks({ exact }, marks);
        expect(segments.map(({ text }) => text).join('')).toBe(exact);
        expect(segments.every(({ marked }, index) => marked !== segments[index - 1]?.marked)).toBe(true);
        expect(segments.some(({ text }) => text === '')).toBe(false);
        // Each mark that is there lies inside one marked segment.
        for (const mark of marks.filter((words) => words !== '' && exact.includes(words))) {
          expect(segments.some(({ text, marked }) => marked && text.includes(mark))).toBe(true);
        }
      }),
    );
  });
});
