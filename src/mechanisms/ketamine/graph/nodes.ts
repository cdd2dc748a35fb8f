import type { Compartment, MechanismNode, TimeFigure, Timing } from '../../../model/graph';
import { citeClaim, citeNamed, citeQuote, qualifyWith } from '../records/cite';
import type { EvidenceIds, NodeIds } from './ids';

/** From top to bottom of the story: where a signal starts, and where it ends. */
export const compartments = {
  interneuron: { label: 'GABA interneuron' },
  terminal: {
    label: 'Glutamatergic terminal',
    identifiers: [{ curie: 'GO:0098793', label: 'presynapse' }],
  },
  cleft: {
    label: 'Synaptic cleft',
    identifiers: [{ curie: 'GO:0005576', label: 'extracellular region' }],
  },
  dendrite: {
    label: 'Spine and dendrite',
    identifiers: [
      { curie: 'GO:0043197', label: 'dendritic spine' },
      { curie: 'GO:0098794', label: 'postsynapse' },
    ],
  },
  behaviour: { label: 'Behaviour' },
} as const satisfies Record<string, Omit<Compartment, 'id'>>;

/** Release and what is released were measured as one. */
const glutamateOnset = {
  fromMin: 10,
  toMin: 18,
  text: 'raised by 10–18 min (rat)',
  evidence: [citeClaim('glutamate-minutes'), citeClaim('glutamate-cycling')],
} as const satisfies TimeFigure<EvidenceIds>;

