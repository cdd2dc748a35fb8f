import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { indexMechanism } from '../../src/model/indexMechanism';
import type { Mechanism } from '../../src/model/mechanism';
import { edgeName } from '../../src/scene/names';
import { groupHits, type HitKind, type SearchHit } from '../../src/search/searchHits';
import { createSearch } from '../../src/search/searchMechanism';
import { toyMechanism } from '../fixtures/toyMechanism';
import { runs } from '../extent';

const searchOf = (mechanism: Mechanism) =>
  createSearch(mechanism, (edge) => edgeName(edge, indexMechanism(mechanism).nodes));
const search = searchOf(ketamine);
const toy = searchOf(toyMechanism);

const shown = (hit: SearchHit | undefined) => hit?.snippet.map(({ text }) => text).join('');
const ids = (hits: readonly SearchHit[], kind: HitKind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
const marks = (hits: readonly SearchHit[]) =>
  hits.flatMap(({ titleSegments, snippet }) =>
    [...titleSegments, ...snippet].filter(({ marked }) => marked).map(({ text }) => text),
  );

describe('a search of the built-in mechanism', () => {
  it('finds a thing by its label first', () => {
    expect(search('bdnf')[0]).toMatchObject({ kind: 'node', id: 'bdnf' });
    expect(search('BDNF')[0]).toMatchObject({ kind: 'node', id: 'bdnf' });
    expect(search('mTORC1')[0]).toMatchObject({ kind: 'node', id: 'mtorc1' });
  });

  it('finds it by what a database calls it, and shows that', () => {
    const hits = search('P23560');
    expect(ids(hits, 'node')).toContain('bdnf');
    expect(marks(hits)).toContain('P23560');
    expect(search('GRIN1')[0]?.kind).toBe('node');
    expect(ids(search('uniprot:P23560'), 'node')).toContain('bdnf');
  });

  it('finds papers by their authors', () => {
    for (const name of ['Duman', 'Aghajanian', 'duman aghajanian']) {
      expect(search(name)[0]?.kind, name).toBe('reference');
    }
    const { references } = indexMechanism(ketamine);
    const first = (name: string) => references.get(search(name)[0]?.id ?? '')?.author[0];
    expect(first('duman')).toMatchObject({ family: 'Duman' });
    expect(first('li 2010')).toMatchObject({ family: 'Li' });
    // Spelt nearly like it, but not what was asked for.
    expect(marks(search('Duman'))).not.toContain('human');
  });

  it('finds sentences of the sources and shows them whole', () => {
    const hits = search('special k');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ kind }) => kind === 'quote')).toBe(true);
    for (const hit of hits) {
      const quote = indexMechanism(ketamine).quotes.get(hit.id);
      expect(shown(hit)).toBe(quote?.display ?? quote?.exact);
    }
    expect(marks(hits)).toEqual(expect.arrayContaining(['Special', 'K']));
  });

  it('never shows a faulty sentence without its correction', () => {
    for (const quote of ketamine.quotes.filter(({ correction }) => correction)) {
      const hit = search(quote.exact.slice(0, 60)).find(({ id }) => id === quote.id);
      expect(hit?.correction, quote.id).toBe(quote.correction);
    }
  });

  it('finds words with slips of the pen', () => {
    const nodes = ketamine.nodes.filter(({ name }) => /^synaptogenesis/i.test(name)).map(({ id }) => id);
    for (const slip of ['sinaptogenesis', 'synaptogensis']) {
      expect(ids(search(slip), 'node'), slip).toEqual(expect.arrayContaining(nodes));
    }
    // A slip of a source, which is kept.
    expect(marks(search('synaptogensis'))).toContain('synaptogensis');
  });

  it('does not mind how a name is joined', () => {
    for (const spelling of ['4E-BP1', '4ebp1', '4e bp1', '4E\u2011BP1']) {
      expect(search(spelling)[0]?.title, spelling).toMatch(/4E-BP1/);
    }
    const all = ['PSD-95', 'psd95', 'psd 95'].map((spelling) => ids(search(spelling), 'node').sort());
    expect(all[0]?.length).toBeGreaterThan(0);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it('knows the glossary’s other spellings', () => {
    expect(ids(search('NMDAR'), 'term')).toContain('nmda-receptor');
    expect(ids(search('NMDAR'), 'node')).toContain('nmdar-gaba');
    expect(search('interneuron').some(({ kind }) => kind === 'term')).toBe(true);
  });

  it('finds what has some of the words where nothing has all', () => {
    expect(marks(search('ketamine zzzzqq'))).toContain('ketamine');
  });

  it('finds nothing where there is nothing', () => {
    for (const query of ['zzzzqq', '', '  ', '?!', '-']) expect(search(query), query).toEqual([]);
  });

  it('takes whatever is typed or pasted', () => {
    const hostile = ['__proto__', 'constructor', 'toString', '(((', '*', '\\', '\u0000', '🧠', 'a'.repeat(9000)];
    for (const query of hostile) expect(Array.isArray(search(query)), query).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        for (const { titleSegments, title } of search(query)) {
          expect(titleSegments.map(({ text }) => text).join('')).toBe(title);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('every kind of thing', () => {
  it.each<[query: string, kind: HitKind, id: string]>([
    ['the pore', 'node', 'pore'],
    ['subunit', 'node', 'pore'],
    ['GRIA1', 'node', 'pore'],
    ['side way', 'node', 'side'],
    ['drug activates pore', 'edge', 'drugOpensPore'],
    ['leads to growth', 'edge', 'side-growth'],
    ['lets ions in', 'step', 'opening'],
    ['growth follows', 'quote', 'opens'],
    ['synapses grow', 'claim', 'grows'],
    ['aghajanian', 'reference', 'paper'],
    ['10.1126/science.1222939', 'reference', 'paper'],
    ['nauert', 'document', 'page'],
    ['flow', 'hypothesis', 'flow'],
    ['someone saw', 'event', 'first'],
    ['harm', 'limit', 'hurts'],
    ['nobody knows', 'question', 'why'],
    ['hole', 'term', 'hole'],
  ])('“%s” finds the %s “%s”', (query, kind, id) => {
    expect(ids(toy(query), kind)).toContain(id);
  });

  it('tells where it is', () => {
    expect(toy('side way').find(({ id }) => id === 'side')?.where).toBe('Cell · Explanation: Flow');
    expect(toy('subunit')[0]?.where).toBe('Cell · Step 1 of 2: Opening');
    expect(toy('growth follows').find(({ kind }) => kind === 'quote')).toMatchObject({
      title: 'R. Nauert, Psych Central, 5 Oct 2012',
      where: 'Source 1, line 3 · Seen in animals',
    });
  });

  it('stands with its like, the best first', () => {
    const groups = groupHits(toy('growth'));
    expect(groups[0]).toMatchObject({ kind: 'node', hits: [{ id: 'growth' }, ...(groups[0]?.hits.slice(1) ?? [])] });
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length);
  });
});
