import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/evidence/bibtex';
import { oneLine } from '../../src/evidence/citationFields';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import type { CslName, Reference } from '../../src/model/evidence';
import { item } from '../fixtures/mutable';
import { anyDocument, anyPaper, page, paper } from './helpers/hostile';
import { printed, readBibtex } from './helpers/readBibtex';

const reference = (id: string) => item(ketamine.references, id);

function field(name: string, change: Partial<Reference>): string | undefined {
  return readBibtex(bibtex([{ ...paper, ...change }]))[0]?.fields.get(name);
}

const author = (...names: CslName[]) => field('author', { author: names });

describe('bibtex', () => {
  it('writes a paper', () => {
    expect(bibtex([reference('Li2010')])).toBe(
      `@article{Li2010,
  author = {Li, N. and Lee, B. and Liu, R. J. and Banasr, M. and Dwyer, J. M. and Iwata, M. and Li, X. Y. and Aghajanian, G. and Duman, R. S.},
  title = {{mTOR-dependent} synapse formation underlies the rapid antidepressant effects of {NMDA} antagonists},
  journal = {Science},
  year = {2010},
  volume = {329},
  number = {5994},
  pages = {959--964},
  doi = {10.1126/science.1190287},
  pmid = {20724638},
  pmcid = {PMC3116441}
}
`,
    );
  });

  it('writes a document', () => {
    expect(bibtex([item(ketamine.documents, 'yale-medicine'), item(ketamine.documents, 'psych-central')])).toBe(
      `@misc{yale-medicine,
  author = {{Yale Medicine}},
  title = {Ketamine \\& Depression: How it Works – Yale Medicine Explains},
  howpublished = {Yale Medicine},
  url = {https://www.yalemedicine.org/news/ketamine-depression},
  note = {undated; it places the approval of Spravato (2019) "last year"; address printed in the document; the wording there may differ}
}

@misc{psych-central,
  author = {Nauert, Rick},
  title = {Learning How Ketamine Works May Lead to New Antidepressants},
  howpublished = {Psych Central},
  year = {2012},
  month = oct,
  day = {5},
  note = {last updated 8 August 2018}
}
`,
    );
  });

  it('reads back as the whole mechanism', () => {
    const items = [...ketamine.references, ...ketamine.documents];
    const entries = readBibtex(bibtex(items));
    expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
    expect(entries.map(({ fields }) => printed(fields.get('title') ?? ''))).toEqual(items.map(({ title }) => title));
    const withNote = entries
      .filter(({ fields }) => fields.get('note')?.startsWith('Not confirmed'))
      .map(({ key }) => key);
    expect(withNote).toEqual(ketamine.references.filter((one) => one.unverified).map(({ id }) => id));
  });

  it('keeps the capitals that mean something', () => {
    expect(field('title', { title: 'Ketamine, via D-serine: BDNF+/- (TrkB) in Yale' })).toBe(
      'Ketamine, via {D-serine}: {BDNF}+/- ({TrkB}) in {Yale}',
    );
    expect(readBibtex(bibtex([{ ...page, title: 'How NMDA Works' }]))[0]?.fields.get('title')).toBe('How {NMDA} Works');
  });

  it('writes names so that they stay whole', () => {
    expect(author({ family: 'Zarate', given: 'C. A. Jr' }, { family: 'De Feyter', given: 'H. M.' })).toBe(
      'Zarate, Jr, C. A. and De Feyter, H. M.',
    );
    expect(author({ family: 'Van Gogh' }, { literal: 'Health and Safety, Ministry of' })).toBe(
      '{Van Gogh} and {Health and Safety, Ministry of}',
    );
    expect(author({ family: 'Rock and Roll, Inc', given: 'A.' }, { family: 'Émile', given: 'É.' })).toBe(
      '{Rock and Roll, Inc}, A. and Émile, É.',
    );
    expect(author({ family: '{Li', given: '}' }, { literal: '' }, { literal: 'others' })).toBe(
      '\\textbraceleft{}Li, \\textbraceright{} and {others}',
    );
    expect(field('author', { etAl: true })).toMatch(/ and others$/);
    expect(field('author', { etAl: true, author: [] })).toBeUndefined();
  });

  it.each([
    ['100% of a_b & c#d $5', '100\\% of a\\_b \\& c\\#d \\$5'],
    ['~x^2\\alpha', '\\textasciitilde{}x\\textasciicircum{}2\\textbackslash{}alpha'],
    ['two\r\n  lines', 'two lines'],
    ['}@article{x', '\\textbraceright{}@article\\textbraceleft{}x'],
  ])('escapes the title %j', (title, latex) => {
    expect(field('title', { title })).toBe(latex);
  });

  it.each([
    ['959-964', '959--964'],
    ['959–64', '959--64'],
    ['1299-1313.e19', '1299--1313.e19'],
    ['e12-e15, 20', 'e12--e15, 20'],
    ['ENEURO.0133-15.2016', 'ENEURO.0133-15.2016'],
    ['eaat8078', 'eaat8078'],
  ])('writes the pages %s as %s', (page, latex) => {
    expect(field('pages', { page })).toBe(latex);
  });

  it('gives an address only where there is no DOI, and escapes neither', () => {
    expect(field('doi', { DOI: '10.1002/a_b{c}%' })).toBe('10.1002/a_b%7Bc%7D%');
    expect(field('url', {})).toBeUndefined();
    expect(field('url', { DOI: undefined })).toBe('https://pmc.ncbi.nlm.nih.gov/articles/PMC4424898/');
  });

  it('can be read back, whatever the items hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPaper, anyDocument), { maxLength: 4 }), (items) => {
        const entries = readBibtex(bibtex(items));
        expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(items.length);
        for (const [index, { fields }] of entries.entries()) {
          const { title = '', author = [] } = items[index] ?? {};
          expect(printed(fields.get('title') ?? '')).toBe(oneLine(title));
          expect(
            fields
              .get('author')
              ?.replace(/\{[^{}]*(?:\{\}[^{}]*)*\}/g, '')
              .split(' and ').length ?? 0,
          ).toBeLessThanOrEqual(author.length + 1);
        }
      }),
    );
  });
});
