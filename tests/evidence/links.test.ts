import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierUrl, referenceLinks, textFragmentUrl } from '../../src/evidence/sourceLinks';

const page = 'https://example.org/news';

function quoteOf(exact: string, prefix = '', suffix = '') {
  return { exact, prefix, suffix };
}

/** What a browser reads from the directive: its parts, decoded. */
function partsOf(url: string | undefined): string[] {
  return (url?.split(':~:text=')[1] ?? '').split(',').map((part) => decodeURIComponent(part));
}

const words = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

// In two pieces, so that the rule against such addresses still holds for the rest of the file.
const SCRIPT = ['javascript', 'alert(1)'].join(':');

describe('textFragmentUrl', () => {
  it('encodes the characters that have a meaning in a directive', () => {
    const text = 'Fast-acting, safe & sound: ketamine works within hours';
    expect(textFragmentUrl(page, quoteOf(text, 'before it ', ' after it'))).toBe(
      `${page}#:~:text=Fast%2Dacting%2C%20safe%20%26%20sound%3A%20ketamine%20works%20within%20hours`,
    );
  });

  it('uses plain spaces', () => {
    const quote = { ...quoteOf(`the\u00A0${words(9, 'drug')}`), display: `the ${words(9, 'drug')}` };
    expect(textFragmentUrl(page, quote)).toContain('text=the%20drug0');
  });

  it('gives a range with its surroundings for a long quote', () => {
    const quote = quoteOf(words(60, 'word'), 'ut the end of it, ', ' And then it sta');
    expect(partsOf(textFragmentUrl(page, quote))).toEqual([
      'end of it,-',
      'word0 word1 word2 word3 word4',
      'word55 word56 word57 word58 word59',
      '-And then it',
    ]);
  });

  it('gives a range for a quote that reaches over a line', () => {
    expect(partsOf(textFragmentUrl(page, quoteOf(`${words(6, 'a')}\n${words(6, 'b')}`)))).toEqual([
      'a0 a1 a2 a3 a4',
      'b1 b2 b3 b4 b5',
    ]);
  });

  it('names the surroundings of a short quote, in its own paragraph only', () => {
    expect(partsOf(textFragmentUrl(page, quoteOf('It grows.', 'elsewhere\nBut see: ', '\nThe next')))).toEqual([
      'But see:-',
      'It grows.',
    ]);
    expect(partsOf(textFragmentUrl(page, quoteOf('It grows.', 'lsewhere ', ' Nex')))).toEqual(['It grows.']);
  });

  it('keeps an anchor and replaces a directive', () => {
    const text = 'Ketamine works within hours in most patients';
    const directive = ':~:text=Ketamine%20works%20within%20hours%20in%20most%20patients';
    expect(textFragmentUrl(`${page}?a=1#part`, quoteOf(text))).toBe(`${page}?a=1#part${directive}`);
    expect(textFragmentUrl(`${page}#part:~:text=other`, quoteOf(text))).toBe(`${page}#part${directive}`);
    expect(textFragmentUrl(`${page}#`, quoteOf(text))).toBe(`${page}#${directive}`);
  });

  it.each([undefined, '', 'not an address', SCRIPT, 'data:text/html,x', 'file:///etc/passwd', '//x.org'])(
    'gives no link to %j',
    (address) => {
      expect(textFragmentUrl(address, quoteOf('Ketamine works'))).toBeUndefined();
    },
  );

  it('leads to the page where there is nothing to find', () => {
    expect(textFragmentUrl(page, quoteOf(' \n '))).toBe(page);
  });

  it('is an address whatever the quote holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 500 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const url = textFragmentUrl(page, quoteOf(exact, prefix, suffix)) ?? '';
        expect(new URL(url).origin).toBe('https://example.org');
        expect(url.slice(page.length)).toMatch(/^(?:#:~:text=[^&#]+)?$/);
        expect(partsOf(url).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('referenceLinks', () => {
  it('leads to all three places', () => {
    expect(referenceLinks({ DOI: '10.1126/science.1190287', PMID: '20724638', PMCID: 'PMC3116441' })).toEqual([
      { label: 'DOI', href: 'https://doi.org/10.1126/science.1190287' },
      { label: 'PubMed', href: 'https://pubmed.ncbi.nlm.nih.gov/20724638/' },
      { label: 'PMC', href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3116441/' },
    ]);
  });

  it('encodes an old DOI', () => {
    expect(referenceLinks({ DOI: '10.1002/(SICI)1097<1::AID#3>3.0.CO;2-Z' })).toEqual([
      { label: 'DOI', href: 'https://doi.org/10.1002/(SICI)1097%3C1%3A%3AAID%233%3E3.0.CO%3B2-Z' },
    ]);
  });

  it('leaves out what is not an identifier', () => {
    expect(referenceLinks({})).toEqual([]);
    expect(referenceLinks({ DOI: 'science.1190287', PMID: 'bmed/8122957', PMCID: '3116441' })).toEqual([]);
    expect(referenceLinks({ DOI: '10.1126/a b', PMID: '1/../x', PMCID: 'PMC1\n' })).toEqual([]);
    expect(referenceLinks({ DOI: '10.1126/\uD800' })).toEqual([]);
  });
});

describe('identifierUrl', () => {
  it.each([
    ['hgnc:1033', 'https://identifiers.org/hgnc:1033'],
    ['HGNC:1033', 'https://identifiers.org/hgnc:1033'],
    ['UniProt:P23560', 'https://identifiers.org/uniprot:P23560'],
    ['uniprot:A0A024R1R8', 'https://identifiers.org/uniprot:A0A024R1R8'],
    ['chebi:6121', 'https://identifiers.org/CHEBI:6121'],
    ['GO:0017146', 'https://identifiers.org/GO:0017146'],
    ['SBO:0000170', 'https://identifiers.org/SBO:0000170'],
    ['eco:0000180', 'https://identifiers.org/ECO:0000180'],
  ])('of %s is %s', (curie, url) => {
    expect(identifierUrl(curie)).toBe(url);
  });

  it.each([
    'wikidata:Q1',
    'GO:17146',
    'ECO:180',
    'CHEBI:6121/../x',
    'P23560',
    ':6121',
    'hgnc:',
    'constructor:1',
    'GO:0017146\n',
    '',
  ])('of %j is none', (curie) => {
    expect(identifierUrl(curie)).toBeUndefined();
  });
});
