import type { Compartment, MechanismNode } from '../../../model/graph';
import { found, inAnimals, says } from '../records/cite';

export const compartments = {
  'serotonin-terminal': {
    label: 'Serotonin terminal',
    identifiers: [{ curie: 'GO:0098793', label: 'presynapse' }],
  },
  cleft: {
    label: 'Synaptic cleft',
    identifiers: [{ curie: 'GO:0005576', label: 'extracellular region' }],
  },
  'hippocampal-neurons': { label: 'Neurons of the hippocampus' },
  mood: { label: 'Mood and behaviour' },
} as const satisfies Record<string, Omit<Compartment, 'id'>>;

export const nodes = {
  'low-serotonin': {
    label: 'Low serotonin?',
    name: 'Too little serotonin, as the old explanation has it',
    kind: 'phenotype',
    voice: 'neutral',
    compartment: 'mood',
    step: 'old-idea',
    description:
      'For decades depression was explained by too little serotonin and noradrenaline. Whether people with depression have too little serotonin is disputed.',
    identifiers: [],
    evidence: [
      says('Q001-03', 'depression was regulated by the neurotransmitter’s serotonin and norepinephrine'),
      found('path-mood', 'partly supports'),
      found('serotonin-reply', 'partly supports'),
      found('serotonin-review', 'contradicts'),
      says('Q003-08', 'is outdated', 'contradicts'),
      says('Q002-38', "may not be what's really causing the disorder", 'contradicts'),
    ],
  },
  depression: {
    label: 'Depression',
    name: 'Depression',
    kind: 'phenotype',
    voice: 'neutral',
    compartment: 'mood',
    step: 'old-idea',
    description:
      'Depression is more than one thing, and what causes it is not known. The drugs of this story were explained by one idea of its cause.',
    identifiers: [],
    evidence: [
      says('Q001-03', 'The prevailing hypothesis for years'),
      says('Q001-04', 'something much larger and more global was involved', 'partly supports'),
    ],
  },
  fluoxetine: {
    label: 'Fluoxetine',
    name: 'Fluoxetine, one of the SSRIs',
    kind: 'perturbing agent',
    voice: 'drug',
    compartment: 'cleft',
    step: 'transporter-block',
    description:
      'Fluoxetine is a selective serotonin reuptake inhibitor, SSRI for short, and stands here for conventional antidepressants. It is the one whose delay was studied in the papers that were read.',
    identifiers: [
      { curie: 'CHEBI:5118', label: 'fluoxetine' },
      { curie: 'drugbank:DB00472', label: 'fluoxetine' },
    ],
    timing: {
      onset: {
        fromMin: 0,
        text: 'the first dose, from which the time is counted',
        evidence: [found('behaviour-delay', 'partly supports')],
      },
    },
    evidence: [
      found('path-transporter'),
      found('neurons-mature'),
      says('Q000-05', 'Most antidepressants can take weeks', 'partly supports'),
      says('Q002-34', 'serotonin selective reuptake inhibitors (SSRIs)', 'partly supports'),
    ],
  },
  'serotonin-transporter': {
    label: 'SERT',
    name: 'Serotonin transporter SERT',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'serotonin-terminal',
    step: 'transporter-block',
    description: 'This protein in the membrane carries serotonin back into the cell. Fluoxetine makes it less active.',
    identifiers: [{ curie: 'uniprot:P31645', label: 'SLC6A4' }],
    evidence: [found('path-transporter'), found('path-uptake')],
    silent: 'The quoted documents do not name the transporter.',
  },
  'serotonin-uptake': {
    label: 'Serotonin uptake',
    name: 'Uptake of serotonin into the cell',
    kind: 'process',
    voice: 'inhibit',
    compartment: 'serotonin-terminal',
    step: 'serotonin-rise',
    description: 'Uptake removes serotonin from between the cells. With the transporter blocked there is less of it.',
    identifiers: [{ curie: 'GO:0051610', label: 'serotonin uptake' }],
    evidence: [found('path-uptake'), found('path-serotonin')],
    silent: 'The quoted documents do not say how serotonin is removed.',
  },
  serotonin: {
    label: 'Serotonin',
    name: 'Serotonin between the cells',
    kind: 'simple chemical',
    voice: 'excite',
    compartment: 'cleft',
    step: 'serotonin-rise',
    isHub: true,
    description:
      'Serotonin carries signals from one neuron to others. When less of it is taken back, more of it stays between the cells.',
    identifiers: [{ curie: 'CHEBI:28790', label: 'serotonin' }],
    evidence: [
      found('path-serotonin'),
      says('Q001-03', 'serotonin and norepinephrine', 'partly supports'),
      says('Q002-42', 'SSRIs are intended to increase brain levels of serotonin', 'partly supports'),
    ],
    silent: 'No text that was read gives a time for the rise.',
  },
  'newborn-neurons': {
    label: 'Newborn neurons\nmature',
    name: 'Maturation of newborn neurons in the hippocampus',
    kind: 'process',
    voice: 'growth',
    compartment: 'hippocampal-neurons',
    step: 'neurons-mature',
    description:
      'In adult mice new neurons are born in the hippocampus and take time to mature. Long treatment with fluoxetine made them do so; a short one did not.',
    identifiers: [],
    timing: {
      onset: {
        text: 'only in long treatment (mouse); no figure was read',
        evidence: [found('neurons-mature')],
      },
    },
    evidence: [
      found('neurons-mature'),
      says('Q000-05', 'can take weeks', 'partly supports'),
      says('Q002-42', 'they do also, eventually, restore neurons', 'partly supports'),
    ],
  },
  'synaptic-plasticity': {
    label: 'Synaptic\nplasticity',
    name: 'Synaptic plasticity in the hippocampus',
    kind: 'process',
    voice: 'growth',
    compartment: 'hippocampal-neurons',
    step: 'plasticity',
    isHub: true,
    description:
      'Synapses become stronger or weaker with use; long-term potentiation is one form of it. In mice treated with fluoxetine for long it changed with the same delay as behaviour.',
    identifiers: [{ curie: 'GO:0048167', label: 'regulation of synaptic plasticity' }],
    timing: {
      onset: {
        text: 'with the same delay as behaviour (mouse); no figure was read',
        evidence: [found('plasticity-delay')],
      },
    },
    evidence: [found('plasticity-delay'), found('trkb-site', 'partly supports')],
    silent: 'The quoted documents do not speak of plasticity where they speak of conventional antidepressants.',
  },
  trkb: {
    label: 'TrkB',
    name: 'TrkB, the receptor of BDNF',
    kind: 'macromolecule',
    glyph: 'trkb',
    voice: 'signal',
    compartment: 'hippocampal-neurons',
    step: 'direct-trkb',
    description:
      'TrkB is a receptor that promotes plasticity. Two groups found that antidepressants bind the part of it that crosses the membrane.',
    identifiers: [{ curie: 'uniprot:Q16620', label: 'NTRK2' }],
    evidence: [found('trkb-binds'), found('trkb-fluoxetine')],
    silent: 'The quoted documents name TrkB only where they speak of ketamine.',
  },
  relief: {
    label: 'Relief',
    name: 'Relief from depression',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'mood',
    step: 'relief',
    description: 'Relief comes after weeks of treatment, or months. About one patient in three is not helped.',
    identifiers: [],
    timing: {
      onset: {
        text: 'weeks or months: an order, no figure was read (people)',
        evidence: [
          says('Q000-05', 'can take weeks to lessen symptoms of depression'),
          says('Q002-04', 'can take months to improve symptoms of depression'),
          found('ordinary-weeks'),
          says('Q002-34', 'take weeks to kick in', 'partly supports'),
        ],
      },
    },
    evidence: [
      says('Q000-05', 'can take weeks to lessen symptoms of depression'),
      says('Q002-04', 'can take months to improve symptoms of depression'),
      found('ordinary-weeks'),
      inAnimals('behaviour-delay'),
      says('Q002-34', 'take weeks to kick in', 'partly supports'),
    ],
  },
} as const satisfies Record<string, Omit<MechanismNode, 'id'>>;
