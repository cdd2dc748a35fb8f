import { describe, expect, it } from 'vitest';
import { compactText, foldText, wordsOf } from '../../src/search/searchHits';

const forms = (text: string) => wordsOf(text).map((word) => word.forms);

describe('words', () => {
  it('are found as one piece and in pieces', () => {
    expect(forms('4E-BP1, a brake')).toEqual([['4ebp1', '4e', 'bp1'], ['a'], ['brake']]);
    expect(forms('ketamine’s')).toEqual([['ketamines', 'ketamine', 's']]);
    expect(forms('uniprot:P23560')).toEqual([['uniprot'], ['p23560']]);
  });

  it('know where they stand', () => {
    const text = 'BDNF – TrkB';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['BDNF', 'TrkB']);
  });

  it('are the same whatever the hyphen, accent, capital or alphabet', () => {
    for (const spelling of ['PSD-95', 'psd\u201195', 'PSD–95', 'psd 95', 'PSD95'])
      expect(compactText(spelling)).toBe('psd95');
    expect(foldText('Müller')).toBe('muller');
    expect(foldText('CaMKIIα')).toBe('camkiialpha');
    expect(foldText('β')).toBe('beta');
    expect(foldText('ω')).toBe('omega');
    expect(foldText('Ca²')).toBe('ca2');
  });

  it('are none in a text without letters', () => {
    expect(wordsOf(' – ?! ')).toEqual([]);
  });
});
