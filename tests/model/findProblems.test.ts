import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems, findUnsourced } from '../../src/model/findProblems';
import type { Step } from '../../src/model/graph';
import type { Mechanism } from '../../src/model/mechanism';
import { idLists, idReferences } from '../../src/model/idProblems';
import { item, type Mutable, mutableCopy } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

/** Lists whose items nothing else names. */
const UNNAMED = new Set<string>(['history', 'figures', 'limits', 'questions', 'terms']);

/** The problems of the toy mechanism after one change, as "path: message". */
function after(change: (toy: Mutable<Mechanism>) => void): string[] {
  const toy = mutableCopy(toyMechanism);
  change(toy);
  return findProblems(toy).map(({ path, message }) => `${path}: ${message}`);
}

interface Leaf {
  path: string;
  value: string;
  set: (root: object, value: string) => void;
}

/** Every text inside a value, and how to replace it in a copy. */
function leaves(value: unknown, keys: readonly string[] = []): Leaf[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) => leaves(child, [...keys, key]));
  }
  if (typeof value !== 'string') return [];
  const set = (root: object, replacement: string) => {
    const owner = keys.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, root);
    Reflect.set(owner, keys.at(-1) ?? '', replacement);
  };
  return [{ path: keys.join('.'), value, set }];
}

it('finds nothing in a sound mechanism', () => {
  expect(findProblems(toyMechanism)).toEqual([]);
});

