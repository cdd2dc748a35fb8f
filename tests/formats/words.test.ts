import { describe, expect, it } from 'vitest';
import { readSeenIn, readStanding } from '../../src/formats/attributes';
import { isDrug, nodeKindOf } from '../../src/formats/classWords';
import { PREDICATES } from '../../src/formats/drugmechdb/vocabulary';
import { papersIn, readPapers } from '../../src/formats/papers';
import { type RelationDoubt, readRelation } from '../../src/formats/relationWords';
import { createNoteList } from '../../src/formats/report';
import type { EdgeKind, NodeKind } from '../../src/model/graph';

describe('the words of an arrow', () => {
  const SIGNED: Readonly<Partial<Record<EdgeKind, string>>> = {
    stimulation:
      'activates|Activation|activator|agonist|partial agonist|positive allosteric modulator|up-regulates activity|up-regulates quantity by expression|directlyIncreases|positively regulates|positive regulation|phosphorylates and activates|activation, phosphorylation|increased|leads to|led to|contributes to|results in|acts as an agonist at|aktiviert|strongly activates|potentiates|increases expression of|->|-->|→|+|1|up',
    inhibition:
      'inhibits|inhibition|inhibitor|is an inhibitor of|hemmt|antagonist|inverse agonist|blocks activation of|negative regulation of|down-regulates quantity by repression|down-regulates quantity by destabilization|transcriptional repression|transcriptionally represses|translational inhibition|expression inhibition|synthesis inhibition|release inhibition|transport inhibition of|phosphorylation-dependent inhibition|increases degradation of|induces degradation of|promotes degradation of|increases inhibition of|leads to inhibition of|causes loss of|lead to reduction of|inhibits by phosphorylation|non-competitive inhibition|inhibition, phosphorylation|decreases uptake of|abolishes|impairs|-\\||--\\||⊣|-|−|-1|down',
    catalysis: 'phosphorylates|dephosphorylation|cleaves|catalyses|modification',
    production: 'produces|converted to|transcription|has metabolite',
    transport: 'releases|translocates to|increases transport of',
    'necessary stimulation': 'required for|is necessary for|enables',
  };
  const DOUBTFUL: Readonly<Record<RelationDoubt, string>> = {
    passive:
      'inhibited by|is inhibited by|caused by|activated by|upregulated by|phosphorylated by|produced by|degraded by|activation by|required by|strongly inhibited by|consumption-controlled-by',
    denied: 'does not inhibit|no effect on|doesn’t activate|causesNoChange|fails to activate',
    'two signs':
      'activates/inhibits|activates or inhibits|positive and negative|prevents degradation of|reduces inhibition of|blocks inhibition of',
    'no sign':
      'expressed in|treated with|located in|binds|interacts with|regulates|pp|regulates transcription of|correlated with|positively correlated with|associated with|co-expressed with|decreases response to|induces apoptosis in|increases risk of',
    unknown: 'catalysis-precedes|promoter binding|activation loop|may inhibit|form complex|unknown|0|requires',
  };
  const words = (list: string): string[] => list.split(/(?<!\\)\|/).map((word) => word.replaceAll('\\|', '|'));

  it.each(Object.entries(SIGNED))('say %s where they say that alone', (kind, list) => {
    expect(words(list).map((word) => [word, readRelation(word)])).toEqual(words(list).map((word) => [word, { kind }]));
  });

  it.each(Object.entries(DOUBTFUL))('get no sign where it is doubtful: %s', (doubt, list) => {
    expect(words(list).map((word) => [word, readRelation(word)])).toEqual(
      words(list).map((word) => [word, { kind: 'modulation', doubt }]),
    );
  });

  it('mean the same in a table as in DrugMechDB', () => {
    for (const [predicate, kind] of PREDICATES)
      expect([predicate, readRelation(predicate).kind]).toEqual([predicate, kind]);
  });
});

describe('the class of a node', () => {
  const KINDS: Readonly<Partial<Record<NodeKind, string>>> = {
    macromolecule:
      'protein|Gene|transcription factor|ion channel|fusion protein|lipid kinase|metabolite transporter|proteinfamily|protein family|disease gene|mirna|lncRNA|GeneProduct|antibody|gene/protein|protein (human)',
    'simple chemical':
      'small molecule|smallmolecule|ChemicalSubstance|ion|ions|Drug|approved drug|Small Molecule Drug|metabolite',
    complex: 'protein complex|Macromolecular Complex|protein-protein complex',
    phenotype: 'disease|diseases|side effect|sideeffect|PhenotypicFeature',
    process: 'pathway|biological process|BiologicalProcess',
    'perturbing agent': 'stimulus|environmental stress',
  };
  it.each(Object.entries(KINDS))('is %s by its last word', (kind, list) => {
    expect(list.split('|').map((word) => [word, nodeKindOf(word)])).toEqual(
      list.split('|').map((word) => [word, kind]),
    );
  });

  it('is not guessed from a word within it', () => {
    for (const word of ['drug target', 'cell population', 'brain region', 'receptor agonist'])
      expect(nodeKindOf(word), word).toBeUndefined();
    expect(['Drug', 'approved drug', 'drug target'].map(isDrug)).toEqual([true, true, false]);
  });
});

