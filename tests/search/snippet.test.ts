import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestText, excerpt, markWords, wordsOf } from '../../src/search/searchHits';

const LONG = `${'first come many words of no account, '.repeat(6)}then a pore, ${'and many more come after it '.repeat(6)}`;

describe('a snippet', () => {
  it('marks what was found, as it is written', () => {
    expect(markWords('The Pore-like pore.', new Set(['pore']))).toEqual([
      { at: 0, text: 'The ', marked: false },
      { at: 4, text: 'Pore-like', marked: true },
      { at: 13, text: ' ', marked: false },
      { at: 14, text: 'pore', marked: true },
      { at: 18, text: '.', marked: false },
    ]);
  });

  it('loses nothing of the text, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(), (text, pick) => {
        const words = wordsOf(text).flatMap(({ forms }) => forms);
        const found = new Set(words.slice(0, pick % (words.length + 1)));
        const pieces = markWords(text, found);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('is cut between words, around what was found', () => {
    const pieces = excerpt(LONG, new Set(['pore']));
    const text = pieces.map((piece) => piece.text).join('');
    expect(text).toMatch(/^…\p{L}.*\bthen a pore,.*\p{L}…$/u);
    expect(text.length).toBeLessThan(140);
    expect(LONG).toContain(text.slice(1, -1));
  });

  it('leaves a short text whole', () => {
    expect(excerpt('A pore.', new Set()).map((piece) => piece.text)).toEqual(['A pore.']);
  });

  it('is taken from the text that has most of what was found', () => {
    expect(bestText(['a pore', 'the pore opens', 'opens'], new Set(['pore', 'opens']))).toBe('the pore opens');
    expect(bestText(['a pore'], new Set(['drug']))).toBeUndefined();
  });
});
