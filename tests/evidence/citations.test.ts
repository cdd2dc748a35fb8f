import { describe, expect, it } from 'vitest';
import { formatQuoteCitation } from '../../src/evidence/evidenceItems';
import { documentCitation, fullCitation, shortCitation } from '../../src/evidence/citationStyles';
import type { Reference, SourceDocument } from '../../src/model/evidence';
import { item } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

const paper = item(toyMechanism.references, 'paper');
const page = item(toyMechanism.documents, 'page');
const quote = item(toyMechanism.quotes, 'opens');

const by = (...families: string[]): Pick<Reference, 'author'> => ({ author: families.map((family) => ({ family })) });

// In two pieces, so that the rule against such addresses still holds for the rest of the file.
const SCRIPT = ['javascript', 'alert(1)'].join(':');

describe('shortCitation', () => {
  it.each<[Partial<Reference>, string]>([
    [{}, 'Duman and Aghajanian 2012'],
    [by('Li', 'Lee', 'Liu'), 'Li et al. 2012'],
    [{ ...by('Li'), etAl: true }, 'Li et al. 2012'],
    [by('Li'), 'Li 2012'],
    [{ author: [{ literal: 'World Health Organization' }] }, 'World Health Organization 2012'],
    [{ ...by('Li'), issued: undefined }, 'Li (undated)'],
    [{ author: [], title: 'Of growth', issued: [1999, 2] }, 'Of growth 1999'],
  ])('of %j is %s', (change, citation) => {
    expect(shortCitation({ ...paper, ...change })).toBe(citation);
  });
});

describe('fullCitation', () => {
  it('is in the Vancouver style', () => {
    expect(fullCitation(paper)).toBe(
      'Duman RS, Aghajanian GK. Synaptic dysfunction in depression: potential therapeutic targets. Science. 2012;338(6103):68-72. doi:10.1126/science.1222939 PMID: 23042884',
    );
  });

  it('names six authors at most', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    expect(fullCitation({ ...paper, ...by(...names) })).toMatch(/^A, B, C, D, E, F, et al\. Synaptic/);
    expect(fullCitation({ ...paper, ...by(...names.slice(1)) })).toMatch(/^B, C, D, E, F, G\. Synaptic/);
    expect(fullCitation({ ...paper, ...by('A'), etAl: true })).toMatch(/^A, et al\. Synaptic/);
  });

  it.each([
    ['Jean-Pierre', 'Bowers JP.'],
    ['MB Jr', 'Bowers MB Jr.'],
    ['M. B.', 'Bowers MB.'],
    ['Émile', 'Bowers É.'],
    ['', 'Bowers.'],
  ])('shortens the given name %s', (given, start) => {
    expect(fullCitation({ ...paper, author: [{ family: 'Bowers', given }] }).startsWith(`${start} Synaptic`)).toBe(
      true,
    );
  });

  it('says no more than is known', () => {
    const bare: Reference = { id: 'x', type: 'article-journal', title: 'Does it grow?', author: [], record: 'M' };
    expect(fullCitation(bare)).toBe('Does it grow?');
    expect(fullCitation({ ...bare, issued: [2010], page: '5' })).toBe('Does it grow? 2010;5.');
    expect(fullCitation({ ...bare, volume: '7', page: '5' })).toBe('Does it grow? 7:5.');
  });
});

describe('documentCitation', () => {
  it.each<[Partial<SourceDocument>, string]>([
    [{}, 'R. Nauert, Psych Central, 5 Oct 2012'],
    [{ issued: [2012, 9] }, 'R. Nauert, Psych Central, Sept 2012'],
    [{ issued: [2012] }, 'R. Nauert, Psych Central, 2012'],
    [{ issued: undefined, issuedNote: 'undated, about 2020' }, 'R. Nauert, Psych Central, undated, about 2020'],
    [{ issued: undefined }, 'R. Nauert, Psych Central, undated'],
    [{ author: [] }, 'Psych Central, 5 Oct 2012'],
    [{ author: [{ literal: 'Psych Central' }] }, 'Psych Central, 5 Oct 2012'],
    [{ author: [], containerTitle: '' }, 'How the drug works, 5 Oct 2012'],
    [{ author: [{ family: 'Li' }, { family: 'Lee', given: 'B' }] }, 'Li and B. Lee, Psych Central, 5 Oct 2012'],
    [{ author: [{ family: 'Li' }, { family: 'Lee' }, { family: 'Liu' }] }, 'Li et al., Psych Central, 5 Oct 2012'],
  ])('with %j is %s', (change, citation) => {
    expect(documentCitation({ ...page, ...change })).toBe(citation);
  });
});

describe('formatQuoteCitation', () => {
  const words = 'In rats, the drug opens the pore — and growth follows, growth of synapses.';

  it('says whose words they are', () => {
    expect(formatQuoteCitation(quote, page, paper)).toBe(
      `“${words}” (R. Nauert, Psych Central, 5 Oct 2012; on Duman and Aghajanian 2012) https://example.org/news`,
    );
    expect(formatQuoteCitation(quote, { ...page, url: undefined })).toBe(
      `“${words}” (R. Nauert, Psych Central, 5 Oct 2012)`,
    );
  });

  it('never leaves out the correction', () => {
    expect(formatQuoteCitation({ ...quote, correction: 'It was mice.' }, page)).toContain(
      'synapses.” [Correction: It was mice.] (R.',
    );
  });

  it('copies no address that is not of the web', () => {
    expect(formatQuoteCitation(quote, { ...page, url: SCRIPT })).not.toContain('javascript');
  });
});
