import type { LayerEdge, LayerNode } from '../../../model/graph';
import { citeClaim, citeNamed, qualifyWith } from '../records/cite';
import type { EdgeIds, LayerNodeIds } from './ids';

/** What explanations beside the told one have of their own: things. */
export const layerNodes = {
  'glun2b-pyramidal': {
    layer: 'extrasynaptic-glun2b',
    label: 'NMDA receptor\nwith GluN2B',
    name: 'NMDA receptor with GluN2B, on the pyramidal cell',
    kind: 'complex',
    glyph: 'nmda-receptor',
    voice: 'inhibit',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'This is an NMDA receptor with a subunit called GluN2B, on the glutamate cell itself. Ambient glutamate is said to keep it active, and so to restrain mTORC1.',
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
      citeClaim('principal-deletion'),
      citeClaim('ambient-glutamate'),
      citeClaim('glun2b-blocker-stress', 'partly supports'),
      citeClaim('interneuron-knockdown', 'contradicts'),
    ],
    silent:
      'The documents do not mention GluN2B; the abstract of the main paper speaks of background glutamate, not of a place outside the synapse.',
  },
  hnk: {
    layer: 'hnk',
    label: '(2R,6R)-HNK',
    name: '(2R,6R)-hydroxynorketamine (HNK)',
    kind: 'simple chemical',
    voice: 'drug',
    compartment: 'cleft',
    step: 'ampa-activation',
    description:
      'HNK is one of the products the body makes when it breaks down ketamine. Whether it helps against depression is disputed: results from mice, rats and people differ.',
    identifiers: [],
    evidence: [
      citeClaim('hnk-works'),
      citeClaim('hnk-deuterated', 'partly supports'),
      citeClaim('hnk-level', 'partly supports'),
      citeClaim('hnk-rat', 'contradicts'),
      qualifyWith('hnk-people', 'species'),
      citeClaim('hnk-ventricle', 'contradicts'),
      citeClaim('hnk-blocks', 'contradicts'),
    ],
    silent: 'The documents do not mention any metabolite of ketamine.',
  },
  'lhb-bursting': {
    layer: 'lateral-habenula',
    label: 'Lateral habenula\nbursts',
    name: 'Bursts of firing in the lateral habenula',
    kind: 'process',
    glyph: 'firing',
    voice: 'inhibit',
    compartment: 'behaviour',
    step: 'relief',
    description:
      'Cells of the lateral habenula can fire in quick bursts, for which they need NMDA receptors. Ketamine blocks these receptors, and the bursts stop.',
    identifiers: [],
    timing: {
      onset: { text: 'receptors blocked within minutes (mouse)', evidence: [citeClaim('habenula-times')] },
      decay: {
        fromMin: 1440,
        text: 'receptors still blocked at 24 h (mouse)',
        evidence: [citeClaim('habenula-times'), citeClaim('trapping')],
      },
    },
    evidence: [
      citeClaim('habenula-ketamine'),
      citeClaim('habenula-bursts'),
      citeClaim('habenula-duration'),
      qualifyWith('infralimbic-silenced', 'region'),
    ],
    silent: 'The documents do not mention the habenula.',
  },
  'reward-circuits': {
    layer: 'lateral-habenula',
    label: 'Reward centres',
    name: 'Reward centres that use monoamines',
    kind: 'phenotype',
    voice: 'excite',
    compartment: 'behaviour',
    step: 'relief',
    description:
      'These brain regions use messengers such as dopamine and serotonin, and take part in motivation and pleasure. The idea is that bursts in the habenula inhibit them.',
    identifiers: [],
    evidence: [citeClaim('habenula-reward', 'partly supports')],
    silent: 'The documents do not mention reward centres.',
  },
  'opioid-system': {
    layer: 'opioid',
    label: 'Opioid system',
    name: 'Opioid system',
    kind: 'process',
    voice: 'signal',
    compartment: 'behaviour',
    step: 'relief',
    description:
      "This is the brain's own system against pain, on which morphine also acts. Two small trials suggest that part of the relief depends on it.",
    identifiers: [],
    evidence: [
      citeClaim('naltrexone'),
      citeClaim('naltrexone-glutamate'),
      citeClaim('naltrexone-small', 'partly supports'),
      citeClaim('opioid-indirect', 'partly supports'),
      qualifyWith('naltrexone-faded', 'time'),
      qualifyWith('naltrexone-mouse', 'species'),
    ],
    silent: 'The documents do not mention the opioid system.',
  },
  'dopamine-d1': {
    layer: 'dopamine',
    label: 'Dopamine and\nD1 receptor',
    name: 'Dopamine and its D1 receptor',
    kind: 'complex',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'Dopamine is a messenger that takes part in motivation and learning, and D1 is one of its receptors. In mice, glutamate triggered new spines only when dopamine could act on D1 receptors.',
    identifiers: [{ curie: 'CHEBI:18243', label: 'dopamine' }],
    parts: [
      {
        label: 'D1 receptor',
        identifiers: [
          { curie: 'hgnc:3020', label: 'DRD1' },
          { curie: 'uniprot:P21728', label: 'DRD1' },
        ],
      },
    ],
    evidence: [
      citeClaim('dopamine-spines'),
      citeClaim('dopamine-ampa', 'partly supports'),
      citeClaim('dopamine-thinking', 'contradicts'),
    ],
    silent: 'The documents do not mention dopamine.',
  },
} as const satisfies Record<string, Omit<LayerNode<LayerNodeIds>, 'id'>>;

