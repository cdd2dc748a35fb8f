import type { HiddenArrow, HiddenNode } from '../../../model/dynamics';
import type { EdgeIds } from './ids';

/**
 * What the run has beyond the picture. The strengthening of synapses within the hour stands between the receptors and
 * early relief: it was measured in hippocampal slices, so that with it the run is more of a composite than the picture.
 */
export const hiddenNodes = [
  {
    id: 'synaptic-potentiation',
    label: 'Synaptic potentiation',
    name: 'Fast strengthening of existing synapses',
    why: 'Ketamine strengthens synapses of the hippocampus within the hour, if BDNF, TrkB, AMPA receptors and protein synthesis are there (Nosyreva 2013, Lin 2021): GO:0048167. Taken to be the way to early relief; that it is in people is not known.',
  },
] as const satisfies readonly HiddenNode<EdgeIds>[];

export const hiddenArrows = [
  {
    id: 'ampar-potentiation',
    source: 'ampar',
    target: 'synaptic-potentiation',
    kind: 'stimulation',
    why: 'The burst through AMPA receptors starts it.',
  },
  {
    id: 'potentiation-needs-ampar',
    source: 'ampar',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    why: 'Blocked AMPA receptors abolish the early effect (Maeng 2008, Zhou 2014, Zaytseva 2023).',
  },
  {
    id: 'potentiation-needs-trkb',
    source: 'trkb',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    why: 'Without TrkB in area CA1 neither strengthening nor rapid behaviour was seen (Lin 2021).',
  },
  {
    id: 'potentiation-needs-synthesis',
    source: 'protein-synthesis',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    why: 'Anisomycin abolishes the effect at 30 minutes (Autry 2011, secondary source) and the strengthening (Nosyreva 2013); rapamycin leaves the effect at 30 minutes (Autry 2011, secondary source).',
  },
  {
    id: 'potentiation-relief',
    source: 'synaptic-potentiation',
    target: 'relief-early',
    kind: 'stimulation',
    why: 'In place of the drawn arrow from AMPA receptors to early relief, which leaves out the way between.',
  },
  {
    id: 'eef2k-bdnf',
    source: 'eef2k',
    target: 'bdnf',
    kind: 'inhibition',
    hypothesis: 'direct-inhibition',
    why: 'With eEF2K off, BDNF is made again (Autry 2011). In place of the drawn arrow to all protein synthesis.',
  },
  {
    id: 'eef2k-potentiation',
    source: 'eef2k',
    target: 'synaptic-potentiation',
    kind: 'inhibition',
    hypothesis: 'direct-inhibition',
    why: 'Blocking NMDA receptors at rest strengthens synapses without a burst (Nosyreva 2013).',
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
    id: 'rest-needs-trkb',
    source: 'trkb',
    target: 'synaptic-potentiation',
    kind: 'necessary stimulation',
    hypothesis: 'direct-inhibition',
    why: 'It needs BDNF, which acts by TrkB (Nosyreva 2013, Lin 2021).',
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
