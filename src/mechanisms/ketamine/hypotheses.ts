import type { Hypothesis } from '../../model/hypothesis';
import { found, says } from './evidence';
import type { EvidenceIds } from './ids';

/** Where the receptor that matters sits: the two accounts contradict each other, and both may hold in part. */
export const hypotheses = {
  disinhibition: {
    label: 'Disinhibition',
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
    summary:
      'Ketamine also blocks receptors on the glutamate cell itself while the synapse is quiet. This turns eEF2K off and frees protein synthesis without any glutamate burst.',
    evidence: [
      found('eef2k-rest'),
      found('eef2k-slices'),
      found('eef2k-knockout'),
      found('rest-block'),
      found('memantine'),
      found('principal-deletion', 'partly supports'),
      found('eef2-half-hour', 'partly supports'),
      found('not-exclusive', 'partly supports'),
      found('interneuron-knockdown', 'contradicts'),
    ],
  },
} as const satisfies Record<string, Omit<Hypothesis<EvidenceIds>, 'id'>>;