/** What explanations beside the told one have of their own: arrows. */
export const layerEdges = {
  'ketamine-glun2b': {
    layer: 'extrasynaptic-glun2b',
    source: 'ketamine',
    target: 'glun2b-pyramidal',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    step: 'mtorc1',
    hypothesis: 'extrasynaptic-glun2b',
    description:
      'In this account ketamine matters because it blocks receptors with GluN2B on the glutamate cell. Without GluN2B there, ketamine added nothing.',
    evidence: [
      citeClaim('principal-deletion'),
      citeClaim('glun2b-blocker-stress', 'partly supports'),
      citeClaim('glun2b-blocker-short', 'partly supports'),
      citeClaim('interneuron-knockdown', 'contradicts'),
    ],
    silent: 'The documents do not mention GluN2B.',
  },
  'glun2b-mtorc1': {
    layer: 'extrasynaptic-glun2b',
    source: 'glun2b-pyramidal',
    target: 'mtorc1',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    step: 'mtorc1',
    hypothesis: 'extrasynaptic-glun2b',
    description:
      'In this account the active receptor inhibits mTORC1. Deleting GluN2B let mTORC1 rise, as ketamine does.',
    evidence: [
      citeClaim('deletion-mtor'),
      citeClaim('ambient-glutamate', 'partly supports'),
      citeClaim('mtor-unchanged', 'contradicts'),
    ],
    silent: 'The documents do not say what inhibits mTORC1.',
  },
  'ketamine-hnk': {
    layer: 'hnk',
    source: 'ketamine',
    target: 'hnk',
    kind: 'production',
    sbo: 'SBO:0000393',
    step: 'ampa-activation',
    hypothesis: 'hnk',
    description:
      'The body turns some of the ketamine into HNK. When less was made, the effect at 24 hours was lost in mice but not that at 1 hour.',
    evidence: [
      citeClaim('hnk-deuterated'),
      qualifyWith('hnk-people', 'species'),
      citeClaim('hnk-deuterated-r', 'contradicts'),
    ],
    silent: 'The documents do not say what becomes of ketamine in the body.',
  },
  'hnk-ampar': {
    layer: 'hnk',
    source: 'hnk',
    target: 'ampar',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'ampa-activation',
    hypothesis: 'hnk',
    description:
      'HNK would act through AMPA receptors without blocking NMDA receptors. A blocker of AMPA receptors abolished its effect in mice.',
    evidence: [
      citeClaim('hnk-works'),
      citeClaim('hnk-bdnf', 'partly supports'),
      citeClaim('hnk-level', 'partly supports'),
      citeClaim('hnk-rat', 'contradicts'),
      citeClaim('hnk-blocks', 'contradicts'),
    ],
    silent: 'The documents do not mention HNK.',
  },
  'ketamine-trkb': {
    layer: 'trkb-binding',
    source: 'ketamine',
    target: 'trkb',
    kind: 'modulation',
    sbo: 'SBO:0000168',
    label: 'binds',
    step: 'bdnf-trkb',
    hypothesis: 'trkb-binding',
    description:
      'Ketamine would bind TrkB itself, in the part that crosses the membrane. Mutating that site weakened responses to the drugs.',
    evidence: [
      citeClaim('trkb-binds'),
      citeClaim('trkb-site'),
      citeClaim('trkb-fluoxetine', 'partly supports'),
      citeClaim('bdnf-half', 'contradicts'),
      citeNamed('TrkB receptors'),
    ],
    silent: 'The documents name TrkB in a list and do not say that ketamine binds it.',
  },
  'ketamine-lhb': {
    layer: 'lateral-habenula',
    source: 'ketamine',
    target: 'lhb-bursting',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    step: 'relief',
    hypothesis: 'lateral-habenula',
    description:
      'Ketamine blocks the NMDA receptors that the bursts need. In mice it stays trapped in them long after it has left the blood.',
    evidence: [
      citeClaim('habenula-ketamine'),
      citeClaim('habenula-bursts'),
      citeClaim('habenula-times'),
      citeClaim('trapping'),
    ],
    silent: 'The documents do not mention the habenula.',
  },
  'lhb-reward': {
    layer: 'lateral-habenula',
    source: 'lhb-bursting',
    target: 'reward-circuits',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    step: 'relief',
    hypothesis: 'lateral-habenula',
    description: 'The bursts are thought to inhibit the reward centres. When they stop, these would become active.',
    evidence: [citeClaim('habenula-reward', 'partly supports')],
    silent: 'The documents do not mention the habenula or reward centres.',
  },
  'reward-relief': {
    layer: 'lateral-habenula',
    source: 'reward-circuits',
    target: 'relief-early',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'relief',
    hypothesis: 'lateral-habenula',
    description:
      'Reward centres released from inhibition are proposed to lift the mood within a short time. The experiments that were read tested the habenula, not this last link.',
    evidence: [
      citeClaim('habenula-reward', 'partly supports'),
      citeClaim('habenula-bursts', 'partly supports'),
      qualifyWith('infralimbic-silenced', 'region'),
    ],
    silent: 'The documents do not mention reward centres.',
  },
  'ketamine-opioid': {
    layer: 'opioid',
    source: 'ketamine',
    target: 'opioid-system',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'relief',
    hypothesis: 'opioid',
    description:
      'Ketamine may also make the opioid system active. Whether it does so directly or indirectly cannot be seen from the trials.',
    evidence: [
      citeClaim('naltrexone', 'partly supports'),
      citeClaim('naltrexone-glutamate', 'partly supports'),
      citeClaim('opioid-indirect', 'partly supports'),
    ],
    silent: 'The documents do not mention the opioid system.',
  },
  'opioid-relief': {
    layer: 'opioid',
    source: 'opioid-system',
    target: 'relief-lasting',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'relief',
    hypothesis: 'opioid',
    description:
      'With opioid receptors blocked first, patients improved less on days 1 and 3. A second trial, with 26 patients, found less relief on day 1.',
    evidence: [
      citeClaim('naltrexone'),
      citeClaim('naltrexone-glutamate'),
      citeClaim('naltrexone-small', 'partly supports'),
      qualifyWith('naltrexone-faded', 'time'),
    ],
    silent: 'The documents do not mention the opioid system.',
  },
  'ampar-dopamine': {
    layer: 'dopamine',
    source: 'ampar',
    target: 'dopamine-d1',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'synaptogenesis',
    hypothesis: 'dopamine',
    description:
      'Ketamine raises dopamine in the prefrontal cortex by way of AMPA receptors. Blocking these receptors stopped the rise in rats.',
    evidence: [citeClaim('dopamine-ampa'), citeClaim('dopamine-thinking', 'partly supports')],
    silent: 'The documents do not mention dopamine.',
  },
  'dopamine-synaptogenesis': {
    layer: 'dopamine',
    source: 'dopamine-d1',
    target: 'synaptogenesis',
    kind: 'necessary stimulation',
    sbo: 'SBO:0000171',
    step: 'synaptogenesis',
    hypothesis: 'dopamine',
    description:
      'In mice, glutamate triggered new spines more easily only when dopamine could act on D1 receptors. This happened before the number of spines had changed.',
    evidence: [
      citeClaim('dopamine-spines'),
      citeClaim('spines-evoked', 'partly supports'),
      qualifyWith('spines-after-behaviour', 'time'),
    ],
    silent: 'The documents do not mention dopamine.',
  },
} as const satisfies Record<string, Omit<LayerEdge<EdgeIds>, 'id'>>;
