import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSources } from '../../src/evidence/citedSources';
import { cslJson } from '../../src/evidence/cslJson';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import { item } from '../fixtures/mutable';
import { anyDocument, anyPaper, page, paper } from './helpers/hostile';

/** The properties that csl-data.json allows and that are written here; it allows no others. */
const FIELDS = [
  'DOI',
  'PMCID',
  'PMID',
  'URL',
  'author',
  'container-title',
  'id',
  'issue',
  'issued',
  'note',
  'page',
  'title',
  'type',
  'volume',
];

describe('cslJson', () => {
  it('has each item of the mechanism once', () => {
    const items = [...ketamine.references, ...ketamine.documents];
    const ids = cslJson([...items, ...items]).map(({ id }) => id);
    expect(ids).toEqual(items.map(({ id }) => id));
    expect(cslJson(allSources(ketamine)).length).toBe(new Set(allSources(ketamine)).size);
  });

  it('is a paper with its names taken apart', () => {
    expect(cslJson([item(ketamine.references, 'Krystal1994')])).toEqual([
      {
        id: 'Krystal1994',
        type: 'article-journal',
        title: item(ketamine.references, 'Krystal1994').title,
        author: [
          { family: 'Krystal', given: 'J. H.' },
          { family: 'Karper', given: 'L. P.' },
          { family: 'Seibyl', given: 'J. P.' },
          { family: 'Freeman', given: 'G. K.' },
          { family: 'Delaney', given: 'R.' },
          { family: 'Bremner', given: 'J. D.' },
          { family: 'Heninger', given: 'G. R.' },
          { family: 'Bowers', given: 'M. B.', suffix: 'Jr' },
          { family: 'Charney', given: 'D. S.' },
        ],
        'container-title': 'Arch Gen Psychiatry',
        volume: '51',
        issue: '3',
        page: '199-214',
        issued: { 'date-parts': [[1994]] },
        DOI: '10.1001/archpsyc.1994.03950030035004',
        PMID: '8122957',
      },
    ]);
  });

  it('says what is not confirmed and that authors are missing', () => {
    const [lindholm] = cslJson([item(ketamine.references, 'Lindholm2012')]);
    expect(lindholm?.note).toBe('The list of authors goes on; Not confirmed in any text read: title, volume, pages');
    expect(cslJson([{ ...paper, record: 'M' }])[0]?.note).toBe('Record from memory');
    expect(cslJson([paper])[0]).not.toHaveProperty('note');
  });

  it('says of a document when it is from', () => {
    expect(cslJson([item(ketamine.documents, 'yale-medicine')])).toEqual([
      {
        id: 'yale-medicine',
        type: 'webpage',
        title: 'Ketamine & Depression: How it Works – Yale Medicine Explains',
        author: [{ literal: 'Yale Medicine' }],
        'container-title': 'Yale Medicine',
        URL: 'https://www.yalemedicine.org/news/ketamine-depression',
        note: 'undated; it places the approval of Spravato (2019) "last year"; address printed in the document; the wording there may differ',
      },
    ]);
    expect(cslJson([{ ...page, issued: undefined }])[0]?.note).toBe('undated');
    expect(cslJson([page])[0]?.issued).toEqual({ 'date-parts': [[2012, 10, 5]] });
  });

  it('gives ids that differ to items that share one, even by case', () => {
    const ids = cslJson([paper, { ...page, id: 'paper' }, { ...paper, id: 'Paper' }, { ...paper, id: '{,}' }]);
    expect(ids.map(({ id }) => id)).toEqual(['paper', 'paper-2', 'Paper-3', 'source']);
  });

  it('holds only what the schema allows, whatever the items hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPaper, anyDocument), { maxLength: 4 }), (items) => {
        const written = cslJson(items);
        expect(new Set(written.map(({ id }) => id.toLowerCase())).size).toBe(items.length);
        for (const entry of written) {
          expect(Object.keys(entry).filter((key) => !FIELDS.includes(key))).toEqual([]);
          expect(Object.values(entry)).not.toContain('');
          expect(entry.URL ?? 'https://').toMatch(/^https?:/);
          for (const name of entry.author ?? []) expect(Object.values(name)).not.toContain('');
        }
      }),
    );
  });
});
