import type { Hypothesis } from '../../model/hypothesis';
import { found, says } from './evidence';
import type { HypothesisId, StepIds } from './ids';

/** The told explanation, then its rivals, then what may be true beside it. Several may hold in part. */
export const hypotheses = {
  disinhibition: {
    label: 'Disinhibition',
    relation: 'told',
    route: [
      'ketamine',
      'ketamine-nmdar',
      'nmdar-gaba',
      'nmdar-firing',
      'gaba-firing',
      'firing-gaba',
      'gaba',
      'gaba-release',
      'glutamate-release',
    ],
    summary:
      'Ketamine first quiets the cells that hold others back. Freed from that brake, glutamate cells fire more, and the rest follows.',
    evidence: [
      found('interneuron-knockdown'),
      found('interneuron-efflux'),
      found('sst-suppressed'),
      found('glutamate-cycling'),
      found('firing-order', 'partly supports'),
      found('firing-drug', 'partly supports'),
      says('Q003-10', 'glutamatergic and GABAergic signaling plays a role', 'partly supports'),
      found('not-exclusive', 'partly supports'),
      found('principal-deletion', 'contradicts'),
    ],
  },
  'direct-inhibition': {
    label: 'Direct inhibition at rest',
    relation: 'rival',
    route: [
      'ketamine',
      'ketamine-nmdar-rest',
      'nmdar-rest',
      'nmdar-rest-eef2k',
      'eef2k',
      'eef2k-synthesis',
      'protein-synthesis',
    ],
    summary:
      'Ketamine also blocks receptors on the glutamate cell itself while the synapse is quiet. This turns eEF2K off and frees protein synthesis without any glutamate burst.',
    evidence: [
      found('eef2k-rest'),
      found('eef2k-slices'),
      found('eef2k-knockout'),
      found('rest-block'),
      found('memantine'),
      found('memantine-people', 'partly supports'),
      found('principal-deletion', 'partly supports'),
      found('eef2-half-hour', 'partly supports'),
      found('not-exclusive', 'partly supports'),
      found('interneuron-knockdown', 'contradicts'),
    ],
  },
  'extrasynaptic-glun2b': {
    label: 'Extrasynaptic GluN2B',
    relation: 'rival',
    route: ['ketamine', 'ketamine-glun2b', 'glun2b-pyramidal', 'glun2b-mtorc1', 'mtorc1'],
    summary:
      'NMDA receptors that contain GluN2B, on the pyramidal cell itself, sense faint background glutamate and would hold mTORC1 back. Ketamine would lift that hold directly, without interneurons.',
    evidence: [
      found('principal-deletion'),
      found('deletion-mtor'),
      found('ambient-glutamate'),
      found('glun2b-blocker-stress', 'partly supports'),
      found('glun2b-blocker-short', 'partly supports'),
      found('not-exclusive', 'partly supports'),
      found('interneuron-knockdown', 'contradicts'),
      found('rapamycin-people', 'contradicts'),
    ],
  },
  hnk: {
    label: 'A metabolite, HNK',
    relation: 'rival',
    route: [
      'ketamine',
      'ketamine-hnk',
      'hnk',
      'hnk-ampar',
      'ampar',
      'ampar-vdcc',
      'vdcc',
      'vdcc-bdnf',
      'bdnf-release',
      'release-bdnf',
      'bdnf',
      'bdnf-trkb',
      'trkb',
    ],
    summary:
      'The body turns ketamine into (2R,6R)-hydroxynorketamine, HNK for short, which would act through AMPA receptors. Blocking NMDA receptors would then not be needed.',
    evidence: [
      found('hnk-works'),
      found('hnk-deuterated', 'partly supports'),
      found('hnk-level'),
      found('hnk-bdnf', 'partly supports'),
      found('hnk-rat', 'contradicts'),
      found('hnk-people', 'contradicts'),
      found('hnk-blocks', 'contradicts'),
      found('not-exclusive', 'partly supports'),
    ],
  },
  'trkb-binding': {
    label: 'Direct binding to TrkB',
    relation: 'rival',
    route: ['ketamine', 'ketamine-trkb', 'trkb'],
    summary:
      'Ketamine, like other antidepressants, would bind TrkB itself, in the part that crosses the membrane. The way through NMDA receptors and glutamate would then not be needed.',
    evidence: [
      found('trkb-binds'),
      found('trkb-site'),
      found('trkb-fluoxetine', 'partly supports'),
      found('bdnf-trkb-knockout', 'partly supports'),
      found('bdnf-half', 'contradicts'),
      found('nbqx-rat', 'contradicts'),
      found('not-exclusive', 'partly supports'),
    ],
  },
  'lateral-habenula': {
    label: 'Lateral habenula',
    relation: 'additional',
    route: [
      'ketamine',
      'ketamine-lhb',
      'lhb-bursting',
      'lhb-reward',
      'reward-circuits',
      'reward-relief',
      'relief-early',
    ],
    summary:
      'The lateral habenula is a small region deep in the brain that is thought to curb the reward centres with bursts of firing. Ketamine stops the bursts, and stays trapped in the receptors there for up to a day.',
    evidence: [
      found('habenula-ketamine'),
      found('habenula-bursts'),
      found('habenula-times'),
      found('habenula-duration'),
      found('habenula-reward', 'partly supports'),
      found('infralimbic-silenced', 'contradicts'),
      found('spines-after-behaviour', 'contradicts'),
      found('not-exclusive', 'partly supports'),
    ],
  },
  opioid: {
    label: 'Opioid system',
    relation: 'additional',
    route: ['ketamine', 'ketamine-opioid', 'opioid-system', 'opioid-relief', 'relief-lasting'],
    summary:
      'Ketamine also activates the opioid system, the one that morphine acts on. In one small trial the relief was weaker when that system was blocked first.',
    evidence: [
      found('naltrexone'),
      found('naltrexone-small', 'partly supports'),
      found('opioid-indirect', 'partly supports'),
      found('naltrexone-faded', 'contradicts'),
    ],
  },
  dopamine: {
    label: 'Dopamine',
    relation: 'additional',
    route: ['ampar', 'ampar-dopamine', 'dopamine-d1', 'dopamine-synaptogenesis', 'synaptogenesis'],
    summary:
      'Once AMPA receptors are open, dopamine rises in the prefrontal cortex and acts on its D1 receptor. In mice, early spine growth and the change in behaviour needed it.',
    evidence: [
      found('dopamine-spines'),
      found('dopamine-ampa'),
      found('spines-evoked', 'partly supports'),
      found('dopamine-thinking', 'contradicts'),
      found('spines-after-behaviour', 'contradicts'),
    ],
  },
} as const satisfies Record<HypothesisId, Omit<Hypothesis<StepIds>, 'id'>>;
