import type { Term } from '../../../model/contextRecords';
import type { EdgeIds } from '../graph/ids';

/** Neurons, their messengers and their synapses. */
const termsBrain = {
  receptor: {
    term: 'receptor',
    forms: ['receptors'],
    text: 'A protein that recognises a certain molecule and changes what the cell does when that molecule binds.',
    nodes: ['ampar', 'nmdar-gaba', 'trkb'],
  },
  glutamate: {
    term: 'glutamate',
    text: "The brain's main excitatory neurotransmitter: it makes receiving cells more likely to fire.",
    nodes: ['glutamate', 'glutamate-release'],
    identifiers: [{ curie: 'CHEBI:29985', label: 'L-glutamate(1-)' }],
  },
  gaba: {
    term: 'GABA',
    forms: ['gamma-aminobutyric acid', 'GABAergic'],
    text: "The brain's main inhibitory neurotransmitter: it makes receiving cells less likely to fire.",
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
    text: 'A channel in the cell membrane that glutamate opens. It carries most fast excitatory signals between neurons.',
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
    text: 'A neuron that acts only on cells nearby. Most interneurons of the cortex release GABA and so inhibit others.',
    nodes: ['gaba-firing', 'nmdar-gaba'],
  },
  'pyramidal-cell': {
    term: 'pyramidal cell',
    forms: ['pyramidal cells', 'principal cell', 'principal cells', 'principal neurons', 'principal cortical neurons'],
    text: 'The main excitatory neuron of the cortex, named for its shape. It releases glutamate and sends signals to other regions.',
    nodes: ['nmdar-rest', 'glutamate-release'],
  },
  disinhibition: {
    term: 'disinhibition',
    text: 'A cell becomes more active because the cells that inhibit it have become less active.',
    nodes: ['gaba-firing', 'glutamate-release'],
  },
  firing: {
    term: 'firing',
    forms: ['fires'],
    text: 'A neuron fires when it sends out a short electrical pulse.',
    nodes: ['gaba-firing'],
  },
  synapse: {
    term: 'synapse',
    forms: ['synapses', 'synaptic'],
    text: 'Where one neuron passes a signal to another, across a narrow space called the synaptic cleft.',
    nodes: ['synapse-loss', 'synaptogenesis'],
  },
  dendrite: {
    term: 'dendrite',
    forms: ['dendrites', 'dendritic'],
    text: 'A branch of a neuron that takes in signals from other cells.',
  },
  spine: {
    term: 'dendritic spine',
    forms: ['dendritic spines', 'spine', 'spines'],
    text: 'A small protrusion on a dendrite. Most excitatory synapses in the cortex sit on spines.',
    nodes: ['spines', 'synapse-loss'],
    identifiers: [{ curie: 'GO:0043197', label: 'dendritic spine' }],
  },
  synaptogenesis: {
    term: 'synaptogenesis',
    text: 'The formation of new synapses.',
    nodes: ['synaptogenesis'],
    identifiers: [{ curie: 'GO:0007416', label: 'synapse assembly' }],
  },
  plasticity: {
    term: 'plasticity',
    forms: ['neuroplasticity', 'plastic'],
    text: "Neuroplasticity is the brain's ability to change with experience and stress. It is physical: synapses form, disappear, strengthen or weaken. NMDA receptors normally help with this, which makes it puzzling that blocking them is followed by new synapses.",
    nodes: ['synapse-loss', 'synaptogenesis', 'nmdar-gaba'],
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
    text: 'A change of the voltage across the cell membrane that makes the inside less negative. It brings a neuron closer to firing.',
    nodes: ['ampar', 'vdcc'],
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;

/** Signals inside the cell, and protein synthesis. */
const termsCell = {
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
    text: 'A protein that neurons release and that helps them to survive, to grow and to change their synapses.',
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
    text: 'Two kinases that pass on signals from receptors for growth factors: MEK activates ERK.',
    nodes: ['mek-erk'],
    identifiers: [{ curie: 'GO:0070371', label: 'ERK1 and ERK2 cascade' }],
  },
  mtorc1: {
    term: 'mTORC1',
    forms: ['mTOR'],
    text: 'A protein complex around the kinase mTOR. It controls cell growth and protein synthesis.',
    nodes: ['mtorc1'],
    identifiers: [{ curie: 'GO:0031931', label: 'TORC1 complex' }],
  },
  p70s6k: {
    term: 'p70S6K',
    forms: ['S6K1', 'p70 S6 kinase'],
    text: 'A kinase that mTORC1 activates, and that speeds up protein synthesis.',
    nodes: ['p70s6k'],
    identifiers: [
      { curie: 'hgnc:10436', label: 'RPS6KB1' },
      { curie: 'uniprot:P23443', label: 'RPS6KB1' },
    ],
  },
  '4ebp1': {
    term: '4E-BP1',
    forms: ['4E-BP2'],
    text: 'A protein that inhibits the start of protein synthesis until mTORC1 inactivates it.',
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
    text: 'The production of proteins in the cell, from the copy of a gene. Neurons can do it close to their synapses, which is called local.',
    nodes: ['protein-synthesis'],
    identifiers: [{ curie: 'GO:0006412', label: 'translation' }],
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;

/** Drugs, how they act, and what becomes of patients. */
const termsTreatment = {
  antagonist: {
    term: 'antagonist',
    forms: ['antagonists', 'blocker', 'blockers'],
    text: 'A drug that binds a receptor and keeps it from being activated.',
  },
  noncompetitive: {
    term: 'noncompetitive',
    forms: ['non-competitive', 'uncompetitive'],
    text: 'A blocker that does not take the place of the natural messenger but acts at another site. It is called uncompetitive if it can act only once the receptor has been activated.',
    nodes: ['nmdar-gaba'],
  },
  trapping: {
    term: 'trapping',
    forms: ['trapped', 'trapping block'],
    text: 'A blocker is trapped when the channel closes around it, so that it stays inside until the channel opens again.',
    nodes: ['nmdar-gaba'],
  },
  enantiomer: {
    term: 'enantiomer',
    forms: ['enantiomers', 'racemic', 'mirror form', 'mirror forms'],
    text: 'One of two forms of a molecule that are mirror images of each other, such as (R)- and (S)-ketamine. A racemic drug contains both in equal parts.',
  },
  esketamine: {
    term: 'esketamine',
    forms: ['S-ketamine', 'Spravato'],
    text: 'One of the two mirror-image forms of ketamine. It is sold as the nasal spray Spravato.',
    identifiers: [
      { curie: 'CHEBI:60799', label: 'esketamine' },
      { curie: 'drugbank:DB11823', label: 'esketamine' },
    ],
  },
  metabolite: {
    term: 'metabolite',
    forms: ['metabolites'],
    text: 'A product the body makes when it breaks down a drug or food.',
  },
  hydroxynorketamine: {
    term: 'hydroxynorketamine',
    forms: ['HNK', '(2R,6R)-HNK', '(2R,6R)-hydroxynorketamine'],
    text: 'A metabolite of ketamine. The letters and numbers before the name say which of its mirror-image forms is meant.',
    nodes: ['hnk'],
  },
  infusion: {
    term: 'infusion',
    forms: ['infusions', 'intravenous infusion', 'intravenous'],
    text: 'A slow flow of a drug into a vein.',
    nodes: ['ketamine'],
  },
  'half-life': {
    term: 'half-life',
    text: 'The time in which the amount of a drug in the blood falls by half.',
    nodes: ['ketamine'],
  },
  dissociation: {
    term: 'dissociation',
    forms: ['dissociative', 'dissociated'],
    text: 'A state in which people feel cut off from their body or from what is around them.',
  },
  ssri: {
    term: 'SSRI',
    forms: ['SSRIs', 'selective serotonin reuptake inhibitor', 'fluoxetine'],
    text: 'A common kind of antidepressant that keeps serotonin from being taken back into the cell that released it. Fluoxetine is one of them.',
  },
  'treatment-resistant': {
    term: 'treatment-resistant',
    text: 'Depression that has not improved with at least two antidepressants.',
  },
  response: {
    term: 'response',
    forms: ['respond', 'responds', 'responded', 'responders', 'responding'],
    text: 'In trials of depression: the score of symptoms has fallen by at least half.',
    nodes: ['relief-early', 'relief-lasting'],
  },
  remission: {
    term: 'remission',
    text: 'In trials of depression: hardly any symptoms are left.',
    nodes: ['relief-lasting'],
  },
  relapse: {
    term: 'relapse',
    forms: ['relapsed', 'relapses'],
    text: 'The illness comes back after it had become better.',
    nodes: ['relief-lasting'],
  },
  'off-label': {
    term: 'off-label',
    text: 'Prescribed for a use that regulators have not approved.',
  },
  rapamycin: {
    term: 'rapamycin',
    text: 'A drug that blocks mTORC1.',
    nodes: ['mtorc1'],
    identifiers: [{ curie: 'CHEBI:9168', label: 'sirolimus' }],
  },
  nbqx: {
    term: 'NBQX',
    text: 'A laboratory drug that blocks AMPA receptors.',
    nodes: ['ampar'],
    identifiers: [{ curie: 'CHEBI:31073', label: 'NBQX' }],
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;

/** How such things are found out. */
const termsStudy = {
  placebo: {
    term: 'placebo',
    text: 'A treatment without the active drug, such as salt water, given so that expectation and care are the same in both groups.',
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
    text: 'Examined after death.',
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
    text: 'A test that scores how long a rat or mouse floats without moving. Antidepressants shorten this immobility, but immobility is not depression.',
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;

/** Words a first-year student may not know. */
export const terms = {
  ...termsBrain,
  ...termsCell,
  ...termsTreatment,
  ...termsStudy,
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
