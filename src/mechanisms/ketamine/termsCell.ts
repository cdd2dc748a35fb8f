import type { Term } from '../../model/term';
import type { EdgeIds } from './ids';

/** Signals inside the cell, and the making of proteins. */
export const termsCell = {
  vdcc: {
    term: 'voltage-dependent calcium channel',
    forms: [
      'VDCC',
      'voltage-dependent calcium channels',
      'voltage-gated calcium channel',
      'L-type channel',
      'L-type channels',
      'T-type calcium channels',
    ],
    text: 'A channel that opens when the voltage across the membrane changes, and lets calcium into the cell. L-type and T-type are two kinds of it.',
    nodes: ['vdcc'],
    identifiers: [{ curie: 'GO:1990454', label: 'L-type voltage-gated calcium channel complex' }],
  },
  bdnf: {
    term: 'BDNF',
    forms: ['brain-derived neurotrophic factor'],
    text: 'A protein that nerve cells release and that helps them to survive, to grow and to change their synapses.',
    nodes: ['bdnf', 'bdnf-release'],
    identifiers: [
      { curie: 'hgnc:1033', label: 'BDNF' },
      { curie: 'uniprot:P23560', label: 'BDNF' },
    ],
  },
  trkb: {
    term: 'TrkB',
    forms: ['TRKB', 'NTRK2'],
    text: 'The receptor for BDNF. It sits in the membrane and starts signals inside the cell when BDNF binds.',
    nodes: ['trkb'],
    identifiers: [
      { curie: 'hgnc:8032', label: 'NTRK2' },
      { curie: 'uniprot:Q16620', label: 'NTRK2' },
    ],
  },
  enzyme: {
    term: 'enzyme',
    forms: ['enzymes'],
    text: 'A protein that makes a chemical reaction in the body run faster.',
  },
  kinase: {
    term: 'kinase',
    forms: ['kinases'],
    text: 'An enzyme that attaches phosphate to other molecules, often to proteins.',
    nodes: ['eef2k', 'p70s6k'],
  },
  phosphorylation: {
    term: 'phosphorylation',
    forms: ['phosphate', 'phosphorylated'],
    text: 'The attaching of a phosphate group. Cells use it to switch proteins on or off.',
  },
  'pi3k-akt': {
    term: 'PI3K–Akt',
    forms: ['PI3K', 'Akt'],
    text: 'Two kinases that pass on signals from receptors for growth factors: PI3K leads to the activation of Akt.',
    nodes: ['pi3k-akt'],
    identifiers: [{ curie: 'GO:0043491', label: 'phosphatidylinositol 3-kinase/protein kinase B signal transduction' }],
  },
  'mek-erk': {
    term: 'MEK–ERK',
    forms: ['MEK', 'ERK'],
    text: 'Two kinases that pass on signals from receptors for growth factors: MEK switches ERK on.',
    nodes: ['mek-erk'],
    identifiers: [{ curie: 'GO:0070371', label: 'ERK1 and ERK2 cascade' }],
  },
  mtorc1: {
    term: 'mTORC1',
    forms: ['mTOR'],
    text: 'A group of proteins around the kinase mTOR. It tells the cell to grow and to make proteins when it can afford to.',
    nodes: ['mtorc1'],
    identifiers: [{ curie: 'GO:0031931', label: 'TORC1 complex' }],
  },
  p70s6k: {
    term: 'p70S6K',
    forms: ['S6K1', 'p70 S6 kinase'],
    text: 'A kinase that mTORC1 switches on, and that supports the making of proteins.',
    nodes: ['p70s6k'],
    identifiers: [
      { curie: 'hgnc:10436', label: 'RPS6KB1' },
      { curie: 'uniprot:P23443', label: 'RPS6KB1' },
    ],
  },
  '4ebp1': {
    term: '4E-BP1',
    forms: ['4E-BP2'],
    text: 'A protein that holds back the start of protein synthesis until mTORC1 switches it off.',
    nodes: ['4e-bp1'],
    identifiers: [
      { curie: 'hgnc:3288', label: 'EIF4EBP1' },
      { curie: 'uniprot:Q13541', label: 'EIF4EBP1' },
    ],
  },
  eef2k: {
    term: 'eEF2K',
    forms: ['eEF2 kinase', 'eEF2'],
    text: 'A kinase that slows protein synthesis by phosphorylating eEF2, a protein that is needed to make protein chains longer.',
    nodes: ['eef2k'],
    identifiers: [
      { curie: 'hgnc:24615', label: 'EEF2K' },
      { curie: 'uniprot:O00418', label: 'EEF2K' },
    ],
  },
  'protein-synthesis': {
    term: 'protein synthesis',
    forms: ['translation'],
    text: 'The making of proteins in the cell, from the copy of a gene. Nerve cells can do it close to their synapses, which is called local.',
    nodes: ['protein-synthesis'],
    identifiers: [{ curie: 'GO:0006412', label: 'translation' }],
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
