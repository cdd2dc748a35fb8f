import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Evidence } from '../../src/model/evidence';
import { evidenceSubjects } from '../../src/model/evidenceQueries';
import { findProblems } from '../../src/model/findProblems';

const { nodes, edges, steps, quotes, claims, references, documents, hypotheses } = ketamine;
const quoteById = new Map(quotes.map((quote) => [quote.id, quote]));
const claimById = new Map(claims.map((claim) => [claim.id, claim]));

const NO_BREAK_SPACE = '\u00A0';
const WITH_NO_BREAK_SPACE = ['Q000-05', 'Q000-13', 'Q003-02', 'Q003-16', 'Q003-18', 'Q003-19', 'Q003-28'];
const CANONICAL = ['nmdar-gaba', 'glutamate', 'ampar', 'bdnf', 'trkb', 'mtorc1', 'synaptogenesis'];
const QUOTED = [
  ...CANONICAL,
  'chronic-stress',
  'synapse-loss',
  'ketamine',
  'glutamate-release',
  'protein-synthesis',
  'spines',
  'circuit-function',
  'relief-early',
  'relief-lasting',
];

/** Every list of evidence, with the path of what it stands beside. */
const lists = [...evidenceSubjects(ketamine)].map(({ path, evidence }): [string, readonly Evidence[]] => [
  path,
  evidence,
]);
const items = lists.flatMap(([, list]) => list);

const gradesOf = (list: readonly Evidence[]) =>
  list.map((item) => (item.kind === 'quote' ? quoteById.get(item.quote)?.grade : undefined));
const claimIdsOf = (list: readonly Evidence[]) => list.flatMap((item) => (item.kind === 'claim' ? [item.claim] : []));
/** A sentence ends in a full stop before a space or the end; "0.5" and "4E-BP1" do not end one. */
const sentences = (text: string) => text.split(/(?<=[.!?])\s+/u).length;

/** The arrows on any way from one node to another. */
function edgesBetween(from: string, to: string) {
  const reach = (start: string, next: (id: string) => string[]) => {
    const seen = new Set([start]);
    for (const id of seen) for (const other of next(id)) seen.add(other);
    return seen;
  };
  const after = reach(from, (id) => edges.filter(({ source }) => source === id).map(({ target }) => target));
  const before = reach(to, (id) => edges.filter(({ target }) => target === id).map(({ source }) => source));
  return edges.filter(({ source, target }) => after.has(source) && before.has(target));
}

describe('the ketamine mechanism', () => {
  it('has nothing that findProblems objects to', () => {
    expect(findProblems(ketamine)).toEqual([]);
  });

  it('tells the eight steps in order, six of them counted', () => {
    expect(steps.map(({ id }) => id)).toEqual([
      'stressed-synapse',
      'nmda-blockade',
      'glutamate-burst',
      'ampa-activation',
      'bdnf-trkb',
      'mtorc1',
      'synaptogenesis',
      'relief',
    ]);
    expect(steps.map(({ role }) => role)).toEqual(['prologue', ...Array<string>(6).fill('canonical'), 'epilogue']);
  });

  it.each(steps.map((step) => [step.id, step] as const))(
    'moves in %s exactly what belongs to it',
    (id, { sequence }) => {
      const members = [...nodes, ...edges].filter(({ step }) => step === id).map((member) => member.id);
      expect([...sequence.flat()].sort()).toEqual(members.sort());
    },
  );

  it('moves every arrow after its source and before its target', () => {
    const moments = new Map(steps.flatMap(({ sequence }) => sequence).flatMap((ids, i) => ids.map((id) => [id, i])));
    const at = (id: string) => moments.get(id) ?? Number.NaN;
    for (const { id, source } of edges) expect(at(source), `${source} before ${id}`).toBeLessThan(at(id));
    // One arrow goes back: what stress took away is restored.
    const backward = edges.filter(({ id, target }) => at(id) > at(target));
    expect(backward.map(({ id }) => id)).toEqual(['synaptogenesis-loss']);
  });
});

