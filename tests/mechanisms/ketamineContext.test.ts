import { describe, expect, it } from 'vitest';
import { computeCoverage, rankByWeakness } from '../../src/evidence/coverage';
import { ketamine } from '../../src/mechanisms/ketamine';
import { findContradictions } from '../../src/model/evidenceQueries';
import { findUnsourced } from '../../src/model/findProblems';
import { indexMechanism } from '../../src/model/indexMechanism';

const { hypotheses, layerNodes, layerEdges, history, courses, figures, limits, questions, terms } = ketamine;
const { nodes, edges } = indexMechanism(ketamine);

describe('the explanations', () => {
  it('are those that compete or may hold as well', () => {
    expect(hypotheses.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'disinhibition',
        'direct-inhibition',
        'extrasynaptic-glun2b',
        'hnk',
        'lateral-habenula',
        'trkb-binding',
        'opioid',
      ]),
    );
    expect(hypotheses.filter(({ relation }) => relation === 'told').map(({ id }) => id)).toEqual([
      'disinhibition',
      'stress-redd1',
    ]);
  });

  it.each(hypotheses.map((hypothesis) => [hypothesis.id, hypothesis] as const))(
    '%s has something for it and something that limits it or speaks against it',
    (_id, { evidence }) => {
      expect(evidence.some(({ stance }) => stance === 'supports')).toBe(true);
      expect(evidence.some(({ stance }) => stance === 'contradicts' || stance === 'qualifies')).toBe(true);
    },
  );

  it.each(hypotheses.map((hypothesis) => [hypothesis.id, hypothesis] as const))(
    '%s runs from arrow to arrow without a gap',
    (_id, { route }) => {
      const reached = new Set([route[0]]);
      for (const id of route) {
        const edge = edges.get(id);
        if (edge) {
          expect(reached.has(edge.source), `${edge.source} before ${id}`).toBe(true);
          reached.add(edge.target);
        } else expect(reached.has(id), id).toBe(true);
      }
    },
  );

  it('leave nothing of their own unused', () => {
    for (const { id, layer } of [...layerNodes, ...layerEdges]) {
      expect(hypotheses.find((hypothesis) => hypothesis.id === layer)?.route, id).toContain(id);
    }
  });
});

describe('the history', () => {
  it('goes from the NMDA findings to today, in order', () => {
    const dates = history.map(({ date: [year, month = 0, day = 0] }) => year * 1e4 + month * 100 + day);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    const years = new Set(history.map(({ date }) => date[0]));
    for (const year of [1994, 2000, 2006, 2010, 2011, 2012, 2019]) expect(years.has(year), `${year}`).toBe(true);
  });

  it('leads to nodes', () => {
    for (const { id, nodes: named } of history) {
      expect(named.length, id).toBeGreaterThan(0);
      for (const node of named) expect(nodes.has(node), node).toBe(true);
    }
  });
});

describe('the clinical course', () => {
  const course = (id: string) => courses.find((candidate) => candidate.id === id);

  it('begins within hours, peaks at 24 to 72 hours and ends within two weeks', () => {
    const timing = course('ketamine-dose')?.timing;
    expect(timing?.peak).toMatchObject({ fromMin: 1440, toMin: 4320 });
    expect(timing?.decay?.toMin).toBe(14 * 1440);
    // "A week to 10 days" against "within 2 weeks": both are cited, neither is averaged away.
    const said = timing?.decay?.evidence.map((item) => (item.kind === 'quote' ? item.quote : item.claim));
    expect(said).toEqual(expect.arrayContaining(['Q003-16', 'Q000-11']));
  });

  it('gives conventional antidepressants no figure that no text gives', () => {
    for (const figure of Object.values(course('conventional')?.timing ?? {})) {
      expect(figure).not.toHaveProperty('fromMin');
      expect(figure).not.toHaveProperty('toMin');
    }
    expect(figures.find(({ course: of, measure }) => of === 'conventional' && measure === 'no benefit')).toBeDefined();
  });

  it('has the shares of the meta-analysis as they were read', () => {
    const shares = figures
      .filter(({ evidence }) =>
        evidence.some(
          (item) =>
            item.kind === 'claim' &&
            ketamine.claims.find(({ id }) => id === item.claim)?.references.includes('Han2016'),
        ),
      )
      .map(({ measure, atMin, share }) => `${measure} ${(atMin ?? 0) / 1440} d: ${share.from}`);
    expect(shares).toEqual(
      expect.arrayContaining([
        'response 1 d: 52.2',
        'remission 1 d: 20.6',
        'response 7 d: 39.8',
        'remission 7 d: 26.2',
      ]),
    );
  });
});

it('names the harms first', () => {
  expect(limits.slice(0, 3).map(({ kind }) => kind)).toEqual(['harm', 'harm', 'harm']);
  expect(limits.map(({ text, title }) => `${title} ${text}`).join(' ')).toMatch(/psycho|dissoci/i);
  expect(limits.map(({ text, title }) => `${title} ${text}`).join(' ')).toMatch(/bladder/i);
});

it('names the paradox of the sources', () => {
  const paradox = questions.find(({ kind }) => kind === 'paradox');
  expect(paradox?.evidence).toContainEqual(expect.objectContaining({ kind: 'quote', quote: 'Q003-22' }));
});

it('puts rapamycin in people beside the step it troubles', () => {
  const against = findContradictions(ketamine, 'mtorc1').map(({ item }) =>
    item.kind === 'claim' ? item.claim : item.quote,
  );
  const abdallah = ketamine.claims.filter(({ references }) => references.includes('Abdallah2020')).map(({ id }) => id);
  expect(against.some((id) => abdallah.includes(id))).toBe(true);
});

describe('the words', () => {
  it('are explained once each, and none is another form of a second', () => {
    const forms = terms.flatMap(({ term, forms: others = [] }) => [term, ...others]);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
    expect(terms.length).toBeGreaterThanOrEqual(45);
  });
});

describe('the coverage', () => {
  const rows = new Map(computeCoverage(ketamine).map((row) => [row.label, row]));

  it('leaves nothing without a source', () => {
    expect(findUnsourced(ketamine)).toEqual([]);
    for (const { label, none } of rows.values()) expect(none, label).toBe(0);
  });

  it('says how many times stand as an order without a figure', () => {
    expect(rows.get('Times')?.noFigure).toBeGreaterThan(0);
    expect(rows.get('Nodes')).not.toHaveProperty('noFigure');
  });

  it('finds the weakest link first', () => {
    const [weakest] = rankByWeakness(ketamine);
    expect(weakest?.item.id).toBe('pi3k-mtorc1');
    expect(weakest?.strength).toMatchObject({ level: 1, papersRead: 0, contested: true });
  });
});
