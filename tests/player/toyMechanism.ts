import { defineMechanism } from '../../src/model/defineMechanism';

const node = { kind: 'macromolecule', voice: 'signal', compartment: 'cell', identifiers: [], evidence: [] } as const;
const step = { role: 'canonical', explanation: 'Something happens. Then it is over.', effects: {}, evidence: [] } as const;
const quote = { document: 'd1', prefix: '', suffix: '', start: 0, end: 10, line: 5, grade: 'B', seenIn: 'news' } as const;
const file = { file: 'd.txt', sha256: 'x' } as const;

/** A prologue, three counted steps and an epilogue, with one of every kind of evidence. */
export const toyMechanism = defineMechanism({
  id: 'toy',
  title: 'Toy, step by step',
  subtitle: 'From key to music',
  summary: 'A toy.',
  notice: 'Educational material, not medical advice.',
  compartments: { cell: { label: 'Box' } },
  nodes: {
    key: { ...node, label: 'Key', name: 'Winding key', kind: 'perturbing agent', voice: 'drug', step: 'wind', description: 'The key winds the spring.' },
    spring: {
      ...node,
      label: 'Spring',
      name: 'Mainspring',
      step: 'wind',
      description: 'The spring stores the work.',
      identifiers: [{ curie: 'uniprot:P23560', label: 'BDNF' }],
      timing: { onset: { fromMin: 1, text: 'within a minute (toy)', evidence: [] } },
      evidence: [
        { kind: 'quote', quote: 'spring-press', marks: ['stores work'], stance: 'supports' },
        { kind: 'quote', quote: 'spring-copy', marks: [], stance: 'supports' },
        { kind: 'claim', claim: 'doubt', stance: 'contradicts' },
        { kind: 'claim', claim: 'partly', stance: 'partly supports' },
      ],
    },
    comb: {
      ...node,
      label: 'Comb',
      name: 'Comb of teeth',
      step: 'turn',
      description: 'The comb sounds.',
      silent: 'None of the sources says what the comb is made of.',
      evidence: [{ kind: 'quote', quote: 'comb-wrong', marks: [], stance: 'supports' }],
    },
    music: { ...node, label: 'Music', name: 'Music', kind: 'phenotype', step: 'sound', description: 'It plays.' },
  },
  edges: {
    'key-spring': {
      source: 'key',
      target: 'spring',
      kind: 'inhibition',
      sbo: 'SBO:0000169',
      step: 'wind',
      description: 'The key holds the spring back.',
      evidence: [{ kind: 'quote', quote: 'lay', marks: [], stance: 'supports' }],
    },
    'spring-comb': { source: 'spring', target: 'comb', kind: 'stimulation', sbo: 'SBO:0000170', step: 'turn', description: 'The spring turns the drum.', evidence: [] },
  },
  steps: {
    rest: { ...step, role: 'prologue', title: 'At rest', shortTitle: 'At rest', when: 'before', caption: 'Nothing moves.', sequence: [['key']] },
    wind: {
      ...step,
      title: 'Winding',
      shortTitle: 'Winding',
      when: 'seconds',
      caption: 'The key winds the spring.',
      sequence: [['key'], ['key-spring'], ['spring']],
      effects: { spring: 'blocked' },
      evidence: [{ kind: 'quote', quote: 'spring-press', marks: ['stores work'], stance: 'supports' }],
    },
    turn: { ...step, title: 'Turning', shortTitle: 'Turning', when: 'minutes', caption: 'The drum turns.', sequence: [['spring-comb'], ['comb']] },
    sound: { ...step, title: 'Sounding', shortTitle: 'Sounding', when: 'minutes', caption: 'The comb sounds.', sequence: [['music']] },
    after: { ...step, role: 'epilogue', title: 'Silence', shortTitle: 'Silence', when: 'later', caption: 'It is over.', sequence: [['music']] },
  },
  quotes: {
    'spring-press': { ...quote, exact: 'The spring stores work like no other.', reference: 'maker' },
    'spring-copy': { ...quote, document: 'd2', exact: 'The spring stores work.', sameAs: 'spring-press' },
    'comb-wrong': { ...quote, exact: 'The comb has 9 teeth.', correction: 'The paper counts 18 teeth, not 9.', note: 'Typing error kept.' },
    lay: { ...quote, document: 'd2', exact: 'My key got stuck.', grade: 'C', line: 27 },
  },
  claims: {
    doubt: { text: 'Another spring stored nothing.', references: ['maker'], basis: 'abstract', seenIn: 'animals', species: 'rat' },
    partly: { text: 'Springs may store a little.', references: ['maker'], basis: 'memory', seenIn: 'review' },
  },
  documents: {
    d1: { ...file, number: 1, type: 'webpage', title: 'Music boxes', author: [{ family: 'Nauert', given: 'R.' }], containerTitle: 'Box Central', issued: [2012, 10, 5], url: 'https://example.org/box', about: 'News.' },
    d2: { ...file, number: 2, type: 'post', title: 'Boxes', author: [{ literal: 'someone' }], containerTitle: 'Box Forum', issuedNote: 'undated', about: 'A post.' },
  },
  references: {
    maker: { type: 'article-journal', title: 'On springs', author: [{ family: 'Maker', given: 'M.' }, { family: 'Other' }], containerTitle: 'Springs', issued: [2010], DOI: '10.1000/spring', PMID: '123', record: 'V1' },
  },
  hypotheses: {},
  interventions: {},
});