describe('names that lead nowhere', () => {
  it('says where, and guesses what was meant', () => {
    expect(after((toy) => (item(toy.nodes, 'pore').step = 'opning'))).toContain(
      'nodes[pore].step: There is no step “opning”. Did you mean “opening”?',
    );
  });

  it('makes no wild guess', () => {
    expect(after((toy) => (item(toy.nodes, 'pore').compartment = 'elsewhere'))).toEqual([
      'nodes[pore].compartment: There is no compartment “elsewhere”. Add it to compartments, or name one that is there.',
    ]);
  });

  it('guesses across case', () => {
    expect(after((toy) => (item(toy.claims, 'grows').references = ['PAPER']))[0]).toContain('Did you mean “paper”?');
  });

  it('looks through the whole story', () => {
    const problems = after((toy) => {
      const step = item(toy.steps, 'opening');
      step.sequence = [['nowhere'], ['pore', 'drugOpensPor']];
      step.effects = { nobody: 'blocked' };
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'steps[opening].sequence[0][0]',
      'steps[opening].sequence[1][1]',
      'steps[opening].effects',
    ]);
    expect(problems[1]).toContain('Did you mean “drugOpensPore”?');
  });

  it.each(Object.values(idLists).flat())('notices whatever goes missing from %s', (list) => {
    const missing = toyMechanism[list].map(({ id }) => {
      return (
        after((toy) =>
          toy[list].splice(
            toy[list].findIndex((candidate) => candidate.id === id),
            1,
          ),
        ).length > 0
      );
    });
    // Nobody names the blocker, nor what only tells of the mechanism: it may go.
    expect(missing).toEqual(list === 'interventions' ? [false, true] : missing.map(() => !UNNAMED.has(list)));
  });

  it('visits every kind of name', () => {
    const kinds = new Set([...idReferences(toyMechanism)].flatMap((reference) => reference.kinds));
    const named = Object.entries(idLists).flatMap(([kind, [list]]) => (UNNAMED.has(list) ? [] : [kind]));
    expect([...kinds].sort()).toEqual(named.sort());
  });

  it('notices any name that is replaced, wherever it stands', () => {
    const ids = new Set(
      Object.values(idLists)
        .flat()
        .flatMap((list) => toyMechanism[list].map(({ id }) => id)),
    );
    // Words that happen to be the id of something, in fields that name nothing.
    const places = leaves(toyMechanism).filter(
      ({ value, path }) => ids.has(value) && !/\.(id|voice|marks\.\d+)$/.test(path),
    );
    // The keys of `effects` are names too, but no leaves.
    const names = [...idReferences(toyMechanism)].filter(({ path }) => !path.endsWith('.effects'));
    expect(places.map(({ value }) => value).sort()).toEqual(names.map(({ id }) => id).sort());
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        // Without a name a compartment is one that is not known.
        fc.string({ minLength: 1 }).filter((text) => !ids.has(text)),
        ({ set }, id) => {
          expect(after((toy) => set(toy, id)).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('shots', () => {
  const shotsOf = (toy: Mutable<Mechanism>) => item(toy.steps, 'opening').shots as NonNullable<Step['shots']>[number][];

  it('must show something that is there', () => {
    const problems = after((toy) => {
      shotsOf(toy).push({ atMs: 2000, show: [] }, { atMs: 2500, show: ['por'] });
    });
    expect(problems).toEqual([
      'steps[opening].shots[3].show[0]: There is no node or edge “por”. Did you mean “pore”?',
      'steps[opening].shots[2].show: The shot shows nothing. Name nodes or arrows, or write “whole”.',
    ]);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('cannot begin at %s ms', (atMs) => {
    expect(after((toy) => shotsOf(toy).push({ atMs, show: 'whole' }))).toEqual([
      `steps[opening].shots[2].atMs: A shot cannot begin at ${atMs} ms. Give the milliseconds after the step begins, 0 or more.`,
    ]);
  });

  it('stand in order of time, those of each view by themselves', () => {
    const add = (shot: NonNullable<Step['shots']>[number]) => after((toy) => shotsOf(toy).push(shot));
    expect(add({ atMs: 900, show: 'whole' })).toEqual([
      'steps[opening].shots[2].atMs: It begins at 900 ms, before the shot in front of it at 1500 ms. Put the shots in order of time.',
    ]);
    expect(add({ atMs: 900, view: 'cell', show: 'whole' })).toEqual([]);
  });

  it('do not name what only an explanation has', () => {
    const layered = toyMechanism.layerNodes[0]?.id as string;
    expect(after((toy) => shotsOf(toy).push({ atMs: 2000, show: [layered] }))[0]).toContain(
      `steps[opening].shots[2].show[0]: “${layered}” is of a layer`,
    );
  });
});

describe('ids', () => {
  it('must differ', () => {
    expect(after((toy) => toy.claims.push({ ...item(toy.claims, 'grows') }))).toEqual([
      'claims[1].id: The claim id “grows” is already that of claims[0]. Give one of them another id.',
    ]);
  });

  it('must tell a node from an edge', () => {
    const problems = after((toy) => toy.edges.push({ ...item(toy.edges, 'poreGrows'), id: 'pore' }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^edges\[pore\]\.id: .*“pore” is that of a node too/);
  });

  it.each(['', '__proto__', 'constructor', 'toString'])('cannot be %j', (id) => {
    const problems = after((toy) => toy.hypotheses.push({ ...item(toy.hypotheses, 'flow'), id }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^hypotheses\[1\]\.id: The id .*(empty|reserved)/);
  });

  it('may be any other text without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (id) => {
        const problems = after((toy) => {
          item(toy.nodes, 'pore').step = id;
          item(toy.nodes, 'drug').id = id;
          item(toy.steps, 'before').effects = { [id]: 'blocked' };
        });
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the story', () => {
  it('needs a step and a node', () => {
    const problems = after((toy) => {
      for (const list of Object.values(idLists).flat()) toy[list] = [];
    });
    expect(problems).toEqual([
      'steps: There is no step. Add at least one.',
      'nodes: There is no node. Add at least one.',
    ]);
  });

  it('leaves what is of a layer to the layer', () => {
    const problems = after((toy) => {
      item(toy.edges, 'poreGrows').target = 'side';
      item(toy.steps, 'opening').sequence = [['pore', 'side']];
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'edges[poreGrows].target:',
      'steps[opening].sequence[0][1]:',
    ]);
  });

  it('runs from prologue to epilogue', () => {
    expect(after((toy) => toy.steps.push(...toy.steps.splice(0, 1)))).toEqual([
      'steps[before].role: A prologue step stands after the first canonical step. Order the steps: prologue, canonical steps, epilogue.',
    ]);
    expect(after((toy) => (item(toy.steps, 'opening').role = 'epilogue'))).toEqual([
      'steps[growing].role: A canonical step stands after the epilogue. Order the steps: prologue, canonical steps, epilogue.',
    ]);
    expect(after((toy) => (item(toy.steps, 'growing').role = 'epilogue'))).toEqual([]);
  });

  it('moves a thing in its own step', () => {
    expect(after((toy) => (item(toy.steps, 'growing').sequence = [['growth', 'pore'], ['poreGrows']]))).toEqual([
      "steps[growing].sequence[0][1]: “pore” belongs to the step “opening”. Move it to that step's sequence, or change its step.",
    ]);
  });
});

describe('evidence', () => {
  it('is asked of everything in a built-in mechanism, and of nothing in a file', () => {
    const toy = mutableCopy(toyMechanism);
    item(toy.nodes, 'growth').evidence = [];
    item(toy.edges, 'poreGrows').evidence = [];
    item(toy.layerEdges, 'drug-side').evidence = [];
    item(toy.figures, 'half').evidence = [];
    expect(findProblems(toy)).toEqual([]);
    expect(findUnsourced(toyMechanism)).toEqual([]);
    expect(findUnsourced(toy).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'nodes[growth].evidence: There is no evidence. Add a quote or a claim that this rests on.',
      'edges[poreGrows].evidence: There is no evidence. Add a quote or a claim that this rests on.',
      'layerEdges[drug-side].evidence: There is no evidence. Add a quote or a claim that this rests on.',
      'figures[half].evidence: There is no evidence. Add a quote or a claim that this rests on.',
    ]);
  });

  it('marks only words of the shown quote', () => {
    const withMarks = (...marks: string[]) =>
      after(
        (toy) => (item(toy.nodes, 'drug').evidence = [{ kind: 'quote', quote: 'opens', marks, stance: 'supports' }]),
      );
    expect(withMarks('the drug', 'pore')).toEqual([]);
    expect(withMarks('pore', 'the\u00A0drug')).toEqual([
      'nodes[drug].evidence[0].marks[1]: The marked words “the\u00A0drug” are not in the quote “opens”. Copy them from its text, letter for letter.',
    ]);
    expect(withMarks('')[0]).toContain('The mark is empty');
  });

  it('never leads with a lay post', () => {
    const withGrades = (...grades: ('A' | 'B' | 'C')[]) =>
      after((toy) => {
        const quote = item(toy.quotes, 'opens');
        toy.quotes.push(...grades.map((grade, index) => ({ ...quote, id: `q${index}`, grade })));
        item(toy.nodes, 'growth').evidence.push(
          ...grades.map((_, index) => ({
            kind: 'quote' as const,
            quote: `q${index}`,
            marks: [],
            stance: 'supports' as const,
          })),
        );
      });
    expect(withGrades('B', 'C')).toEqual([]);
    const problems = withGrades('C', 'A', 'C');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^nodes\[growth\]\.evidence\[1\]\.quote: The lay post “q0” \(grade C\)/);
  });
});

describe('quotes and figures', () => {
  it('span as many characters as the quote has', () => {
    const length = item(toyMechanism.quotes, 'opens').exact.length;
    expect(after((toy) => (item(toy.quotes, 'opens').end += 1))).toEqual([
      expect.stringContaining(`spans ${length + 1} characters, but the quote has ${length}.`),
    ]);
  });

  it('are shown as they are, but for no-break spaces', () => {
    expect(after((toy) => (item(toy.quotes, 'opens').display += '!'))[0]).toMatch(/^quotes\[opens\]\.display: /);
    expect(after((toy) => delete item(toy.quotes, 'opens').display)).toEqual([
      expect.stringContaining('“the drug opens” are not in the quote'),
    ]);
  });

  it('are not empty', () => {
    const problems = after((toy) => Object.assign(item(toy.quotes, 'opens'), { exact: '', display: '', end: 120 }));
    expect(problems).toContain('quotes[opens].exact: The quote is empty. Copy the sentence into it.');
  });

  it('begin before they end', () => {
    expect(after((toy) => Object.assign(item(toy.nodes, 'pore').timing?.onset ?? {}, { fromMin: 20 }))).toEqual([
      'nodes[pore].timing.onset: It begins at 20 min, after its end at 18 min. Exchange the two.',
    ]);
    expect(after((toy) => Object.assign(item(toy.nodes, 'pore').timing?.onset ?? {}, { fromMin: 18 }))).toEqual([]);
  });
});

it('does not slow down with the square of the size', () => {
  // Each of 20,000 edges names an unknown node: comparing each name with every id would take minutes.
  const toy = mutableCopy(toyMechanism);
  const [edge, node] = [item(toy.edges, 'poreGrows'), item(toy.nodes, 'growth')];
  for (let index = 0; index < 20_000; index++) {
    toy.edges.push({ ...edge, id: `edge${index}`, target: `unknown${index}` });
    toy.nodes.push({ ...node, id: `node${index}` });
  }
  const problems = findProblems(toy);
  expect(problems).toHaveLength(20_000);
});

describe('states that end', () => {
  const end = { ids: ['pore'], to: 'over' as const, text: 'It has closed.', orderOnly: true as const, evidence: [] };
  const endAt = (index: number, over: object) => (toy: Mutable<Mechanism>) =>
    Object.assign(toy.steps[index] ?? {}, { ends: [{ ...end, ...over }] });

  it('may end in a step after the one that begins them', () => {
    expect(after(endAt(2, {}))).toEqual([]);
  });

  it('may not end in the step that begins them, nor before it', () => {
    const index = toyMechanism.steps.findIndex(({ id }) => id === 'opening');
    for (const at of [index, index - 1]) {
      expect(after(endAt(at, { ids: ['drugOpensPore'] }))).toEqual([
        `steps[${toyMechanism.steps[at]?.id}].ends[0].ids[0]: “drugOpensPore” ends before it begins: no step before this one shows or changes it. Let it end in a later step.`,
      ]);
    }
  });

  it('say how their end is known, or that only the order is', () => {
    expect(after(endAt(2, { orderOnly: undefined }))).toEqual([
      'steps[growing].ends[0].evidence: Nothing says when this ends. Cite what it rests on, or say "orderOnly": true.',
    ]);
  });

  it('name what is there', () => {
    expect(after(endAt(2, { ids: ['pare'] }))).toEqual([
      'steps[growing].ends[0].ids[0]: There is no node or edge “pare”. Did you mean “pore”?',
    ]);
  });
});