/** From the stressed synapse to the calcium channel. */
const nodesTrigger = {
  'chronic-stress': {
    label: 'Chronic\nstress',
    name: 'Chronic stress',
    kind: 'perturbing agent',
    voice: 'neutral',
    compartment: 'behaviour',
    step: 'stressed-synapse',
    description:
      'Weeks of stress damage the connections between neurons: in animals, dendrites shrink and spines disappear. In rats three weeks of it were enough.',
    identifiers: [{ curie: 'GO:0033555', label: 'multicellular organismal response to stress' }],
    timing: {
      onset: {
        fromMin: -30240,
        text: '21 days of stress before the dose (rat)',
        evidence: [citeClaim('stress-atrophy')],
      },
    },
    evidence: [
      citeQuote('Q000-14', 'damage of these synaptic connections caused by chronic stress'),
      citeQuote('Q002-25', 'the atrophy of dendrites caused by chronic stress in rodents'),
      citeQuote('Q002-31', 'deficits caused by chronic stress exposure'),
      citeClaim('stress-atrophy'),
      citeClaim('stress-redd1'),
      citeQuote('Q002-40', 'this atrophy of neurons occurred in response to stress'),
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
      'Synapses are where one neuron passes a signal to the next, and many sit on small protrusions called spines. Under long stress some of these spines disappear.',
    identifiers: [],
    timing: {
      onset: {
        fromMin: -30240,
        toMin: 0,
        text: 'there by the dose, after 21 days of stress (rat)',
        evidence: [citeClaim('stress-atrophy')],
      },
      decay: {
        toMin: 1440,
        text: 'reversed by 24 h after the dose (rat)',
        evidence: [citeClaim('stress-reversed-times'), citeClaim('stress-reversed')],
      },
    },
    evidence: [
      citeQuote('Q000-03', 'synaptic connections between brain cells damaged by stress and depression'),
      citeQuote('Q002-03', 'synaptic connections between brain cells damaged by stress and depression'),
      citeQuote('Q001-07', 'the number and strength of these interconnections decreases', 'partly supports'),
      citeClaim('stress-atrophy'),
      citeClaim('stress-branches'),
      citeClaim('synaptic-density-pet', 'partly supports'),
      citeClaim('synapse-loss-title', 'partly supports'),
      citeQuote('Q002-41', 'the weakening of synaptic connections', 'partly supports'),
    ],
  },
  ketamine: {
    label: 'Ketamine',
    name: 'Ketamine',
    kind: 'simple chemical',
    glyph: 'two-ring-molecule',
    voice: 'drug',
    compartment: 'cleft',
    step: 'nmda-blockade',
    description:
      'Ketamine is a small molecule that has long been used as an anaesthetic. At a lower dose it can relieve depression within hours, but it also briefly alters perception and can be misused.',
    identifiers: [
      { curie: 'CHEBI:6121', label: 'ketamine' },
      { curie: 'drugbank:DB01221', label: 'ketamine' },
      { curie: 'pubchem.compound:3821', label: 'ketamine' },
    ],
    timing: {
      onset: { fromMin: 0, text: 'from the start of the infusion (people)', evidence: [citeClaim('plasma-peak')] },
      peak: {
        fromMin: 40,
        toMin: 40,
        text: 'highest in blood when the 40-min infusion ends (people)',
        evidence: [citeClaim('plasma-peak')],
      },
      decay: { fromMin: 40, text: 'then halves about every 3 h (people)', evidence: [citeClaim('half-life')] },
    },
    evidence: [
      citeQuote('Q002-26', 'the noncompetitive NMDA antagonist, ketamine'),
      citeQuote('Q003-02', 'the first exemplar of a rapid-acting antidepressant'),
      citeQuote(
        'Q000-06',
        'works on an entirely different type of neurotransmitter system than current antidepressants',
      ),
      citeClaim('plasma-peak'),
      citeQuote('Q000-12', ['short-term symptoms of psychosis', 'is abused as the party drug'], 'partly supports'),
      citeQuote('Q002-07', ['short-term symptoms of psychosis', 'is abused as the party drug'], 'partly supports'),
      citeClaim('same-dose'),
      citeQuote(
        'Q001-12',
        'gained FDA approval last year with the release of Spravato (esketamine)',
        'partly supports',
      ),
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
      'Glutamate opens this ion channel. Ketamine enters the open channel and blocks it, here on an interneuron that inhibits other cells.',
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
      citeQuote('Q002-26', 'noncompetitive NMDA antagonist'),
      citeQuote(
        'Q002-19',
        'a potential role for NMDA receptor modulating drugs in the treatment of depression',
        'partly supports',
      ),
      citeQuote('Q003-22', 'the molecule inhibits a receptor normally critical for plasticity', 'partly supports'),
      citeQuote('Q002-12', 'N-methyl-D-aspartate (NMDA) glutamate receptors play a key role', 'partly supports'),
      citeClaim('interneuron-knockdown'),
      citeClaim('interneuron-efflux'),
      citeClaim('trapping', 'partly supports'),
      citeClaim('principal-deletion', 'contradicts'),
      citeClaim('parvalbumin-normal', 'contradicts'),
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
      'An interneuron is a local neuron that sends out short electrical pulses and inhibits its neighbours. With its NMDA receptors blocked, it fires less.',
    identifiers: [{ curie: 'GO:0051932', label: 'synaptic transmission, GABAergic' }],
    timing: {
      onset: {
        text: 'falls first, before pyramidal cells fire more (rat, MK-801)',
        evidence: [citeClaim('firing-order', 'partly supports'), citeClaim('firing-drug', 'partly supports')],
      },
    },
    evidence: [
      citeClaim('sst-suppressed'),
      citeClaim('interneuron-knockdown'),
      citeClaim('firing-order', 'partly supports'),
      citeClaim('firing-drug', 'partly supports'),
      citeQuote('Q003-10', 'GABAergic signaling plays a role', 'partly supports'),
      citeClaim('principal-deletion', 'contradicts'),
      citeClaim('parvalbumin-normal', 'contradicts'),
    ],
    silent: 'The documents mention GABA, not the firing of interneurons.',
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
      'Interneurons release GABA to inhibit other cells. When the interneuron fires less, less of it is released.',
    identifiers: [{ curie: 'CHEBI:16865', label: 'gamma-aminobutyric acid' }],
    evidence: [
      citeQuote('Q001-08', 'works on those two neurotransmitters', 'partly supports'),
      citeQuote('Q001-04', 'glutamate and GABA, the most abundant neurotransmitters in the brain', 'partly supports'),
      citeQuote('Q003-10', 'glutamatergic and GABAergic signaling plays a role', 'partly supports'),
      citeClaim('inhibitory-currents'),
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
      'The sending cell stores glutamate in tiny bubbles called vesicles. Released from inhibition, the cell releases more glutamate into the synaptic cleft.',
    identifiers: [{ curie: 'GO:0014047', label: 'glutamate secretion' }],
    timing: { onset: glutamateOnset },
    evidence: [
      citeQuote('Q000-13', 'ketamine triggers the release of the neurotransmitter glutamate'),
      citeQuote('Q002-08', 'ketamine triggers release of neurotransmitter glutamate'),
      citeClaim('glutamate-cycling'),
      citeClaim('glutamate-people'),
      citeClaim('dose-cycling', 'partly supports'),
      citeClaim('glutamate-dose', 'partly supports'),
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
      "Glutamate is the brain's main excitatory neurotransmitter. More of it crosses the synaptic cleft for a short time and reaches the next cell.",
    identifiers: [{ curie: 'CHEBI:29985', label: 'L-glutamate(1-)' }],
    timing: {
      onset: glutamateOnset,
    },
    evidence: [
      citeQuote('Q000-13', [
        'triggers the release of the neurotransmitter glutamate',
        'in turn stimulates growth of synapses',
      ]),
      citeQuote('Q001-08', 'works on those two neurotransmitters', 'partly supports'),
      citeClaim('glutamate-cycling'),
      citeClaim('glutamate-people'),
      citeClaim('glutamate-acc'),
      citeClaim('naltrexone-glutamate', 'partly supports'),
      citeClaim('glutamate-dose', 'partly supports'),
      qualifyWith('glutamate-over', 'region', 'time'),
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
      'Glutamate also opens this receptor, which ketamine does not block. Charged particles flow in and make the receiving cell more active.',
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
      citeClaim('nbqx-mouse'),
      citeClaim('nbqx-rat'),
      citeClaim('cp-ampar'),
      citeClaim('glua2-knockout'),
      citeClaim('nbqx-lasting', 'partly supports'),
      citeClaim('nbqx-day', 'partly supports'),
      citeNamed('AMPA receptors'),
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
    evidence: [citeClaim('bdnf-culture'), citeClaim('vdcc-behaviour'), citeClaim('vdcc-attenuated', 'partly supports')],
    silent: 'The documents mention neither this channel nor calcium.',
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;

/** From the release of BDNF to the two relays inside the cell. */
const nodesGrowth = {
  'bdnf-release': {
    label: 'BDNF\nrelease',
    name: 'Release of BDNF',
    kind: 'process',
    glyph: 'bdnf-vesicle',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'Neurons store BDNF; activity and calcium release it. Which side of the synapse releases it after ketamine is not settled.',
    identifiers: [{ curie: 'uniprot:P23560', label: 'BDNF' }],
    timing: {
      onset: {
        toMin: 15,
        text: 'by 15 min (rat neurons in culture)',
        evidence: [citeClaim('bdnf-culture-times'), citeClaim('erk-culture')],
      },
      decay: { text: 'transient (mouse)', evidence: [citeClaim('bdnf-transient')] },
    },
    evidence: [
      citeClaim('bdnf-culture'),
      citeClaim('bdnf-transient'),
      citeClaim('erk-culture'),
      citeClaim('potentiation-bdnf', 'partly supports'),
      citeNamed('BDNF'),
      citeClaim('bdnf-half', 'contradicts'),
    ],
    silent: 'BDNF is named in a list of the documents; its release is not mentioned.',
  },
  bdnf: {
    label: 'BDNF',
    name: 'Brain-derived neurotrophic factor (BDNF)',
    kind: 'macromolecule',
    glyph: 'bdnf',
    voice: 'growth',
    compartment: 'cleft',
    step: 'bdnf-trkb',
    description:
      'BDNF is a protein that makes neurons grow and strengthen their synapses. Once released, it binds its receptor, TrkB.',
    identifiers: [
      { curie: 'hgnc:1033', label: 'BDNF' },
      { curie: 'uniprot:P23560', label: 'BDNF' },
    ],
    timing: {
      onset: {
        toMin: 30,
        text: 'protein raised at 30 min (mouse, hippocampus and cortex)',
        evidence: [citeClaim('bdnf-day')],
      },
      peak: { fromMin: 60, toMin: 60, text: 'raised at 1 h (mouse, hippocampus)', evidence: [citeClaim('bdnf-hour')] },
      decay: {
        toMin: 1440,
        text: 'no longer raised at 24 h (mouse); disputed',
        short: 'no longer raised at 24 h (mouse)',
        evidence: [citeClaim('bdnf-day'), citeClaim('bdnf-day-raised', 'contradicts')],
      },
    },
    evidence: [
      citeClaim('bdnf-antibody'),
      citeClaim('bdnf-synthesis'),
      citeClaim('bdnf-val66met'),
      citeClaim('nbqx-rat'),
      citeClaim('bdnf-blood-up', 'partly supports'),
      citeNamed('BDNF'),
      citeClaim('bdnf-half', 'contradicts'),
      citeClaim('bdnf-blood-flat', 'contradicts'),
    ],
    silent: 'The documents name BDNF once, in a list.',
  },
  trkb: {
    label: 'TrkB',
    name: 'TrkB, the receptor for BDNF',
    kind: 'macromolecule',
    glyph: 'trkb',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'TrkB is the membrane receptor that BDNF binds. Two TrkB molecules then pair up and pass the signal to the inside of the cell.',
    identifiers: [
      { curie: 'hgnc:8032', label: 'NTRK2' },
      { curie: 'uniprot:Q16620', label: 'NTRK2' },
      { curie: 'GO:0031547', label: 'brain-derived neurotrophic factor receptor signaling pathway' },
    ],
    evidence: [
      citeClaim('trkb-ca1'),
      citeClaim('bdnf-trkb-knockout'),
      citeClaim('k252a-rat', 'partly supports'),
      citeClaim('two-effects', 'partly supports'),
      citeNamed('TrkB receptors'),
      citeClaim('bdnf-half', 'contradicts'),
    ],
    silent: 'The documents name TrkB once, in a list.',
  },
  'pi3k-akt': {
    label: 'PI3K–Akt',
    name: 'PI3K and Akt',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'PI3K and Akt are enzymes that activate one another in turn. They carry the signal from TrkB deeper into the cell.',
    identifiers: [{ curie: 'GO:0043491', label: 'phosphatidylinositol 3-kinase/protein kinase B signal transduction' }],
    parts: [
      {
        label: 'PI3K',
        identifiers: [
          { curie: 'hgnc:8975', label: 'PIK3CA' },
          { curie: 'uniprot:P42336', label: 'PIK3CA' },
        ],
      },
      {
        label: 'Akt',
        identifiers: [
          { curie: 'hgnc:391', label: 'AKT1' },
          { curie: 'uniprot:P31749', label: 'AKT1' },
        ],
      },
    ],
    evidence: [citeClaim('akt-erk-rise'), citeClaim('pi3k-inhibitor')],
    silent: 'The documents do not mention PI3K or Akt.',
  },
  'mek-erk': {
    label: 'MEK–ERK',
    name: 'MEK and ERK',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'MEK and ERK are a second chain of enzymes that starts at TrkB. It runs beside the first and ends at the same place.',
    identifiers: [{ curie: 'GO:0070371', label: 'ERK1 and ERK2 cascade' }],
    parts: [
      {
        label: 'MEK1',
        identifiers: [
          { curie: 'hgnc:6840', label: 'MAP2K1' },
          { curie: 'uniprot:Q02750', label: 'MAP2K1' },
        ],
      },
      {
        label: 'ERK1',
        identifiers: [
          { curie: 'hgnc:6877', label: 'MAPK3' },
          { curie: 'uniprot:P27361', label: 'MAPK3' },
        ],
      },
      {
        label: 'ERK2',
        identifiers: [
          { curie: 'hgnc:6871', label: 'MAPK1' },
          { curie: 'uniprot:P28482', label: 'MAPK1' },
        ],
      },
    ],
    timing: {
      onset: { toMin: 15, text: 'by 15 min (rat neurons in culture)', evidence: [citeClaim('erk-culture-times')] },
    },
    evidence: [
      citeClaim('erk-culture'),
      citeClaim('erk-needed'),
      citeClaim('akt-erk-rise'),
      citeClaim('mek-inhibitor'),
    ],
    silent: 'The documents do not mention MEK or ERK.',
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;

/** mTORC1 and its two targets were followed together. */
const mtorTiming = {
  onset: {
    toMin: 30,
    text: 'raised at 30 min (mouse, rat)',
    evidence: [citeClaim('mtor-half-hour'), citeClaim('mtor-minutes'), citeClaim('mtor-synapses', 'partly supports')],
  },
  peak: {
    fromMin: 30,
    toMin: 60,
    text: 'highest at 30–60 min (rat, 40 mg/kg)',
    evidence: [citeClaim('mtor-minutes'), qualifyWith('mtor-half-hour', 'species')],
  },
  decay: {
    toMin: 120,
    text: 'normal again within a couple of hours (rat)',
    evidence: [citeClaim('mtor-transient'), citeClaim('mtor-mouse')],
  },
} as const satisfies Timing<EvidenceIds>;

/** mTORC1 and protein synthesis. */
const nodesTranslation = {
  mtorc1: {
    label: 'mTORC1',
    name: 'mTORC1, the switch for protein synthesis',
    kind: 'complex',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'mtorc1',
    isHub: true,
    description:
      'mTORC1 is a protein complex that controls cell growth and protein synthesis. After ketamine it is active for a short time.',
    identifiers: [{ curie: 'GO:0031931', label: 'TORC1 complex' }],
    parts: [
      {
        label: 'mTOR',
        identifiers: [
          { curie: 'hgnc:3942', label: 'MTOR' },
          { curie: 'uniprot:P42345', label: 'MTOR' },
        ],
      },
      {
        label: 'raptor',
        identifiers: [
          { curie: 'hgnc:30287', label: 'RPTOR' },
          { curie: 'uniprot:Q8N122', label: 'RPTOR' },
        ],
      },
      {
        label: 'mLST8',
        identifiers: [
          { curie: 'hgnc:24825', label: 'MLST8' },
          { curie: 'uniprot:Q9BVC4', label: 'MLST8' },
        ],
      },
    ],
    timing: mtorTiming,
    evidence: [
      citeQuote(
        'Q002-30',
        'mTOR-dependent synapse formation underlies the rapid antidepressant effects of NMDA antagonists',
      ),
      citeClaim('mtor-synapses'),
      citeClaim('rapamycin-stress'),
      citeClaim('rapamycin-route'),
      citeClaim('nbqx-rat'),
      citeClaim('mtor-mouse'),
      citeClaim('mtor-activator'),
      citeClaim('dose-mtor', 'partly supports'),
      citeNamed('mTORC1'),
      citeClaim('rapamycin-people', 'contradicts'),
      qualifyWith('rapamycin-mouse', 'time'),
      citeClaim('mtor-unchanged', 'contradicts'),
    ],
    silent: 'The documents name mTORC1 in a list and mTOR in a title, without saying what activates it.',
  },
  p70s6k: {
    label: 'p70S6K',
    name: 'p70 S6 kinase',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'mTORC1 activates this enzyme, which speeds up protein synthesis. It is one of the two targets of mTORC1 shown here.',
    identifiers: [
      { curie: 'hgnc:10436', label: 'RPS6KB1' },
      { curie: 'uniprot:P23443', label: 'RPS6KB1' },
    ],
    timing: mtorTiming,
    evidence: [citeClaim('mtor-transient'), citeClaim('erk-culture'), citeClaim('stressed-mice', 'partly supports')],
    silent: 'The documents do not mention p70S6K.',
  },
  '4e-bp1': {
    label: '4E-BP1',
    name: '4E-BP1, a brake on protein synthesis',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'This protein normally inhibits the start of protein synthesis. mTORC1 inactivates it, so that synthesis can begin.',
    identifiers: [
      { curie: 'hgnc:3288', label: 'EIF4EBP1' },
      { curie: 'uniprot:Q13541', label: 'EIF4EBP1' },
    ],
    timing: mtorTiming,
    evidence: [citeClaim('4ebp-effector'), citeClaim('mtor-transient'), citeClaim('stressed-mice', 'partly supports')],
    silent: 'The documents do not mention 4E-BP1.',
  },
  'protein-synthesis': {
    label: 'Protein synthesis',
    name: 'Local protein synthesis',
    kind: 'process',
    glyph: 'ribosomes',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'mtorc1',
    description: 'Ribosomes make new proteins close to the synapse. Synapses are built from them.',
    identifiers: [
      { curie: 'GO:0140242', label: 'translation at postsynapse' },
      { curie: 'GO:0006412', label: 'translation' },
    ],
    evidence: [
      citeQuote('Q003-13', 'local protein synthesis'),
      citeClaim('mtor-synapses'),
      citeClaim('anisomycin'),
      citeClaim('eef2k-slices'),
    ],
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;

/** From new proteins to relief. */
const nodesOutcome = {
  'synaptic-proteins': {
    label: 'Synaptic proteins',
    name: 'Synaptic proteins: GluA1, PSD-95, synapsin',
    kind: 'macromolecule',
    glyph: 'protein-group',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'These proteins build synapses: a receptor subunit (GluA1), a scaffold (PSD-95) and a vesicle protein (synapsin). More of them are found at synapses in the hours after ketamine.',
    identifiers: [],
    parts: [
      {
        label: 'GluA1',
        identifiers: [
          { curie: 'hgnc:4571', label: 'GRIA1' },
          { curie: 'uniprot:P42261', label: 'GRIA1' },
        ],
      },
      {
        label: 'PSD-95',
        identifiers: [
          { curie: 'hgnc:2903', label: 'DLG4' },
          { curie: 'uniprot:P78352', label: 'DLG4' },
        ],
      },
      {
        label: 'synapsin',
        identifiers: [
          { curie: 'hgnc:11494', label: 'SYN1' },
          { curie: 'uniprot:P17600', label: 'SYN1' },
        ],
      },
    ],
    timing: {
      onset: {
        toMin: 180,
        text: 'by 2–3 h (rat, mouse)',
        evidence: [citeClaim('proteins-times'), citeClaim('proteins-mouse')],
      },
      peak: {
        fromMin: 120,
        toMin: 360,
        text: '2–6 h (rat)',
        evidence: [citeClaim('proteins-times'), citeClaim('glua1-day', 'contradicts')],
      },
      decay: { fromMin: 4320, text: 'still raised at 72 h (rat)', evidence: [citeClaim('proteins-times')] },
    },
    evidence: [
      citeClaim('mtor-synapses'),
      citeClaim('proteins-times'),
      citeClaim('proteins-mouse'),
      citeClaim('rapamycin-stress'),
      citeClaim('stressed-mice', 'partly supports'),
      citeQuote('Q003-13', 'local protein synthesis which leads to dendritic spine formation', 'partly supports'),
      qualifyWith('cp-ampar', 'region'),
    ],
    silent: 'The documents do not name a single synaptic protein.',
  },
  synaptogenesis: {
    label: 'Synaptogenesis',
    name: 'Synaptogenesis, the growth of synapses',
    kind: 'process',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'Synaptogenesis means that new synapses form between neurons. After ketamine it happens within a day in rats and mice, while in people it has not been measured directly.',
    identifiers: [{ curie: 'GO:0007416', label: 'synapse assembly' }],
    timing: {
      onset: {
        toMin: 1440,
        text: 'spines regrow within 24 h (mouse)',
        evidence: [citeClaim('spines-after-times'), citeClaim('spines-evoked', 'partly supports')],
      },
    },
    evidence: [
      citeQuote('Q002-23', 'a single dose of ketamine leads to an increased number and function of new synapses'),
      citeQuote('Q000-13', 'stimulates growth of synapses'),
      citeQuote('Q002-30', 'synapse formation underlies the rapid antidepressant effects'),
      citeQuote('Q002-24', ['restoration of connections between brain cells', '"synaptogenesis,"']),
      citeQuote('Q001-10', 'help the brain to regrow the synapses', 'partly supports'),
      citeClaim('mtor-synapses'),
      citeClaim('bdnf-val66met'),
      citeClaim('spines-evoked', 'partly supports'),
      qualifyWith('spines-elsewhere', 'region', 'time'),
      citeClaim('pet-no-change', 'contradicts'),
      citeQuote('Q002-44', 'Indirect evidence from brain imaging', 'partly supports'),
    ],
  },
  spines: {
    label: 'New spines',
    name: 'New dendritic spines',
    kind: 'phenotype',
    glyph: 'new-spines',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'Spines are small protrusions that carry most excitatory synapses. In mice and rats there are more a day later, some of them where stress had removed spines.',
    identifiers: [
      { curie: 'GO:0060997', label: 'dendritic spine morphogenesis' },
      { curie: 'GO:0043197', label: 'dendritic spine' },
    ],
    timing: {
      onset: { toMin: 1440, text: 'within 24 h (mouse)', evidence: [citeClaim('spines-after-times')] },
      peak: { fromMin: 1440, toMin: 1440, text: 'more at 24 h (rat)', evidence: [citeClaim('spines-day')] },
      decay: { toMin: 20160, text: 'more for up to 2 weeks (mouse)', evidence: [citeClaim('spines-two-weeks')] },
    },
    evidence: [
      citeQuote('Q003-13', 'dendritic spine formation'),
      citeQuote('Q002-23', 'increased number and function of new synapses in the rodent prefrontal cortex'),
      citeClaim('spines-two-weeks'),
      citeClaim('spines-day'),
      citeClaim('stress-branches'),
      qualifyWith('spines-elsewhere', 'region', 'time'),
      citeClaim('pet-no-change', 'contradicts'),
    ],
  },
  'synaptic-potentiation': {
    label: 'Stronger\nsynapses',
    name: 'Fast strengthening of synapses',
    kind: 'process',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'relief',
    description:
      'Ketamine makes synapses that are already there stronger, before new ones grow. This was measured in the hippocampus of mice; that early relief comes by it in people has not been shown.',
    identifiers: [{ curie: 'GO:0048167', label: 'regulation of synaptic plasticity' }],
    evidence: [
      citeClaim('potentiation-bdnf'),
      citeClaim('trkb-ca1', 'partly supports'),
      citeClaim('eef2k-slices', 'partly supports'),
      citeClaim('cp-ampar', 'partly supports'),
      citeClaim('glua2-knockout', 'partly supports'),
    ],
    silent: 'The documents speak of new synapses, not of a strengthening of those that are there.',
  },
  'circuit-function': {
    label: 'Circuit\nfunction',
    name: 'Restored circuit function',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'relief',
    description:
      'With more synapses, groups of neurons in the front of the brain can work together again. At 24 hours synaptic currents are more frequent; in rats they are also larger, in mice smaller on average, perhaps because young synapses are small.',
    identifiers: [{ curie: 'GO:0050807', label: 'regulation of synapse organization' }],
    timing: {
      onset: {
        toMin: 1440,
        text: 'more frequent currents at 24 h (rat, mouse)',
        evidence: [citeClaim('spines-day'), citeClaim('currents-day')],
      },
    },
    evidence: [
      citeQuote('Q002-24', 'enhanced brain connectivity and circuit activity'),
      citeQuote('Q003-13', 'the restoration of synaptic connectivity'),
      citeQuote('Q003-14', 'some restoration of brain connections'),
      citeClaim('currents-day'),
      citeClaim('spines-day'),
      citeClaim('pet-no-change', 'contradicts'),
    ],
  },
  'relief-early': {
    label: 'Early relief',
    name: 'Relief that begins within hours',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'behaviour',
    step: 'relief',
    description:
      'Many patients feel better within hours of one dose, while other antidepressants take weeks. In mice this early effect comes before new spines can be seen.',
    identifiers: [],
    timing: {
      onset: {
        fromMin: 110,
        toMin: 240,
        text: 'within hours: by 110 min to 4 h (people)',
        evidence: [
          citeQuote('Q003-16', 'began within hours'),
          citeQuote('Q000-11', 'evident just hours after ketamine is administered'),
          citeClaim('trial-onset'),
          citeClaim('infusion-onset'),
          citeClaim('relief-span'),
        ],
      },
    },
    evidence: [
      citeQuote('Q003-16', 'antidepressant effects that began within hours'),
      citeQuote('Q000-11', 'evident just hours after ketamine is administered'),
      citeQuote('Q001-09', 'an improvement in symptoms in 24 hours or less', 'partly supports'),
      citeQuote('Q000-01', 'immediate relief', 'partly supports'),
      citeQuote('Q000-05', 'Most antidepressants can take weeks to lessen symptoms', 'partly supports'),
      citeQuote('Q002-28', 'Antidepressant effects of ketamine in depressed patients'),
      citeClaim('trial-onset'),
      citeClaim('infusion-onset'),
      citeClaim('spines-after-behaviour'),
      citeClaim('suicidal-pooled', 'partly supports'),
      citeClaim('masked-trial', 'contradicts'),
    ],
  },
  'relief-lasting': {
    label: 'Lasting relief',
    name: 'Relief that lasts for days',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'behaviour',
    step: 'relief',
    description:
      'Most of the drug leaves the blood within a day, yet the relief goes on for days. The documents disagree on how long: some say a week to 10 days, another says up to 2 weeks.',
    identifiers: [],
    timing: {
      peak: {
        fromMin: 1440,
        toMin: 4320,
        text: '24 to 72 h (people)',
        evidence: [citeQuote('Q003-16', 'peaked within 24 to 72 h'), citeClaim('relief-span')],
      },
      decay: {
        fromMin: 10080,
        toMin: 20160,
        text: 'a week to 10 days, or within 2 weeks: the documents disagree (people)',
        short: 'a week to 10 days, or within 2 weeks',
        evidence: [
          citeQuote('Q003-16', 'dissipated typically within 2 weeks'),
          citeQuote('Q000-11', 'lasts only a week to 10 days'),
          citeClaim('relief-span'),
        ],
      },
    },
    evidence: [
      citeQuote('Q003-16', ['peaked within 24 to 72 h', 'dissipated typically within 2 weeks']),
      citeQuote('Q000-11', 'lasts only a week to 10 days'),
      citeQuote('Q002-06', 'lasts only a week to 10 days'),
      citeQuote('Q002-16', 'lasted for several days', 'partly supports'),
      citeQuote('Q003-20', 'only seems to work up to two weeks', 'partly supports'),
      citeClaim('relief-span'),
      citeClaim('two-effects'),
      citeClaim('mecp2-lasting', 'partly supports'),
      citeClaim('serotonin-day', 'partly supports'),
      qualifyWith('stressed-mice', 'species'),
      qualifyWith('week-mice', 'species'),
      citeClaim('serial-trial', 'contradicts'),
      citeQuote('Q002-36', 'seven to ten days'),
    ],
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;

/** In the order of the story. */
export const nodes = { ...nodesTrigger, ...nodesGrowth, ...nodesTranslation, ...nodesOutcome };
