import type { Term } from '../../model/term';
import type { EdgeIds } from './ids';

/** Nerve cells, their messengers and their contacts. */
export const termsBrain = {
  receptor: {
    term: 'receptor',
    forms: ['receptors'],
    text: 'A protein that recognises a certain molecule and changes what the cell does when that molecule binds.',
    nodes: ['ampar', 'nmdar-gaba', 'trkb'],
  },
  glutamate: {
    term: 'glutamate',
    text: 'The most common exciting messenger of the brain: cells that receive it become more likely to fire.',
    nodes: ['glutamate', 'glutamate-release'],
    identifiers: [{ curie: 'CHEBI:29985', label: 'L-glutamate(1-)' }],
  },
  gaba: {
    term: 'GABA',
    forms: ['gamma-aminobutyric acid', 'GABAergic'],
    text: 'The most common calming messenger of the brain: cells that receive it become less likely to fire.',
    nodes: ['gaba'],
    identifiers: [{ curie: 'CHEBI:16865', label: 'gamma-aminobutyric acid' }],
  },
  'nmda-receptor': {
    term: 'NMDA receptor',
    forms: ['NMDA receptors', 'NMDAR', 'NMDARs', 'N-methyl-D-aspartate receptor', 'N-methyl-D-aspartate'],
    text: 'A channel in the cell membrane that glutamate opens and that lets calcium in. It is named after NMDA, a laboratory chemical that opens it too.',
    nodes: ['nmdar-gaba', 'nmdar-rest'],
    identifiers: [{ curie: 'GO:0017146', label: 'NMDA selective glutamate receptor complex' }],
  },
  'ampa-receptor': {
    term: 'AMPA receptor',
    forms: ['AMPA receptors', 'AMPA'],
    text: 'A channel in the cell membrane that glutamate opens. It carries most of the fast exciting signals between nerve cells.',
    nodes: ['ampar'],
    identifiers: [{ curie: 'GO:0032281', label: 'AMPA glutamate receptor complex' }],
  },
  subunit: {
    term: 'GluN2B',
    forms: ['GluN1', 'GluA1'],
    text: 'Names such as GluN1, GluN2B and GluA1 stand for subunits: proteins that join to make up one receptor. GluN subunits build NMDA receptors, GluA subunits AMPA receptors.',
    nodes: ['nmdar-gaba', 'ampar'],
    identifiers: [
      { curie: 'hgnc:4586', label: 'GRIN2B' },
      { curie: 'uniprot:Q13224', label: 'GRIN2B' },
    ],
  },
  interneuron: {
    term: 'interneuron',
    forms: ['interneurons'],
    text: 'A nerve cell that acts only on cells nearby. Most interneurons of the cortex release GABA and so hold others back.',
    nodes: ['gaba-firing', 'nmdar-gaba'],
  },
  'pyramidal-cell': {
    term: 'pyramidal cell',
    forms: ['pyramidal cells', 'principal cell', 'principal cells', 'principal neurons', 'principal cortical neurons'],
    text: 'The main exciting nerve cell of the cortex, named after its shape. It releases glutamate and sends signals to other regions.',
    nodes: ['nmdar-rest', 'glutamate-release'],
  },
  disinhibition: {
    term: 'disinhibition',
    text: 'A cell becomes more active because the cells that hold it back have become less active.',
    nodes: ['gaba-firing', 'glutamate-release'],
  },
  firing: {
    term: 'firing',
    forms: ['fires'],
    text: 'A nerve cell fires when it sends out a short electrical pulse.',
    nodes: ['gaba-firing'],
  },
  synapse: {
    term: 'synapse',
    forms: ['synapses', 'synaptic'],
    text: 'The contact point where one nerve cell passes a signal to another, across a narrow gap.',
    nodes: ['synapse-loss', 'synaptogenesis'],
  },
  dendrite: {
    term: 'dendrite',
    forms: ['dendrites', 'dendritic'],
    text: 'A branch of a nerve cell that takes in signals from other cells.',
  },
  spine: {
    term: 'dendritic spine',
    forms: ['dendritic spines', 'spine', 'spines'],
    text: 'A small bump on a dendrite. Most exciting synapses of the cortex sit on such bumps.',
    nodes: ['spines', 'synapse-loss'],
    identifiers: [{ curie: 'GO:0043197', label: 'dendritic spine' }],
  },
  synaptogenesis: {
    term: 'synaptogenesis',
    text: 'The making of new synapses.',
    nodes: ['synaptogenesis'],
    identifiers: [{ curie: 'GO:0007416', label: 'synapse assembly' }],
  },
  plasticity: {
    term: 'plasticity',
    forms: ['neuroplasticity', 'plastic'],
    text: 'The ability of the brain to change: synapses become stronger or weaker, appear or disappear.',
    identifiers: [{ curie: 'GO:0048167', label: 'regulation of synaptic plasticity' }],
  },
  'prefrontal-cortex': {
    term: 'prefrontal cortex',
    forms: ['PFC', 'infralimbic prefrontal cortex'],
    text: 'The outer layer of the brain behind the forehead. It takes part in planning and in the control of feelings.',
    nodes: ['circuit-function'],
  },
  hippocampus: {
    term: 'hippocampus',
    forms: ['hippocampal'],
    text: 'A region deep in the brain that is important for memory. CA1 and CA3 are two of its parts.',
  },
  habenula: {
    term: 'lateral habenula',
    forms: ['habenula'],
    text: 'A small region deep in the brain that becomes active when something turns out worse than expected. It acts on the cells that make dopamine and serotonin.',
    nodes: ['lhb-bursting'],
  },
  'opioid-system': {
    term: 'opioid system',
    forms: ['opioid', 'opioids'],
    text: "The body's own messengers against pain and their receptors. Morphine acts on the same receptors.",
    nodes: ['opioid-system'],
  },
  monoamine: {
    term: 'monoamine',
    forms: ['monoamines'],
    text: 'One of a group of messengers to which serotonin, noradrenaline and dopamine belong.',
    nodes: ['reward-circuits'],
  },
  depolarisation: {
    term: 'depolarisation',
    forms: ['depolarises', 'depolarise', 'depolarised'],
    text: 'A change of the voltage across the cell membrane that makes the inside less negative. It brings a nerve cell closer to firing.',
    nodes: ['ampar', 'vdcc'],
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
