import type { MechanismEdge } from '../../model/edge';
import { found, says } from './evidence';
import type { EdgeIds } from './ids';

/** From new proteins to relief. */
export const edgesOutcome = {
  'synthesis-proteins': {
    source: 'protein-synthesis',
    target: 'synaptic-proteins',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'synaptogenesis',
    description: 'Among the new proteins are building blocks of synapses.',
    evidence: [
      found('mtor-synapses'),
      found('proteins-times'),
      found('proteins-mouse', 'partly supports'),
      says('Q003-13', 'local protein synthesis which leads to dendritic spine formation', 'partly supports'),
    ],
    silent: 'The documents do not say which proteins are made.',
  },
  'proteins-synaptogenesis': {
    source: 'synaptic-proteins',
    target: 'synaptogenesis',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'synaptogenesis',
    description: 'The new building blocks are used to grow synapses.',
    evidence: [
      says('Q003-13', 'local protein synthesis which leads to dendritic spine formation'),
      says('Q002-30', 'mTOR-dependent synapse formation'),
      found('mtor-synapses'),
      found('rapamycin-stress', 'partly supports'),
    ],
  },
  'synaptogenesis-spines': {
    source: 'synaptogenesis',
    target: 'spines',
    kind: 'production',
    sbo: 'SBO:0000393',
    step: 'synaptogenesis',
    description: 'Growth leaves more spines on the branch, because more are formed rather than fewer lost.',
    evidence: [
      says('Q002-23', 'an increased number and function of new synapses'),
      says('Q003-13', 'dendritic spine formation', 'partly supports'),
      found('spines-two-weeks'),
      found('stress-branches'),
      found('mtor-synapses'),
      found('spines-elsewhere', 'contradicts'),
      found('pet-no-change', 'contradicts'),
    ],
  },
  'synaptogenesis-loss': {
    source: 'synaptogenesis',
    target: 'synapse-loss',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    label: 'reverses',
    step: 'synaptogenesis',
    description: 'What stress had taken away grows back. In rats this took one dose and about a day.',
    evidence: [
      says('Q000-14', 'rapidly reversed by a single dose of ketamine'),
      says('Q002-25', 'may be reversed by administration of ketamine'),
      says('Q002-31', 'antagonists rapidly reverse behavioral and synaptic deficits'),
      found('stress-reversed'),
      found('stress-reversed-times'),
      found('stress-branches'),
    ],
  },
  'spines-circuit': {
    source: 'spines',
    target: 'circuit-function',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    step: 'relief',
    description: 'More spines mean more and stronger contacts, and the circuit works better.',
    evidence: [
      says('Q002-24', 'enhanced brain connectivity and circuit activity'),
      says('Q003-13', 'dendritic spine formation and the restoration of synaptic connectivity'),
      found('mtor-synapses'),
      found('spines-day'),
      found('spines-after-behaviour', 'partly supports'),
    ],
  },
  'circuit-relief': {
    source: 'circuit-function',
    target: 'relief-lasting',
    kind: 'necessary stimulation',
    sbo: 'SBO:0000171',
    step: 'relief',
    description:
      'The repaired circuit is thought to keep relief going. In mice the new spines were needed to keep the effect on one kind of behaviour.',
    evidence: [
      says(
        'Q001-10',
        ['helps to explain its antidepressant effects', 'help the brain to regrow the synapses'],
        'partly supports',
      ),
      says('Q002-30', 'synapse formation underlies the rapid antidepressant effects', 'partly supports'),
      found('spines-after-behaviour'),
      found('pet-no-change', 'contradicts'),
      says('Q002-44', 'Indirect evidence from brain imaging supports the theory', 'partly supports'),
    ],
    silent: 'The documents link new synapses to relief but do not tell lasting from early relief.',
  },
  'ampar-relief': {
    source: 'ampar',
    target: 'relief-early',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    label: 'relief can start before new spines grow',
    step: 'relief',
    description:
      'The first relief does not wait for new spines: in mice it came before they were seen. More active cells in the prefrontal cortex seem to be enough to start it.',
    evidence: [
      found('spines-after-behaviour'),
      found('spines-evoked', 'partly supports'),
      found('infralimbic-silenced', 'partly supports'),
      found('nbqx-rat'),
      found('nbqx-lasting'),
    ],
    silent: 'The documents do not separate early relief from the growth of synapses.',
  },
} as const satisfies Record<string, Omit<MechanismEdge<EdgeIds>, 'id'>>;
