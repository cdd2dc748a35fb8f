import type { Term } from '../../model/term';
import type { EdgeIds } from './ids';

/** How such things are found out. */
export const termsStudy = {
  placebo: {
    term: 'placebo',
    text: 'A treatment without the active drug, such as salt water, given so that hope and attention are the same in both groups.',
  },
  'active-placebo': {
    term: 'active placebo',
    forms: ['midazolam'],
    text: 'A comparison drug that can be felt, so that patients cannot easily tell what they got. Midazolam, a sedative, is used in this way.',
    identifiers: [{ curie: 'CHEBI:6931', label: 'midazolam' }],
  },
  blinding: {
    term: 'blinding',
    forms: ['double-blind', 'double-blinded', 'blinded'],
    text: 'Keeping secret who gets which treatment. In a double-blind trial neither patients nor staff know.',
  },
  randomised: {
    term: 'randomised',
    forms: ['randomized'],
    text: 'Chance decides who gets which treatment, so that the groups are alike.',
  },
  'meta-analysis': {
    term: 'meta-analysis',
    forms: ['meta-analyses'],
    text: 'A calculation that puts the results of several studies together.',
  },
  median: {
    term: 'median',
    text: 'The middle value: half of the values lie below it and half above.',
  },
  madrs: {
    term: 'MADRS',
    forms: ['HDRS', 'HAM-D'],
    text: 'A scale on which an interviewer rates the symptoms of depression. HDRS, also written HAM-D, is another one.',
    nodes: ['relief-early', 'relief-lasting'],
  },
  pet: {
    term: 'PET',
    forms: ['PET scan', 'PET scans', 'SV2A'],
    text: 'A scan that shows where in the body a weakly radioactive substance goes. One such substance binds SV2A, a protein of synapses, and so measures how densely they stand.',
    nodes: ['synaptogenesis', 'spines'],
    identifiers: [
      { curie: 'hgnc:20566', label: 'SV2A' },
      { curie: 'uniprot:Q7L0J3', label: 'SV2A' },
    ],
  },
  'two-photon': {
    term: 'two-photon imaging',
    text: 'A kind of microscopy that can look at the same living spines in the brain again and again.',
    nodes: ['spines'],
  },
  microdialysis: {
    term: 'microdialysis',
    text: 'A way to measure messengers in the living brain, by drawing fluid through a very thin probe.',
    nodes: ['glutamate'],
  },
  'post-mortem': {
    term: 'post-mortem',
    text: 'Said of tissue that was examined after death.',
  },
  'in-vitro': {
    term: 'cultured neurons',
    forms: ['in culture', 'in vitro'],
    text: 'Cells that are kept alive in a dish. “In vitro” means outside a living body.',
  },
  'knock-out': {
    term: 'knock-out',
    forms: ['knockout', 'knock-down', 'knocked out'],
    text: 'An animal or cell in which a gene has been switched off. In a knock-down the gene is only made less active.',
  },
  'chronic-stress': {
    term: 'chronic stress',
    forms: ['chronic unpredictable stress', 'unpredictable stress'],
    text: 'Stress that goes on for weeks. In animal studies small stressors, such as a tilted cage or a change of light, come at unpredictable times.',
    nodes: ['chronic-stress'],
    identifiers: [{ curie: 'GO:0033555', label: 'multicellular organismal response to stress' }],
  },
  'swim-test': {
    term: 'forced swim test',
    forms: ['swim test'],
    text: 'A test in which one measures how long a rat or mouse swims before it floats. Antidepressants make it swim for longer, but floating is not the same as depression.',
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