describe('how a finding stands', () => {
  const stanceOf = (word: string) => {
    const notes = createNoteList();
    return [readStanding(word, 'line 2', notes)?.stance ?? null, notes.notes().length];
  };

  it('is read from the words of others, and never turned round', () => {
    for (const word of ['contradict', 'refutes', 'REFUTE', 'against', 'no', 'disproves', 'WRONG_STATEMENT'])
      expect([word, ...stanceOf(word)]).toEqual([word, 'contradicts', 0]);
    for (const word of ['', 'supports', 'SUPPORT', 'confirmed', 'yes'])
      expect([word, ...stanceOf(word)]).toEqual([word, 'supports', 0]);
    for (const word of ['PARTIAL', 'partly', 'mixed'])
      expect([word, ...stanceOf(word)]).toEqual([word, 'partly supports', 0]);
  });

  it('is told where its word is not known, and is no evidence where it says so', () => {
    expect(stanceOf('plausible')).toEqual(['supports', 1]);
    for (const word of ['does not support', 'inconclusive', 'NO_EVIDENCE'])
      expect([word, ...stanceOf(word)]).toEqual([word, null, 1]);
  });

  it('has a place where it was seen, or a note', () => {
    const seen = (word: string) => {
      const notes = createNoteList();
      return [readSeenIn(word, 'line 2', notes), notes.notes().length];
    };
    expect(seen('mice')).toEqual(['animals', 0]);
    expect(seen('MODEL_ORGANISM')).toEqual(['animals', 0]);
    expect(seen('in vitro')).toEqual(['cells', 0]);
    expect(seen('RCT')).toEqual(['human trial', 0]);
    expect(seen('randomised controlled trial')).toEqual(['human trial', 0]);
    expect(seen('patients')).toEqual(['human observation', 0]);
    expect(seen('the moon')).toEqual(['not stated', 1]);
  });
});

describe('the papers of a cell', () => {
  const SICI = '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2';
  it.each<[string, readonly string[], string?]>([
    ['20724638', ['20724638']],
    ['12345678.0', ['12345678']],
    ['PMID: 11111111, PMID: 22222222', ['11111111', '22222222']],
    ['11111111 22222222 33333333', ['11111111', '22222222', '33333333']],
    ['11111111\n22222222', ['11111111', '22222222']],
    ['11111111; 10.1000/x; personal communication', ['11111111', '10.1000/x'], 'personal communication'],
    [SICI, [SICI]],
    ['(doi:10.1016/S0140-6736(05)12345-6)', ['10.1016/S0140-6736(05)12345-6']],
    ['https://pubmed.ncbi.nlm.nih.gov/20724638/?from=x', ['20724638']],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/?report=classic', ['PMC1234567']],
    ['10.1038/nature10130 and 10.1126/science.1190287', ['10.1038/nature10130', '10.1126/science.1190287']],
    ['1/2', [], '1/2'],
    ['Smith 2010; 30(5):123', [], 'Smith 2010; 30(5):123'],
  ])('%j', (cell, numbers, rest = '') => {
    const found = papersIn(cell);
    expect(found.numbers.map(({ PMID, DOI, PMCID }) => PMID ?? DOI ?? PMCID)).toEqual(numbers);
    expect(found.rest).toBe(rest);
  });

  it('are titles where they have no number, each told', () => {
    const notes = createNoteList();
    expect(readPapers('Smith 2010; Jones 2011', 'line 2', notes)).toEqual([
      { title: 'Smith 2010' },
      { title: 'Jones 2011' },
    ]);
    expect(notes.notes()).toHaveLength(2);
    expect(readPapers('Smith J et al. Nature 2010;464:123. PMID: 20123456', 'line 3', notes)).toEqual([
      { PMID: '20123456', title: 'Smith J et al. Nature 2010;464:123.' },
    ]);
    expect(readPapers('#N/A', 'line 4', notes)).toEqual([]);
  });
});
