import type { LayerNode } from '../../model/layer';
import { found } from './evidence';
import type { LayerNodeIds } from './ids';

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
      'This is an NMDA receptor with a part called GluN2B, on the glutamate cell itself. Faint glutamate around the cell is said to keep it active, and so to hold mTORC1 back.',
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
      found('principal-deletion'),
      found('ambient-glutamate'),
      found('glun2b-blocker-stress', 'partly supports'),
      found('interneuron-knockdown', 'contradicts'),
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
      'HNK is one of the substances into which the body turns ketamine. Whether it helps against depression is disputed: mice, rats and people gave different answers.',
    identifiers: [],
    evidence: [
      found('hnk-works'),
      found('hnk-deuterated', 'partly supports'),
      found('hnk-level', 'partly supports'),
      found('hnk-rat', 'contradicts'),
      found('hnk-people', 'contradicts'),
      found('hnk-blocks', 'contradicts'),
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
      onset: { text: 'receptors blocked within minutes (mouse)', evidence: [found('habenula-times')] },
      decay: {
        fromMin: 1440,
        text: 'receptors still blocked at 24 h (mouse)',
        evidence: [found('habenula-times'), found('trapping')],
      },
    },
    evidence: [
      found('habenula-ketamine'),
      found('habenula-bursts'),
      found('habenula-duration'),
      found('infralimbic-silenced', 'contradicts'),
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
      'These brain regions use messengers such as dopamine and serotonin, and take part in motivation and pleasure. The idea is that bursts in the habenula hold them down.',
    identifiers: [],
    evidence: [found('habenula-reward', 'partly supports')],
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
      "This is the brain's own system against pain, on which morphine also acts. One small trial suggests that part of the relief depends on it.",
    identifiers: [],
    evidence: [
      found('naltrexone'),
      found('naltrexone-small', 'partly supports'),
      found('opioid-indirect', 'partly supports'),
      found('naltrexone-faded', 'contradicts'),
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
      'Dopamine is a messenger that takes part in motivation and learning, and D1 is one of its receptors. In mice, spines that glutamate can call forth grew only if dopamine could act on D1.',
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
      found('dopamine-spines'),
      found('dopamine-ampa', 'partly supports'),
      found('dopamine-thinking', 'contradicts'),
    ],
    silent: 'The documents do not mention dopamine.',
  },
} as const satisfies Record<string, Omit<LayerNode<LayerNodeIds>, 'id'>>;
