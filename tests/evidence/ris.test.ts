import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ris } from '../../src/evidence/ris';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import type { Reference } from '../../src/model/evidence';
import { item } from '../fixtures/mutable';
import { anyDocument, anyPaper, page, paper } from './helpers/hostile';

/** The records of a file as tags and values; fails on a line that is neither a field nor the gap between records. */
function read(file: string): [tag: string, value: string][][] {
  return file
    .split(/(?<=ER {2}- \r\n)(?:\r\n)?/)
    .filter((record) => record !== '')
    .map((record) =>
      record
        .replace(/\r\n$/, '')
        .split('\r\n')
        .map((line) => {
          const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ([^\p{Cc}\u2028\u2029]*)$/u.exec(line) ?? [];
          if (tag === undefined || value === undefined) throw new Error(`Not a line of RIS: ${JSON.stringify(line)}`);
          return [tag, value];
        }),
    );
}

function values(tag: string, change: Partial<Reference>): string[] {
  const [record = []] = read(ris([{ ...paper, ...change }]));
  return record.filter(([name]) => name === tag).map(([, value]) => value);
}

describe('ris', () => {
  it('writes a paper', () => {
    expect(ris([item(ketamine.references, 'MachadoVieira2009')]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - MachadoVieira2009',
      'AU  - Machado-Vieira, R.',
      'AU  - Yuan, P.',
      'AU  - Brutsche, N.',
      'AU  - Diazgranados, N.',
      'AU  - Luckenbaugh, D.',
      'AU  - Manji, H. K.',
      'AU  - Zarate, C. A., Jr',
      'TI  - Brain-derived neurotrophic factor and initial antidepressant response to an N-methyl-D-aspartate antagonist',
      'T2  - J Clin Psychiatry',
      'JO  - J Clin Psychiatry',
      'PY  - 2009',
      'VL  - 70',
      'IS  - 12',
      'SP  - 1662',
      'EP  - 1666',
      'ER  - ',
      '',
    ]);
  });

  it('writes a document', () => {
    expect(ris([page]).split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - page',
      'AU  - Nauert, Rick',
      'TI  - How the drug works',
      'T2  - Psych Central',
      'PY  - 2012',
      'DA  - 2012/10/05',
      'UR  - https://example.org/news',
      'ER  - ',
      '',
    ]);
    expect(ris([{ ...page, issued: [2012, 3] }])).toContain('\r\nDA  - 2012/03/\r\n');
    expect(ris([{ ...page, issued: undefined }])).toContain('\r\nN1  - undated\r\n');
  });

  it('has a record for each item of the mechanism, from TY to ER', () => {
    const items = [...ketamine.references, ...ketamine.documents];
    const records = read(ris(items));
    expect(records.map((record) => record.find(([tag]) => tag === 'ID')?.[1])).toEqual(items.map(({ id }) => id));
    for (const record of records) {
      expect(record[0]?.[0]).toBe('TY');
      expect(record.at(-1)).toEqual(['ER', '']);
    }
    expect(ris([])).toBe('');
  });

  it('splits the pages and keeps them as printed', () => {
    expect([values('SP', { page: '959-64' }), values('EP', { page: '959-64' })]).toEqual([['959'], ['64']]);
    const article = { page: 'ENEURO.0133-15.2016' };
    expect([values('SP', article), values('EP', article)]).toEqual([['ENEURO.0133-15.2016'], []]);
  });

  it('names the databases, and what is unsure', () => {
    expect(['AN', 'DB', 'C2', 'DO'].flatMap((tag) => values(tag, {}))).toEqual([
      '23042884',
      'PubMed',
      'PMC4424898',
      '10.1126/science.1222939',
    ]);
    expect(values('UR', {})).toEqual(['https://doi.org/10.1126/science.1222939']);
    expect(values('N1', { etAl: true, unverified: ['issued'] })).toEqual([
      'The list of authors goes on',
      'Not confirmed in any text read: year',
    ]);
  });

  it('lets no field end the record', () => {
    expect(values('TI', { title: 'Ketamine\r\nER  - \r\nTY  - JOUR' })).toEqual(['Ketamine ER - TY - JOUR']);
    expect(values('AU', { author: [{ family: 'Li,\nX', given: 'N.' }] })).toEqual(['Li X, N.']);
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPaper, anyDocument), { maxLength: 4 }), (items) => {
        const records = read(ris(items));
        expect(records.length).toBe(items.length);
        for (const record of records) {
          const tags = record.map(([tag]) => tag);
          expect([tags[0], tags.at(-1)]).toEqual(['TY', 'ER']);
          expect(tags.filter((tag) => tag === 'TY' || tag === 'ER').length).toBe(2);
          expect(record.slice(1, -1).map(([, value]) => value)).not.toContain('');
        }
      }),
    );
  });
});