describe('the evidence', () => {
  it.each(lists)('is not missing for %s', (_name, list) => {
    expect(list.length).toBeGreaterThan(0);
  });

  it.each(QUOTED)('has the words of a source document for %s', (id) => {
    const evidence = nodes.find((node) => node.id === id)?.evidence ?? [];
    expect(evidence.some(({ kind, stance }) => kind === 'quote' && stance !== 'contradicts')).toBe(true);
  });

  it.each(lists.filter(([, list]) => gradesOf(list).includes('C')))(
    'does not open with, or rest on, a lay post for %s',
    (_name, list) => {
      const [first, ...others] = gradesOf(list);
      expect(first).not.toBe('C');
      expect([first, ...others].some((grade) => grade === 'A' || grade === 'B')).toBe(true);
    },
  );

  it('marks only words that are in the shown quote', () => {
    for (const item of items) {
      if (item.kind !== 'quote') continue;
      const quote = quoteById.get(item.quote);
      const shown = quote?.display ?? quote?.exact ?? '';
      expect(item.marks.length).toBeGreaterThan(0);
      for (const mark of item.marks) expect(shown, item.quote).toContain(mark);
    }
  });

  it('claims no words for the order from AMPA receptors to mTORC1, and says so', () => {
    const chain = edgesBetween('ampar', 'mtorc1');
    expect(chain.map(({ id }) => id).sort()).toEqual([
      'ampar-vdcc',
      'bdnf-trkb',
      'mek-mtorc1',
      'pi3k-mtorc1',
      'release-bdnf',
      'trkb-mek',
      'trkb-pi3k',
      'vdcc-bdnf',
    ]);
    for (const { id, evidence, silent } of chain) {
      expect(
        evidence.every(({ kind }) => kind === 'claim'),
        id,
      ).toBe(true);
      expect(silent, id).toMatch(/rests on the cited papers/u);
    }
  });

  it('says of every arrow without words that the documents are silent', () => {
    const unquoted = edges.filter(({ evidence }) => evidence.every(({ kind }) => kind === 'claim'));
    expect(unquoted.length).toBeGreaterThan(0);
    expect(unquoted.filter(({ silent }) => silent === undefined)).toEqual([]);
  });

  it('never shows the study of interneuron firing without saying that its drug was not ketamine', () => {
    for (const [name, list] of lists) {
      const ids = claimIdsOf(list);
      expect(ids.includes('firing-order'), name).toBe(ids.includes('firing-drug'));
    }
  });

  it('shows what disagrees', () => {
    const against = (id: string) =>
      claimIdsOf(nodes.find((node) => node.id === id)?.evidence.filter(({ stance }) => stance === 'contradicts') ?? []);
    expect(against('bdnf')).toEqual(expect.arrayContaining(['bdnf-half', 'bdnf-blood-flat']));
    expect(against('mtorc1')).toContain('rapamycin-people');
    expect(against('synaptogenesis')).toContain('pet-no-change');
    for (const { id, evidence } of hypotheses) {
      const stances = new Set(evidence.map(({ stance }) => stance));
      expect(stances.has('supports') && (stances.has('contradicts') || stances.has('qualifies')), id).toBe(true);
    }
  });

  it('shows both lengths of relief', () => {
    const decay = nodes.find(({ id }) => id === 'relief-lasting')?.timing?.decay;
    const quoted = decay?.evidence.flatMap((item) => (item.kind === 'quote' ? item.marks : []));
    expect(quoted).toEqual(['dissipated typically within 2 weeks', 'lasts only a week to 10 days']);
  });

  it('draws no time from memory', () => {
    const remembered = [...evidenceSubjects(ketamine)]
      .filter(({ kind }) => kind === 'time')
      .filter(({ evidence }) => claimIdsOf(evidence).some((claim) => claimById.get(claim)?.basis === 'memory'));
    expect(remembered).toEqual([]);
  });

  it('keeps nothing that is never shown', () => {
    const used = new Set(items.map((item) => (item.kind === 'quote' ? item.quote : item.claim)));
    expect([...quotes, ...claims].map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    const cited = new Set([
      ...claims.flatMap((claim) => claim.references),
      ...claims.flatMap(({ readIn }) => readIn ?? []),
      ...quotes.flatMap(({ reference }) => reference ?? []),
      ...documents.flatMap(({ reportsOn }) => reportsOn ?? []),
    ]);
    expect(references.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });
});

describe('the quotes', () => {
  it('are the ones that were compared with the documents, letter for letter', () => {
    const lock: unknown = JSON.parse(
      readFileSync(new URL('../../src/mechanisms/ketamine/records/quotes.lock.json', import.meta.url), 'utf8'),
    );
    const hashes = Object.fromEntries(
      quotes.map(({ id, exact }) => [id, createHash('sha256').update(exact).digest('hex')]),
    );
    expect(hashes).toEqual(lock);
  });

  it('show plain spaces where the document has no-break spaces', () => {
    const special = quotes.filter(({ exact }) => exact.includes(NO_BREAK_SPACE));
    expect(special.map(({ id }) => id)).toEqual(WITH_NO_BREAK_SPACE);
    for (const { id, exact, display } of special) expect(display, id).toBe(exact.replaceAll(NO_BREAK_SPACE, ' '));
    const others = quotes.filter(({ id }) => !WITH_NO_BREAK_SPACE.includes(id));
    expect(others.filter(({ display }) => display !== undefined)).toEqual([]);
  });

  it('carry what a reader must be told', () => {
    expect(quoteById.get('Q003-20')?.correction).toMatch(/must mean relapse/u);
    for (const id of ['Q000-12', 'Q002-07']) expect(quoteById.get(id)?.note).toContain('0.5 mg/kg');
    expect(quoteById.get('Q001-12')?.note).toContain('esketamine');
    expect(quoteById.get('Q002-40')?.note).toContain('rats');
  });

  it('count a press release once', () => {
    const pairs = quotes.flatMap(({ id, sameAs }) => (sameAs === undefined ? [] : [[id, sameAs]]));
    expect(pairs).toEqual([
      ['Q002-03', 'Q000-03'],
      ['Q002-06', 'Q000-11'],
      ['Q002-07', 'Q000-12'],
      ['Q002-08', 'Q000-13'],
      ['Q002-09', 'Q000-14'],
      ['Q002-11', 'Q000-15'],
    ]);
  });
});

describe('the words', () => {
  it.each(nodes.map(({ id, description }) => [id, description]))('describe %s in two sentences', (_id, description) => {
    expect(sentences(description)).toBe(2);
  });

  it.each(edges.map(({ id, description }) => [id, description]))('describe %s in one or two', (_id, description) => {
    expect(sentences(description)).toBeLessThanOrEqual(2);
  });

  it.each(steps.map((step) => [step.id, step] as const))('explain %s in two sentences', (_id, step) => {
    expect(sentences(step.explanation)).toBe(2);
    expect(sentences(step.caption)).toBe(1);
    expect(step.caption.length).toBeLessThanOrEqual(90);
  });

  it.each(hypotheses.map(({ id, summary }) => [id, summary]))('sum up %s in two sentences', (_id, summary) => {
    expect(sentences(summary)).toBe(2);
  });

  it('write identifiers as compact URIs', () => {
    const curies = nodes.flatMap(({ identifiers, parts }) =>
      [...identifiers, ...(parts ?? []).flatMap((part) => part.identifiers)].map(({ curie }) => curie),
    );
    for (const curie of curies) {
      expect(curie).toMatch(
        /^(?:hgnc:\d+|uniprot:[A-Z0-9]{6}|CHEBI:\d+|GO:\d{7}|drugbank:DB\d{5}|pubchem\.compound:\d+)$/u,
      );
    }
  });
});
