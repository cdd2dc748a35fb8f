import type { MechanismEdge } from '../../model/edge';
import { found, says } from './evidence';
import type { EdgeIds } from './ids';

/** From stress to the calcium channel. */
export const edgesTrigger = {
  'stress-loss': {
    source: 'chronic-stress',
    target: 'synapse-loss',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'stressed-synapse',
    description:
      'Weeks of stress make spines and synapses disappear in the prefrontal cortex. This was shown in rats and mice.',
    evidence: [
      says('Q000-14', 'damage of these synaptic connections caused by chronic stress'),
      says('Q002-09', 'damage of these synaptic connections caused by chronic stress'),
      says('Q002-25', 'the atrophy of dendrites caused by chronic stress in rodents'),
      says('Q002-31', 'synaptic deficits caused by chronic stress exposure'),
      found('stress-atrophy'),
      found('stress-branches'),
      found('stress-redd1'),
      says('Q002-40', 'this atrophy of neurons occurred in response to stress'),
    ],
  },
  'ketamine-nmdar': {
    source: 'ketamine',
    target: 'nmdar-gaba',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    step: 'nmda-blockade',
    description: 'Ketamine enters the open receptor and plugs it, so that glutamate no longer has an effect there.',
    evidence: [
      says('Q002-26', 'the noncompetitive NMDA antagonist, ketamine'),
      says('Q002-29', 'an N-methyl-D-aspartate antagonist'),
      says('Q003-22', 'the molecule inhibits a receptor normally critical for plasticity', 'partly supports'),
      found('rest-block'),
      found('interneuron-efflux'),
    ],
    silent:
      'Blockade is our word: the documents say "antagonist" and "inhibits", and do not say that the receptor is on an interneuron.',
  },
  'nmdar-firing': {
    source: 'nmdar-gaba',
    target: 'gaba-firing',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'nmda-blockade',
    description: 'The open receptor keeps the interneuron firing, so closing it makes the cell fall quiet.',
    evidence: [
      found('interneuron-knockdown'),
      found('sst-suppressed'),
      found('firing-order', 'partly supports'),
      found('firing-drug', 'partly supports'),
      found('principal-deletion', 'contradicts'),
    ],
    silent: 'The documents do not mention interneurons; the firing study used MK-801, not ketamine.',
  },
  'firing-gaba': {
    source: 'gaba-firing',
    target: 'gaba',
    kind: 'transport',
    sbo: 'SBO:0000393',
    step: 'nmda-blockade',
    description: 'A firing interneuron releases GABA, and a quiet one releases less.',
    evidence: [found('inhibitory-currents')],
    silent: 'The documents name GABA but do not say where it comes from.',
  },
  'gaba-release': {
    source: 'gaba',
    target: 'glutamate-release',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    step: 'nmda-blockade',
    description:
      'GABA acts as a brake on the cells that release glutamate. When GABA falls, the brake is off: this is called disinhibition.',
    evidence: [
      found('interneuron-knockdown'),
      found('interneuron-efflux'),
      found('inhibitory-currents'),
      found('firing-order', 'partly supports'),
      found('firing-drug', 'partly supports'),
      found('principal-deletion', 'contradicts'),
    ],
    silent: 'The documents do not describe disinhibition.',
  },
  'release-glutamate': {
    source: 'glutamate-release',
    target: 'glutamate',
    kind: 'transport',
    sbo: 'SBO:0000393',
    step: 'glutamate-burst',
    description: 'Vesicles empty their glutamate into the gap between the two cells.',
    evidence: [
      says('Q000-13', 'triggers the release of the neurotransmitter glutamate'),
      says('Q002-08', 'triggers release of neurotransmitter glutamate'),
      found('glutamate-cycling'),
      found('glutamate-dose', 'partly supports'),
      found('glutamate-people'),
    ],
  },
  'glutamate-ampar': {
    source: 'glutamate',
    target: 'ampar',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'ampa-activation',
    description: 'Glutamate binds AMPA receptors and opens them.',
    evidence: [found('dopamine-ampa'), found('nbqx-mouse'), found('nbqx-rat')],
    silent: 'The documents name AMPA receptors only in a list; this arrow rests on the cited papers.',
  },
  'ampar-vdcc': {
    source: 'ampar',
    target: 'vdcc',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    label: 'depolarises',
    step: 'ampa-activation',
    description:
      'Charge that flows in through AMPA receptors shifts the voltage of the membrane. The shift opens the calcium channel.',
    evidence: [found('bdnf-culture'), found('vdcc-behaviour', 'partly supports')],
    silent: 'The source documents never mention this channel; this arrow rests on the cited papers.',
  },
} as const satisfies Record<string, Omit<MechanismEdge<EdgeIds>, 'id'>>;
