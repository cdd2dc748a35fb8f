import type {
  ClinicalCourse,
  ClinicalFigure,
  HistoryEvent,
  Hypothesis,
  Limit,
  OpenQuestion,
  Term,
} from '../../../model/contextRecords';
import { found, inAnimals, says } from './cite';

export const hypotheses = {
  'slow-change': {
    label: 'Slow change of neurons',
    relation: 'told',
    route: [
      'fluoxetine',
      'fluoxetine-neurons',
      'newborn-neurons',
      'neurons-plasticity',
      'synaptic-plasticity',
      'plasticity-relief',
      'relief',
    ],
    summary:
      'Long treatment changes neurons and synapses, and relief waits for that. In mice neurons, synapses and behaviour changed with the same delay; in people it was not tested in the texts that were read.',
    evidence: [
      found('neurons-mature'),
      found('plasticity-delay'),
      found('behaviour-delay'),
      says('Q000-05', 'can take weeks', 'partly supports'),
      says('Q002-42', 'eventually, restore neurons', 'partly supports'),
    ],
  },
  monoamine: {
    label: 'Low serotonin',
    relation: 'rival',
    route: [
      'fluoxetine',
      'fluoxetine-transporter',
      'serotonin-transporter',
      'transporter-uptake',
      'serotonin-uptake',
      'uptake-serotonin',
      'serotonin',
      'serotonin-low',
      'low-serotonin',
      'low-serotonin-depression',
      'depression',
    ],
    summary:
      'Too little serotonin causes depression, and the drugs make up for it. That relief takes weeks, and a review that found no convincing evidence of low serotonin, speak against it; other experts defend a part of it.',
    evidence: [
      says('Q001-03', 'The prevailing hypothesis for years'),
      found('path-mood', 'partly supports'),
      found('serotonin-reply', 'partly supports'),
      found('serotonin-review', 'contradicts'),
      found('ordinary-weeks', 'contradicts'),
      says('Q003-08', 'is outdated', 'contradicts'),
      says('Q002-38', "may not be what's really causing the disorder", 'contradicts'),
    ],
  },
  'trkb-binding': {
    label: 'Direct binding to TrkB',
    relation: 'additional',
    route: [
      'fluoxetine',
      'fluoxetine-trkb',
      'trkb',
      'trkb-plasticity',
      'synaptic-plasticity',
      'plasticity-relief',
      'relief',
    ],
    summary:
      'Antidepressants bind TrkB, a receptor that promotes plasticity, without the help of serotonin. Changing the place where they bind weakened what they do.',
    evidence: [found('trkb-binds'), found('trkb-site'), found('trkb-fluoxetine')],
  },
} as const satisfies Record<string, Omit<Hypothesis, 'id'>>;

export const history = {
  'newborn-2008': {
    date: [2008],
    title: 'The delay is seen in newborn neurons',
    text: 'In mice long treatment with fluoxetine matures newborn neurons; synapses and behaviour change with the same delay.',
    role: 'establishes',
    nodes: ['newborn-neurons', 'synaptic-plasticity'],
    evidence: [found('neurons-mature'), found('plasticity-delay'), found('behaviour-delay')],
  },
  'trkb-2021': {
    date: [2021],
    title: 'Antidepressants bind TrkB',
    text: 'Antidepressants of several kinds bind the part of TrkB that crosses the membrane.',
    role: 'establishes',
    nodes: ['trkb'],
    evidence: [found('trkb-binds'), found('trkb-site')],
  },
  'review-2023': {
    date: [2023],
    title: 'A review doubts low serotonin',
    text: 'An umbrella review finds no convincing evidence of low serotonin in depression. Other experts reply that it overstates its case.',
    role: 'troubles',
    nodes: ['low-serotonin'],
    evidence: [found('serotonin-review'), found('serotonin-reply', 'contradicts')],
  },
} as const satisfies Record<string, Omit<HistoryEvent, 'id'>>;

