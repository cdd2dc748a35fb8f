import type { HiddenArrow } from '../../../model/dynamics';
import type { EdgeIds } from './ids';

/** What the run has beyond the picture: what permits and does not drive, and the needs of a rival route. */
export const hiddenArrows = [
  {
    id: 'synthesis-potentiation',
    source: 'protein-synthesis',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    why: 'Anisomycin abolishes the effect at 30 minutes (Autry 2011, read in a review) and the strengthening (Nosyreva 2013); rapamycin leaves the effect at 30 minutes (Autry 2011, read in a review). It permits and does not drive, so it is not drawn.',
  },
  {
    id: 'rest-trkb-potentiation',
    source: 'trkb',
    target: 'synaptic-potentiation',
    kind: 'stimulation',
    hypothesis: 'direct-inhibition',
    why: 'Blocking NMDA receptors at rest strengthens synapses without a burst, and needs BDNF (Nosyreva 2013), which acts by TrkB (Lin 2021). The picture has the arrow of the told route between the same two.',
  },
  {
    id: 'rest-needs-ampar',
    source: 'ampar',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    hypothesis: 'direct-inhibition',
    why: 'This strengthening too needs AMPA receptors (Nosyreva 2013).',
  },
  {
    id: 'rest-needs-synthesis',
    source: 'protein-synthesis',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    hypothesis: 'direct-inhibition',
    why: 'It needs protein synthesis (Nosyreva 2013).',
  },
] as const satisfies readonly HiddenArrow<EdgeIds>[];
