import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedSource } from '../../src/evidence/citationFields';
import { entryText, referenceList, type ReferenceStyle } from '../../src/evidence/referenceList';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import type { CslName } from '../../src/model/evidence';
import { item } from '../fixtures/mutable';
import { anyDocument, anyPaper, page, paper } from './helpers/hostile';

function lines(style: ReferenceStyle, ...items: CitedSource[]): string[] {
  return referenceList(items, style).map(entryText);
}

const apa = (...items: CitedSource[]) => lines('apa', ...items);
const reference = (id: string) => item(ketamine.references, id);
const document = (id: string) => item(ketamine.documents, id);
const people = (count: number): CslName[] =>
  Array.from({ length: count }, (_, index) => ({ family: `N${index + 1}`, given: 'A.' }));

describe('referenceList in the APA style', () => {
  it.each([
    [
      'Li2010',
      'Li, N., Lee, B., Liu, R. J., Banasr, M., Dwyer, J. M., Iwata, M., Li, X. Y., Aghajanian, G., & Duman, R. S. (2010). mTOR-dependent synapse formation underlies the rapid antidepressant effects of NMDA antagonists. Science, 329(5994), 959–964. https://doi.org/10.1126/science.1190287',
    ],
    [
      'Zarate2006',
      'Zarate, C. A., Jr., Singh, J. B., Carlson, P. J., Brutsche, N. E., Ameli, R., Luckenbaugh, D. A., Charney, D. S., & Manji, H. K. (2006). A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Arch Gen Psychiatry, 63(8), 856–864. https://doi.org/10.1001/archpsyc.63.8.856',
    ],
    [
      'ModaSava2019',
      'Moda-Sava, R. N., Murdock, M. H., Parekh, P. K., Fetcho, R. N., Huang, B. S., Huynh, T. N., Witztum, J., Shaver, D. C., Rosenthal, D. L., Alway, E. J., Lopez, K., Meng, Y., Nellissen, L., Grosenick, L., Milner, T. A., Deisseroth, K., Bito, H., Kasai, H., & Liston, C. (2019). Sustained rescue of prefrontal circuit dysfunction by antidepressant-induced spine formation. Science, 364(6436), Article eaat8078. https://doi.org/10.1126/science.aat8078',
    ],
    [
      'Zanos2016',
      'Zanos, P., Moaddel, R., Morris, P. J., Georgiou, P., Fischell, J., Elmer, G. I., Alkondon, M., Yuan, P., Pribut, H. J., Singh, N. S., Dossou, K. S. S., Fang, Y., Huang, X. P., Mayo, C. L., Wainer, I. W., Albuquerque, E. X., Thompson, S. M., Thomas, C. J., Zarate, C. A., Jr., & Gould, T. D. (2016). NMDAR inhibition-independent antidepressant actions of ketamine metabolites. Nature, 533(7604), 481–486. https://doi.org/10.1038/nature17998',
    ],
    [
      'PCC1HMRS',
      'Effect of ketamine on human neurochemistry in posterior cingulate cortex: a pilot magnetic resonance spectroscopy study at 3 Tesla. (2021). Front Neurosci, 609485. https://doi.org/10.3389/fnins.2021.609485 [Not confirmed in any text read: authors.]',
    ],
  ])('cites %s', (id, text) => {
    expect(apa(reference(id))).toEqual([text]);
  });

  it.each([
    [
      'psych-central',
      'Nauert, R. (2012, October 5). Learning How Ketamine Works May Lead to New Antidepressants. Psych Central.',
    ],
    [
      'yale-medicine',
      'Yale Medicine. (n.d.). Ketamine & Depression: How it Works – Yale Medicine Explains. https://www.yalemedicine.org/news/ketamine-depression',
    ],
    [
      'drugs-forum',
      "Anna Thema & hookedonhelping. (n.d.). 'The Biggest Breakthrough in Depression Research' in 50 Years Is... Ketamine? Drugs-Forum.",
    ],
  ])('cites the document %s', (id, text) => {
    expect(apa(document(id))).toEqual([text]);
  });

  it('marks what a page sets in italics', () => {
    expect(referenceList([reference('Casarotto2021')], 'apa')[0]?.segments).toEqual([
      {
        text: 'Casarotto, P. C., Girych, M., Fred, S. M., et al. (2021). Antidepressant drugs act by directly binding to TRKB neurotrophin receptors. ',
      },
      { text: 'Cell', italic: true },
      { text: ', ' },
      { text: '184', italic: true },
      { text: '(5), 1299–1313.e19. https://doi.org/10.1016/j.cell.2021.01.034' },
    ]);
    expect(referenceList([page], 'apa')[0]?.segments).toEqual([
      { text: 'Nauert, R. (2012, October 5). ' },
      { text: 'How the drug works.', italic: true },
      { text: ' Psych Central. https://example.org/news' },
    ]);
  });

  it('names twenty authors, and of more the first nineteen and the last', () => {
    const [twenty] = apa({ ...paper, author: people(20) });
    expect(twenty).toContain('N19, A., & N20, A. (2012)');
    const [more] = apa({ ...paper, author: people(22) });
    expect(more).toContain('N19, A., … N22, A. (2012)');
    expect(more).not.toContain('N20');
    const [unknown] = apa({ ...paper, author: people(22), etAl: true });
    expect(unknown).toContain('N19, A., et al. (2012)');
  });

  it('writes names and dates as far as they are known', () => {
    const start = (author: CslName[], issued = paper.issued) =>
      apa({
        ...paper,
        author,
        issued,
        title: 'T',
        containerTitle: undefined,
        volume: '',
        issue: '',
        page: '',
        DOI: '',
      })[0]?.split(' https')[0];
    expect(start([{ literal: 'World Health Organization' }])).toBe('World Health Organization. (2012). T.');
    expect(start([{ family: 'Curie', given: 'Jean-Pierre' }])).toBe('Curie, J.-P. (2012). T.');
    expect(start([{ family: 'King', given: 'ML III' }])).toBe('King, M. L., III. (2012). T.');
    expect(start([{ family: 'Li' }, { literal: 'A Group' }])).toBe('Li, & A Group. (2012). T.');
    expect(start([{ literal: '' }])).toBe('T. (2012).');
    expect(start([], [2012, 10])).toBe('T. (2012).');
    expect(apa({ ...paper, author: [], issued: undefined })[0]).toMatch(/^Synaptic .* targets\. \(n\.d\.\)\. Science/);
  });

  it('is alphabetical: nothing before something, works without an author by their title', () => {
    const by = (family: string, given: string, ...more: CslName[]) => ({
      ...paper,
      author: [{ family, given }, ...more],
    });
    const sorted = [
      { ...paper, author: [], title: '[The Abbey road]' },
      by('Li', 'N.'),
      by('Li', 'N.', { family: 'Lee', given: 'B.' }),
      by('Li', 'X. Y.'),
      by('Lin', 'P. Y.'),
      { ...paper, author: [], title: 'A mouse' },
      by('Öst', 'A.'),
      by('Zarate', 'C. A.'),
    ];
    expect(referenceList(sorted.toReversed(), 'apa').map(({ cited }) => cited)).toEqual(sorted);
    expect(referenceList(sorted, 'apa').some(({ number }) => number !== undefined)).toBe(false);
  });

  it('tells works of the same authors and year apart', () => {
    const second = { ...paper, id: 'b', title: 'A zebra' };
    const undated = { ...paper, issued: undefined };
    const texts = apa(second, paper, undated, { ...undated, title: 'Ants' }, { ...paper, issued: [2013] });
    expect(texts.map((text) => /\(.*?\)\. \w+/.exec(text)?.[0])).toEqual([
      '(n.d.-a). Ants',
      '(n.d.-b). Synaptic',
      '(2012a). Synaptic',
      '(2012b). A',
      '(2013). Synaptic',
    ]);
  });
});

