import { defineMechanism } from '../../src/model/defineMechanism';

const base = {
  id: 'toy',
  title: 'Toy',
  subtitle: '',
  summary: '',
  notice: '',
  quotes: {},
  claims: {},
  documents: {},
  references: {},
  hypotheses: {},
  interventions: {},
  layerNodes: {},
  layerEdges: {},
  history: {},
  courses: {},
  figures: {},
  limits: {},
  questions: {},
  terms: {},

  compartments: { cell: { label: 'Cell' } },
} as const;

const node = {
  label: 'A',
  name: 'A',
  kind: 'macromolecule',
  voice: 'signal',
  compartment: 'cell',
  step: 'one',
  description: '',
  identifiers: [],
  evidence: [],
} as const;

const edge = {
  source: 'a',
  target: 'b',
  kind: 'stimulation',
  sbo: 'SBO:0000170',
  step: 'one',
  description: '',
  evidence: [],
} as const;
const step = {
  role: 'canonical',
  title: '',
  shortTitle: '',
  when: '',
  caption: '',
  explanation: '',
  sequence: [['a']],
  effects: {},
  evidence: [],
} as const;

defineMechanism({ ...base, nodes: { a: node, b: node }, edges: { ab: edge }, steps: { one: step } });

defineMechanism({
  ...base,
  nodes: { a: node, b: node },
  // @ts-expect-error an edge to a node that does not exist
  edges: { ab: { ...edge, target: 'c' } },
  steps: { one: step },
});

defineMechanism({
  ...base,
  // @ts-expect-error a node in a step that does not exist
  nodes: { a: node, b: { ...node, step: 'two' } },
  edges: { ab: edge },
  steps: { one: step },
});

defineMechanism({
  ...base,
  nodes: { a: node, b: node },
  edges: { ab: edge },
  // @ts-expect-error a step that moves what does not exist
  steps: { one: { ...step, sequence: [['a'], ['zz']] } },
});

defineMechanism({
  ...base,
  // @ts-expect-error a node that quotes a sentence that does not exist
  nodes: { a: { ...node, evidence: [{ kind: 'quote', quote: 'q', marks: [], stance: 'supports' }] }, b: node },
  edges: { ab: edge },
  steps: { one: step },
});

const quote = {
  document: 'd',
  exact: 'A.',
  prefix: '',
  suffix: '',
  start: 0,
  end: 2,
  line: 1,
  grade: 'B',
  seenIn: 'news',
} as const;
const claim = { text: '', references: ['r'], basis: 'abstract', seenIn: 'animals' } as const;
const document = {
  number: 1,
  type: 'webpage',
  title: '',
  author: [],
  containerTitle: '',
  about: '',
  file: '',
  sha256: '',
} as const;
const reference = { type: 'article-journal', title: '', author: [], record: 'V1' } as const;
const sourced = {
  ...base,
  quotes: { q: quote },
  claims: { c: claim },
  documents: { d: document },
  references: { r: reference },
  nodes: { a: node, b: node },
  edges: { ab: edge },
  steps: { one: step },
} as const;

defineMechanism(sourced);

defineMechanism({
  ...sourced,
  // @ts-expect-error a claim from a paper that is not listed
  claims: { c: { ...claim, references: ['zz'] } },
});

defineMechanism({
  ...sourced,
  // @ts-expect-error a quote of a document that is not listed
  quotes: { q: { ...quote, document: 'zz' } },
});

defineMechanism({
  ...sourced,
  // @ts-expect-error a node in a place that does not exist
  nodes: { a: node, b: { ...node, compartment: 'zz' } },
});

defineMechanism({
  ...sourced,
  // @ts-expect-error an edge that rests on a claim that does not exist
  edges: { ab: { ...edge, evidence: [{ kind: 'claim', claim: 'zz', stance: 'supports' }] } },
});

defineMechanism({ ...sourced, steps: { one: { ...step, effects: { a: 'blocked', ab: 'lifted' } } } });

defineMechanism({
  ...sourced,
  // @ts-expect-error an effect on something that does not exist
  steps: { one: { ...step, effects: { a: 'blocked', zz: 'blocked' } } },
});

defineMechanism({
  ...sourced,
  // @ts-expect-error an effect of no known kind
  steps: { one: { ...step, effects: { a: 'exploded' } } },
});
