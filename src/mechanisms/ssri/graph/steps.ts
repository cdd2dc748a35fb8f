import type { Step } from '../../../model/graph';
import { found, inAnimals, says } from '../records/cite';

/** The old explanation, six counted steps and relief. */
export const steps = {
  'old-idea': {
    role: 'prologue',
    title: 'The old explanation',
    shortTitle: 'Old\nexplanation',
    when: '',
    caption: 'For decades depression was explained by too little serotonin and noradrenaline.',
    explanation:
      'The prevailing idea was that too little of these messengers causes depression, and that drugs help by raising them. How much of it is left is disputed: a review found no convincing evidence of low serotonin, and other experts call that verdict overstated.',
    sequence: [['low-serotonin'], ['low-serotonin-depression'], ['depression']],
    effects: {
      'serotonin-transporter': 'ongoing',
      'transporter-uptake': 'ongoing',
      'serotonin-uptake': 'ongoing',
      'uptake-serotonin': 'ongoing',
    },
    evidence: [
      says('Q001-03', 'The prevailing hypothesis for years'),
      found('serotonin-reply', 'partly supports'),
      says('Q001-04', 'something much larger and more global was involved', 'partly supports'),
      found('serotonin-review', 'contradicts'),
      says('Q003-08', 'is outdated', 'contradicts'),
      says('Q002-38', "may not be what's really causing the disorder", 'contradicts'),
    ],
  },
  'transporter-block': {
    role: 'canonical',
    title: 'The serotonin transporter is blocked',
    shortTitle: 'Transporter\nblocked',
    when: '',
    caption: 'Fluoxetine, an SSRI, blocks the transporter that carries serotonin back into the cell.',
    explanation:
      'Neurons take back the serotonin that they release, through a transporter in the membrane. SSRIs such as fluoxetine make this transporter less active.',
    sequence: [['fluoxetine'], ['fluoxetine-transporter'], ['serotonin-transporter']],
    effects: { 'serotonin-transporter': 'blocked' },
    evidence: [found('path-transporter')],
    silent:
      'The quoted documents say what SSRIs are meant to do, not how; no text that was read says how soon it happens.',
  },
  'serotonin-rise': {
    role: 'canonical',
    title: 'More serotonin stays between the cells',
    shortTitle: 'Serotonin\nrises',
    when: '',
    caption: 'Less serotonin is taken up, so more of it stays between the cells.',
    explanation:
      'With the transporter blocked uptake falls, and the amount of serotonin rises. Raising serotonin is what these drugs are meant to do.',
    sequence: [['transporter-uptake'], ['serotonin-uptake'], ['uptake-serotonin'], ['serotonin']],
    effects: {
      'transporter-uptake': 'lifted',
      'serotonin-uptake': 'silenced',
      'uptake-serotonin': 'lifted',
    },
    evidence: [
      found('path-uptake'),
      found('path-serotonin'),
      says('Q001-03', 'serotonin and norepinephrine', 'partly supports'),
      says('Q002-42', 'SSRIs are intended to increase brain levels of serotonin', 'partly supports'),
    ],
    silent: 'No text that was read gives a time for the rise.',
  },
  'no-relief-yet': {
    role: 'canonical',
    title: 'Relief does not follow at once',
    shortTitle: 'No relief\nyet',
    when: 'for weeks',
    caption: 'If low serotonin were the whole story, relief would come now; it takes weeks.',
    explanation:
      'Conventional antidepressants take weeks or months to lessen the symptoms of depression, and these weeks can be dangerous for people with suicidal thoughts: anyone in danger should seek help at once. In rats one dose of fluoxetine or imipramine did not activate mTOR, which one dose of ketamine did.',
    sequence: [['serotonin-low']],
    effects: { 'low-serotonin': 'reversed' },
    evidence: [
      says('Q000-05', 'can take weeks to lessen symptoms of depression'),
      says('Q002-04', 'can take months to improve symptoms of depression'),
      found('ordinary-weeks'),
      inAnimals('no-mtor'),
      found('path-mood', 'partly supports'),
      says('Q002-35', 'painfully long waiting period', 'partly supports'),
    ],
  },
  'neurons-mature': {
    role: 'canonical',
    title: 'Newborn neurons mature',
    shortTitle: 'Neurons\nmature',
    when: 'only in long treatment (mice)',
    caption: 'In mice, long treatment with fluoxetine matures newborn neurons of the hippocampus.',
    explanation:
      'The hippocampus of adult mice makes new neurons, which long treatment with fluoxetine matured and a short one did not. How the drug does this no text that was read says.',
    sequence: [['fluoxetine-neurons'], ['newborn-neurons']],
    effects: {},
    evidence: [
      found('neurons-mature'),
      says('Q000-05', 'can take weeks', 'partly supports'),
      says('Q002-42', 'they do also, eventually, restore neurons', 'partly supports'),
    ],
  },
  plasticity: {
    role: 'canonical',
    title: 'Synapses change',
    shortTitle: 'Synapses\nchange',
    when: 'with the same delay (mice)',
    caption: 'In mice, synaptic plasticity in the hippocampus changes with the same delay.',
    explanation:
      'Long-term potentiation, by which synapses become stronger, changed with the same delay as the newborn neurons matured. That two things come together does not show which causes which.',
    sequence: [['neurons-plasticity'], ['synaptic-plasticity']],
    effects: {},
    evidence: [found('plasticity-delay')],
    silent: 'The quoted documents do not speak of it.',
  },
  'direct-trkb': {
    role: 'canonical',
    title: 'A direct route by TrkB',
    shortTitle: 'Direct\nroute',
    when: '',
    caption: 'Antidepressants may also bind TrkB itself, a receptor that promotes plasticity.',
    explanation:
      'Two groups found that fluoxetine or other antidepressants bind the part of TrkB that crosses the membrane, without the help of serotonin. With that part changed, the drugs did less for plasticity and behaviour in mice.',
    sequence: [['fluoxetine-trkb'], ['trkb'], ['trkb-plasticity']],
    effects: {},
    evidence: [found('trkb-binds'), found('trkb-fluoxetine'), found('trkb-site')],
    silent: 'No text that was read says when this happens; the quoted documents do not mention it.',
  },
  relief: {
    role: 'epilogue',
    title: 'Relief, after weeks',
    shortTitle: 'Relief',
    when: 'weeks or months',
    caption: 'Relief takes weeks or months, and about one patient in three is not helped.',
    explanation:
      'In mice behaviour changed with the same delay as neurons and synapses, which fits a slow change of the brain better than a lack of serotonin. A single dose of ketamine, which acts on another messenger, begins to relieve depression within hours.',
    sequence: [['plasticity-relief'], ['relief']],
    effects: { depression: 'reversed' },
    evidence: [
      says('Q000-05', [
        'can take weeks to lessen symptoms of depression',
        'do not work at all for one out of every three patients',
      ]),
      says('Q002-04', 'can take months to improve symptoms of depression'),
      found('ordinary-weeks'),
      inAnimals('behaviour-delay'),
      says('Q003-16', 'began within hours'),
      says('Q000-06', 'an entirely different type of neurotransmitter system', 'partly supports'),
      says('Q002-34', "they don't, for more than a third of depressed patients", 'partly supports'),
    ],
  },
} as const satisfies Record<string, Omit<Step, 'id'>>;