describe('referenceList in the Vancouver style', () => {
  it('numbers in the order given, each item once', () => {
    expect(
      lines('vancouver', reference('Zarate2006'), document('psych-central'), reference('Zarate2006'), page),
    ).toEqual([
      '1. Zarate CA Jr, Singh JB, Carlson PJ, Brutsche NE, Ameli R, Luckenbaugh DA, et al. A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Arch Gen Psychiatry. 2006;63(8):856-864. doi:10.1001/archpsyc.63.8.856 PMID: 16894061',
      '2. Nauert R. Learning How Ketamine Works May Lead to New Antidepressants [Internet]. Psych Central; 2012 Oct 5.',
      '3. Nauert R. How the drug works [Internet]. Psych Central; 2012 Oct 5. Available from: https://example.org/news',
    ]);
  });

  it('says of a document what is known', () => {
    expect(lines('vancouver', document('yale-medicine'))).toEqual([
      '1. Yale Medicine. Ketamine & Depression: How it Works – Yale Medicine Explains [Internet]. [date unknown]. Available from: https://www.yalemedicine.org/news/ketamine-depression',
    ]);
  });

  it('keeps what is unsure beside the entry', () => {
    const [entry] = referenceList([reference('Ota2014')], 'vancouver');
    expect(entry?.note).toBe('Not confirmed in any text read: volume');
    expect(entry && entryText(entry)).toMatch(/ \[Not confirmed in any text read: volume\.\]$/);
    expect(referenceList([document('yale-medicine')], 'vancouver')[0]).not.toHaveProperty('note');
  });
});

it.each(['apa', 'vancouver'] as const)('an entry of the %s list is one line, whatever it holds', (style) => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyPaper, anyDocument), { maxLength: 4 }), (items) => {
      const entries = referenceList(items, style);
      expect(new Set(entries.map(({ cited }) => cited))).toEqual(new Set(items));
      for (const entry of entries) {
        expect(entryText(entry)).not.toMatch(/\p{Cc}|\u2028|undefined| {2}| $/u);
        expect(entry.segments.filter(({ text }) => text === '')).toEqual([]);
      }
    }),
  );
});