export const courses = {
  'daily-treatment': {
    label: 'Conventional antidepressants',
    text: 'They take weeks to work, or months, as the documents put it. No exact time was found, so the position is approximate.',
    timing: {
      onset: {
        text: 'weeks or months: an order, no figure was read (people)',
        evidence: [
          says('Q000-05', 'Most antidepressants can take weeks'),
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
    ],
  },
} as const satisfies Record<string, Omit<ClinicalCourse, 'id'>>;

export const figures = {
  'not-helped': {
    course: 'daily-treatment',
    measure: 'no benefit',
    share: { from: 33 },
    denominator: { arm: 'not stated' },
    when: 'no time given',
    population: 'patients who take current antidepressants',
    text: 'Two copies of a news text say that current antidepressants do not work at all for one out of every three patients.',
    evidence: [
      says('Q000-05', 'do not work at all for one out of every three patients'),
      says('Q002-04', 'do not work at all for one out of every three patients'),
      says('Q002-34', "they don't, for more than a third of depressed patients", 'partly supports'),
    ],
  },
} as const satisfies Record<string, Omit<ClinicalFigure, 'id'>>;

export const limits = {
  'dangerous-weeks': {
    kind: 'harm',
    title: 'The weeks of waiting can be dangerous',
    text: 'Before the drugs work, people with suicidal thoughts may be in danger. Anyone in danger should seek help at once.',
    evidence: [
      says('Q000-05', 'can take weeks to lessen symptoms of depression'),
      says('Q002-35', 'painfully long waiting period', 'partly supports'),
    ],
  },
  'not-everyone': {
    kind: 'limit',
    title: 'About one patient in three is not helped',
    text: 'Two copies of a news text say that current antidepressants do not work at all for one patient in three. No study with a figure was read.',
    evidence: [
      says('Q000-05', 'do not work at all for one out of every three patients'),
      says('Q002-04', 'do not work at all for one out of every three patients'),
    ],
  },
  'mice-only': {
    kind: 'limit',
    title: 'The slow steps were seen in mice',
    text: 'That newborn neurons mature and synapses change with a delay was found in mice. Whether it is so in people no text that was read says.',
    evidence: [found('neurons-mature'), found('plasticity-delay')],
  },
  'one-drug': {
    kind: 'limit',
    title: 'One drug stands for many',
    text: 'The story follows fluoxetine. Others act on noradrenaline as well, or instead; no paper on their slow effects was read.',
    evidence: [says('Q001-03', 'serotonin and norepinephrine', 'partly supports'), found('no-mtor', 'partly supports')],
  },
} as const satisfies Record<string, Omit<Limit, 'id'>>;

export const questions = {
  'serotonin-cause': {
    kind: 'disagreement',
    title: 'Does low serotonin cause depression?',
    text: 'A review of reviews found no convincing evidence that depression goes with, or comes from, low serotonin. A reply by other experts calls that verdict overstated.',
    about: ['low-serotonin', 'low-serotonin-depression', 'old-idea'],
    evidence: [
      found('serotonin-review'),
      found('serotonin-reply', 'contradicts'),
      says('Q001-03', 'The prevailing hypothesis for years', 'partly supports'),
      says('Q003-08', 'is outdated', 'partly supports'),
    ],
  },
  'serotonin-to-neurons': {
    kind: 'unknown',
    title: 'How does the drug reach the newborn neurons?',
    text: 'Whether more serotonin matures newborn neurons, or fluoxetine acts on them by another way such as TrkB, no text that was read says.',
    about: ['fluoxetine-neurons', 'newborn-neurons', 'serotonin', 'trkb'],
    evidence: [found('neurons-mature', 'partly supports'), found('trkb-binds', 'partly supports')],
  },
  'why-weeks': {
    kind: 'paradox',
    title: 'Why does relief take weeks?',
    text: 'The transporter is the target of the drug, and relief comes only weeks later. A slow change of neurons and synapses would explain it, but it was seen in mice and as a coincidence in time.',
    about: ['no-relief-yet', 'relief', 'plasticity-relief'],
    evidence: [
      says('Q000-05', 'can take weeks to lessen symptoms of depression'),
      found('behaviour-delay', 'partly supports'),
      found('plasticity-delay', 'partly supports'),
    ],
  },
} as const satisfies Record<string, Omit<OpenQuestion, 'id'>>;

export const terms = {
  ssri: {
    term: 'SSRI',
    forms: ['SSRIs', 'selective serotonin reuptake inhibitor', 'selective serotonin reuptake inhibitors'],
    text: 'A common kind of antidepressant that keeps serotonin from being taken back into the cell that released it. Fluoxetine is one of them.',
    nodes: ['fluoxetine', 'serotonin-transporter'],
  },
  transporter: {
    term: 'transporter',
    forms: ['transporters'],
    text: 'A protein in a membrane that carries a certain molecule across it.',
    nodes: ['serotonin-transporter'],
  },
  uptake: {
    term: 'uptake',
    forms: ['reuptake'],
    text: 'Taking a messenger from outside into a cell. Reuptake is uptake by the cell that released it.',
    nodes: ['serotonin-uptake'],
  },
  monoamine: {
    term: 'monoamine',
    forms: ['monoamines'],
    text: 'One of a group of messengers to which serotonin, noradrenaline and dopamine belong.',
    nodes: ['serotonin', 'low-serotonin'],
  },
  noradrenaline: {
    term: 'noradrenaline',
    forms: ['norepinephrine'],
    text: 'A messenger between neurons; norepinephrine is its other name. Most antidepressants act on it, on serotonin, or on both.',
    identifiers: [{ curie: 'CHEBI:18357', label: '(R)-noradrenaline' }],
  },
  hippocampus: {
    term: 'hippocampus',
    text: 'A region deep in the brain that is important for memory.',
    nodes: ['newborn-neurons', 'synaptic-plasticity'],
  },
  plasticity: {
    term: 'plasticity',
    forms: ['neuroplasticity'],
    text: "The brain's ability to change with experience: synapses form, disappear, strengthen or weaken.",
    nodes: ['synaptic-plasticity'],
  },
  potentiation: {
    term: 'long-term potentiation',
    text: 'A lasting strengthening of a synapse after it has been used much.',
    nodes: ['synaptic-plasticity'],
  },
  'trkb-receptor': {
    term: 'TrkB',
    text: 'The receptor of the growth factor BDNF. It crosses the membrane and passes signals into the cell.',
    nodes: ['trkb'],
    identifiers: [{ curie: 'uniprot:Q16620', label: 'NTRK2' }],
  },
  mtor: {
    term: 'mTOR',
    text: 'An enzyme that starts protein synthesis. Ketamine activates it in rats soon after the dose.',
  },
} as const satisfies Record<string, Omit<Term, 'id'>>;
