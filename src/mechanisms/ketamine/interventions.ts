import type { Intervention } from '../../model/intervention';
import { found } from './evidence';
import type { EdgeIds } from './ids';

/** What came of blocking one link. Results whose time of testing was not read carry no `tested`. */
export const interventions = {
  'ampa-block': {
    label: 'AMPA receptor blocked with NBQX',
    action: 'blocks',
    targets: ['ampar'],
    species: 'rat',
    outcomes: [
      { node: 'bdnf', change: 'reduced' },
      { node: 'mtorc1', change: 'reduced' },
      { node: 'relief-early', change: 'reduced', tested: '30 min' },
    ],
    evidence: [found('nbqx-rat'), found('nbqx-rat-test'), found('nbqx-mouse'), found('nbqx-lasting')],
  },
  'l-type-block': {
    label: 'L-type channel blocked with verapamil or nifedipine',
    action: 'blocks',
    targets: ['vdcc'],
    species: 'rat',
    // The abstract also reports behaviour, but not when it was tested: it belongs to neither relief node.
    outcomes: [{ node: 'bdnf-release', change: 'abolished' }],
    evidence: [found('bdnf-culture'), found('vdcc-behaviour'), found('vdcc-attenuated', 'partly supports')],
  },
  'bdnf-antibody': {
    label: 'BDNF caught by an antibody',
    action: 'blocks',
    targets: ['bdnf'],
    species: 'rat',
    outcomes: [{ node: 'relief-lasting', change: 'abolished', tested: '24 h' }],
    evidence: [found('bdnf-antibody'), found('bdnf-half', 'contradicts')],
    contradictedBy: ['bdnf-half'],
  },
  'bdnf-half': {
    label: 'One BDNF gene copy removed',
    action: 'removes',
    targets: ['bdnf'],
    species: 'mouse',
    outcomes: [{ node: 'relief-early', change: 'unchanged', tested: '45 min' }],
    evidence: [found('bdnf-half'), found('bdnf-antibody', 'contradicts'), found('bdnf-trkb-knockout', 'contradicts')],
    contradictedBy: ['bdnf-antibody'],
  },
  'rapamycin-brain': {
    label: 'mTORC1 blocked with rapamycin in the brain',
    action: 'blocks',
    targets: ['mtorc1'],
    species: 'rat',
    outcomes: [
      { node: 'synaptic-proteins', change: 'abolished' },
      { node: 'synaptogenesis', change: 'abolished' },
      { node: 'relief-lasting', change: 'abolished' },
    ],
    evidence: [
      found('mtor-synapses'),
      found('rapamycin-stress'),
      found('rapamycin-route'),
      found('rapamycin-people', 'contradicts'),
    ],
    contradictedBy: ['rapamycin-oral'],
  },
  'rapamycin-oral': {
    label: 'Rapamycin taken by mouth',
    action: 'blocks',
    targets: ['mtorc1'],
    species: 'human',
    outcomes: [
      { node: 'relief-lasting', change: 'unchanged', tested: '24 h' },
      { node: 'relief-lasting', change: 'increased', tested: '2 weeks' },
    ],
    evidence: [
      found('rapamycin-people'),
      found('rapamycin-mouse', 'partly supports'),
      found('mtor-synapses', 'contradicts'),
      found('rapamycin-stress', 'contradicts'),
    ],
    contradictedBy: ['rapamycin-brain'],
  },
} as const satisfies Record<string, Omit<Intervention<EdgeIds>, 'id'>>;
