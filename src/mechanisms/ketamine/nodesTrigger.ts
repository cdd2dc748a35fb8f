import type { MechanismNode } from '../../model/node';
import type { TimeFigure } from '../../model/timing';
import { found, says } from './evidence';
import type { EvidenceIds, NodeIds } from './ids';

/** Release and what is released were measured as one. */
const glutamateOnset = {
  fromMin: 10,
  toMin: 18,
  text: 'raised by 10–18 min (rat)',
  evidence: [found('glutamate-minutes'), found('glutamate-cycling')],
} as const satisfies TimeFigure<EvidenceIds>;

/** From the stressed synapse to the calcium channel. */
export const nodesTrigger = {
  'chronic-stress': {
    label: 'Chronic\nstress',
    name: 'Chronic stress',
    kind: 'perturbing agent',
    voice: 'neutral',
    compartment: 'behaviour',
    step: 'stressed-synapse',
    description:
      'Stress that goes on for weeks wears down the contacts between brain cells. In animals this can be seen as shrunken branches and missing contact points.',
    identifiers: [{ curie: 'GO:0033555', label: 'multicellular organismal response to stress' }],
    timing: {
      onset: {
        fromMin: -30240,
        text: '21 days of stress before the dose (rat)',
        evidence: [found('stress-atrophy')],
      },
    },
    evidence: [
      says('Q000-14', 'damage of these synaptic connections caused by chronic stress'),
      says('Q002-25', 'the atrophy of dendrites caused by chronic stress in rodents'),
      says('Q002-31', 'deficits caused by chronic stress exposure'),
      found('stress-atrophy'),
      found('stress-redd1'),
      says('Q002-40', 'this atrophy of neurons occurred in response to stress'),
    ],
  },
  'synapse-loss': {
    label: 'Synapse loss',
    name: 'Loss of synapses and spines',
    kind: 'phenotype',
    glyph: 'lost-spine',
    voice: 'neutral',
    compartment: 'dendrite',
    step: 'stressed-synapse',
    description:
      'Synapses are the contact points where one nerve cell passes a message to the next, and many sit on small bumps called spines. Under long stress some of these spines disappear.',
    identifiers: [],
    timing: {
      onset: {
        toMin: 0,
        text: 'there by the dose, after 21 days of stress (rat)',
        evidence: [found('stress-atrophy')],
      },
      decay: {
        toMin: 1440,
        text: 'reversed by 24 h after the dose (rat)',
        evidence: [found('stress-reversed-times'), found('stress-reversed')],
      },
    },
    evidence: [
      says('Q000-03', 'synaptic connections between brain cells damaged by stress and depression'),
      says('Q002-03', 'synaptic connections between brain cells damaged by stress and depression'),
      says('Q001-07', 'the number and strength of these interconnections decreases', 'partly supports'),
      found('stress-atrophy'),
      found('stress-branches'),
      found('synaptic-density-pet', 'partly supports'),
      found('synapse-loss-title', 'partly supports'),
      says('Q002-41', 'the weakening of synaptic connections', 'partly supports'),
    ],
  },
  ketamine: {
    label: 'Ketamine',
    name: 'Ketamine',
    kind: 'simple chemical',
    glyph: 'ketamine',
    voice: 'drug',
    compartment: 'cleft',
    step: 'nmda-blockade',
    description:
      'Ketamine is a small molecule that has long been used as an anaesthetic. At a lower dose it can relieve depression within hours, but it also briefly alters perception and can be abused.',
    identifiers: [
      { curie: 'CHEBI:6121', label: 'ketamine' },
      { curie: 'drugbank:DB01221', label: 'ketamine' },
      { curie: 'pubchem.compound:3821', label: 'ketamine' },
    ],
    timing: {
      onset: { fromMin: 0, text: 'from the start of the infusion (people)', evidence: [found('plasma-peak')] },
      peak: {
        fromMin: 40,
        toMin: 40,
        text: 'highest in blood when the 40-min infusion ends (people)',
        evidence: [found('plasma-peak')],
      },
      decay: { fromMin: 40, text: 'then halves about every 3 h (people)', evidence: [found('half-life')] },
    },
    evidence: [
      says('Q002-26', 'the noncompetitive NMDA antagonist, ketamine'),
      says('Q003-02', 'the first exemplar of a rapid-acting antidepressant'),
      says('Q000-06', 'works on an entirely different type of neurotransmitter system than current antidepressants'),
      found('plasma-peak'),
      says('Q000-12', ['short-term symptoms of psychosis', 'is abused as the party drug'], 'partly supports'),
      says('Q002-07', ['short-term symptoms of psychosis', 'is abused as the party drug'], 'partly supports'),
      found('same-dose'),
      says('Q001-12', 'gained FDA approval last year with the release of Spravato (esketamine)', 'partly supports'),
    ],
  },
  'nmdar-gaba': {
    label: 'NMDA receptor',
    name: 'NMDA receptor on the GABA interneuron',
    kind: 'complex',
    glyph: 'nmda-receptor',
    voice: 'inhibit',
    compartment: 'interneuron',
    step: 'nmda-blockade',
    description:
      'This receptor is a gate in the cell membrane that glutamate opens. Ketamine lodges in the open gate and shuts it, here on a cell whose job is to hold others back.',
    identifiers: [{ curie: 'GO:0017146', label: 'NMDA selective glutamate receptor complex' }],
    parts: [
      {
        label: 'GluN1',
        identifiers: [
          { curie: 'hgnc:4584', label: 'GRIN1' },
          { curie: 'uniprot:Q05586', label: 'GRIN1' },
        ],
      },
      {
        label: 'GluN2B',
        identifiers: [
          { curie: 'hgnc:4586', label: 'GRIN2B' },
          { curie: 'uniprot:Q13224', label: 'GRIN2B' },
        ],
      },
    ],
    evidence: [
      says('Q002-26', 'noncompetitive NMDA antagonist'),
      says(
        'Q002-19',
        'a potential role for NMDA receptor modulating drugs in the treatment of depression',
        'partly supports',
      ),
      says('Q003-22', 'the molecule inhibits a receptor normally critical for plasticity', 'partly supports'),
      says('Q002-12', 'N-methyl-D-aspartate (NMDA) glutamate receptors play a key role', 'partly supports'),
      found('interneuron-knockdown'),
      found('interneuron-efflux'),
      found('trapping', 'partly supports'),
      found('principal-deletion', 'contradicts'),
    ],
    silent: 'The documents name the receptor but never say on which cell it sits.',
  },
  'gaba-firing': {
    label: 'Interneuron firing',
    name: 'Firing of the GABA interneuron',
    kind: 'process',
    glyph: 'firing',
    voice: 'inhibit',
    compartment: 'interneuron',
    step: 'nmda-blockade',
    description:
      'An interneuron is a local nerve cell that sends out short electrical pulses to calm its neighbours. With its receptors shut it falls quiet.',
    identifiers: [{ curie: 'GO:0051932', label: 'synaptic transmission, GABAergic' }],
    timing: {
      onset: {
        text: 'falls first, before pyramidal cells fire more (rat, MK-801)',
        evidence: [found('firing-order', 'partly supports'), found('firing-drug', 'partly supports')],
      },
    },
    evidence: [
      found('sst-suppressed'),
      found('interneuron-knockdown'),
      found('firing-order', 'partly supports'),
      found('firing-drug', 'partly supports'),
      found('principal-deletion', 'contradicts'),
    ],
    silent: 'The documents do not mention interneurons.',
  },
  gaba: {
    label: 'GABA',
    name: 'GABA',
    kind: 'simple chemical',
    glyph: 'gaba',
    voice: 'inhibit',
    compartment: 'cleft',
    step: 'nmda-blockade',
    description:
      'GABA is the chemical with which the interneuron calms other cells. When the interneuron is quiet, less of it is released.',
    identifiers: [{ curie: 'CHEBI:16865', label: 'gamma-aminobutyric acid' }],
    evidence: [
      says('Q001-08', 'works on those two neurotransmitters', 'partly supports'),
      says('Q001-04', 'glutamate and GABA, the most abundant neurotransmitters in the brain', 'partly supports'),
      says('Q003-10', 'glutamatergic and GABAergic signaling plays a role', 'partly supports'),
      found('inhibitory-currents'),
    ],
    silent: 'The documents say that ketamine works on GABA, not that GABA falls.',
  },
  'glutamate-release': {
    label: 'Vesicle\nrelease',
    name: 'Glutamate release from the terminal',
    kind: 'process',
    voice: 'excite',
    compartment: 'terminal',
    step: 'glutamate-burst',
    description:
      'The sending cell stores glutamate in tiny bubbles called vesicles. With the brake off, more of them merge with the membrane and empty into the gap.',
    identifiers: [{ curie: 'GO:0014047', label: 'glutamate secretion' }],
    timing: { onset: glutamateOnset },
    evidence: [
      says('Q000-13', 'ketamine triggers the release of the neurotransmitter glutamate'),
      says('Q002-08', 'ketamine triggers release of neurotransmitter glutamate'),
      found('glutamate-cycling'),
      found('glutamate-people'),
      found('glutamate-dose', 'partly supports'),
    ],
  },
  glutamate: {
    label: 'Glutamate',
    name: 'Glutamate',
    kind: 'simple chemical',
    glyph: 'glutamate',
    voice: 'excite',
    compartment: 'cleft',
    step: 'glutamate-burst',
    description:
      "Glutamate is the brain's main exciting messenger. A short surge of it crosses the gap and reaches the next cell.",
    identifiers: [{ curie: 'CHEBI:29985', label: 'L-glutamate(1-)' }],
    timing: {
      onset: glutamateOnset,
      decay: {
        toMin: 193,
        text: 'over by about 3 h (people, posterior cingulate cortex)',
        evidence: [found('glutamate-over')],
      },
    },
    evidence: [
      says('Q000-13', [
        'triggers the release of the neurotransmitter glutamate',
        'in turn stimulates growth of synapses',
      ]),
      says('Q001-08', 'works on those two neurotransmitters', 'partly supports'),
      found('glutamate-cycling'),
      found('glutamate-people'),
      found('glutamate-dose', 'partly supports'),
    ],
  },
  ampar: {
    label: 'AMPA receptor',
    name: 'AMPA receptor',
    kind: 'complex',
    glyph: 'ampa-receptor',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'ampa-activation',
    description:
      'This is a second kind of gate that glutamate opens, and ketamine leaves it free. Charged particles stream in and make the receiving cell more active.',
    identifiers: [{ curie: 'GO:0032281', label: 'AMPA glutamate receptor complex' }],
    parts: [
      {
        label: 'GluA1',
        identifiers: [
          { curie: 'hgnc:4571', label: 'GRIA1' },
          { curie: 'uniprot:P42261', label: 'GRIA1' },
        ],
      },
      {
        label: 'GluA2',
        identifiers: [
          { curie: 'hgnc:4572', label: 'GRIA2' },
          { curie: 'uniprot:P42262', label: 'GRIA2' },
        ],
      },
    ],
    evidence: [
      says('Q003-12', 'AMPA receptors'),
      says('Q003-11', 'the different mechanisms that may lead to ketamine’s antidepressant effects', 'partly supports'),
      found('nbqx-mouse'),
      found('nbqx-rat'),
      found('nbqx-lasting', 'partly supports'),
    ],
    silent: 'The documents name AMPA receptors once, in a list, without saying what opens them.',
  },
  vdcc: {
    label: 'L-type VDCC',
    name: 'L-type voltage-dependent calcium channel',
    kind: 'complex',
    glyph: 'vdcc',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'ampa-activation',
    description:
      'This channel opens when the voltage across the membrane changes. It lets calcium in, which works as a signal inside the cell.',
    identifiers: [{ curie: 'GO:1990454', label: 'L-type voltage-gated calcium channel complex' }],
    parts: [
      {
        label: 'Cav1.2',
        identifiers: [
          { curie: 'hgnc:1390', label: 'CACNA1C' },
          { curie: 'uniprot:Q13936', label: 'CACNA1C' },
        ],
      },
      {
        label: 'Cav1.3',
        identifiers: [
          { curie: 'hgnc:1391', label: 'CACNA1D' },
          { curie: 'uniprot:Q01668', label: 'CACNA1D' },
        ],
      },
    ],
    evidence: [found('bdnf-culture'), found('vdcc-behaviour'), found('vdcc-attenuated', 'partly supports')],
    silent: 'The documents mention neither this channel nor calcium.',
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;
