import type { MechanismNode } from '../../model/node';
import type { Timing } from '../../model/timing';
import { found, says } from './evidence';
import type { EvidenceIds, NodeIds } from './ids';

/** mTORC1 and its two targets were followed together. */
const mtorTiming = {
  onset: { text: 'rapid (rat)', evidence: [found('mtor-synapses')] },
  peak: {
    fromMin: 30,
    toMin: 60,
    text: 'about 30–60 min (rat); reported, not re-read',
    evidence: [found('mtor-minutes')],
  },
  decay: {
    toMin: 120,
    text: 'normal again within a couple of hours (rat)',
    evidence: [found('mtor-transient'), found('mtor-mouse')],
  },
} as const satisfies Timing<EvidenceIds>;

/** mTORC1, the rival route, and the making of proteins. */
export const nodesTranslation = {
  mtorc1: {
    label: 'mTORC1',
    name: 'mTORC1, the switch for protein synthesis',
    kind: 'complex',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'mTORC1 is a group of proteins that decides whether the cell builds new material. When the relays reach it, it turns building on for a short time.',
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
      says('Q003-12', 'mTORC1'),
      says(
        'Q002-30',
        'mTOR-dependent synapse formation underlies the rapid antidepressant effects of NMDA antagonists',
      ),
      found('mtor-synapses'),
      found('rapamycin-stress'),
      found('rapamycin-route'),
      found('nbqx-rat'),
      found('mtor-mouse'),
      found('mtor-activator'),
      found('rapamycin-people', 'contradicts'),
      found('rapamycin-mouse', 'contradicts'),
      found('mtor-unchanged', 'contradicts'),
    ],
    silent: 'The documents name mTORC1 in a list and mTOR in a title, without saying what switches it on.',
  },
  p70s6k: {
    label: 'p70S6K',
    name: 'p70 S6 kinase',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'mtorc1',
    description: 'This enzyme takes its orders from mTORC1. It helps the cell to make proteins faster.',
    identifiers: [
      { curie: 'hgnc:10436', label: 'RPS6KB1' },
      { curie: 'uniprot:P23443', label: 'RPS6KB1' },
    ],
    timing: mtorTiming,
    evidence: [found('mtor-transient'), found('erk-culture')],
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
      'This protein normally holds back the start of protein synthesis. mTORC1 disarms it, so that building can begin.',
    identifiers: [
      { curie: 'hgnc:3288', label: 'EIF4EBP1' },
      { curie: 'uniprot:Q13541', label: 'EIF4EBP1' },
    ],
    timing: mtorTiming,
    evidence: [found('4ebp-effector'), found('mtor-transient')],
    silent: 'The documents do not mention 4E-BP1.',
  },
  'nmdar-rest': {
    label: 'NMDA receptor',
    name: 'NMDA receptor at rest, on the pyramidal cell',
    kind: 'complex',
    glyph: 'nmda-receptor',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'The same kind of gate also sits on the receiving cell and leaks a little even when the synapse is quiet. A rival account says that this is where ketamine matters.',
    identifiers: [{ curie: 'GO:0017146', label: 'NMDA selective glutamate receptor complex' }],
    evidence: [
      found('rest-block'),
      found('eef2k-rest'),
      found('eef2k-slices'),
      found('principal-deletion', 'partly supports'),
      found('interneuron-knockdown', 'contradicts'),
    ],
    silent: 'The documents do not mention receptors at rest.',
  },
  eef2k: {
    label: 'eEF2K',
    name: 'eEF2 kinase',
    kind: 'macromolecule',
    voice: 'neutral',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'This enzyme slows protein synthesis while the gate at rest keeps it running. When ketamine shuts the gate, the enzyme stops and the block is lifted.',
    identifiers: [
      { curie: 'hgnc:24615', label: 'EEF2K' },
      { curie: 'uniprot:O00418', label: 'EEF2K' },
      { curie: 'GO:0004686', label: 'elongation factor-2 kinase activity' },
    ],
    timing: {
      onset: {
        toMin: 30,
        text: 'less active within 30 min (mouse, hippocampus only)',
        evidence: [found('eef2-half-hour')],
      },
      decay: {
        toMin: 480,
        text: 'unchanged at 8 h (mouse); disputed',
        evidence: [found('eef2-hours'), found('eef2-day', 'contradicts')],
      },
    },
    evidence: [
      found('eef2k-rest'),
      found('eef2k-knockout'),
      found('memantine'),
      found('eef2-half-hour', 'partly supports'),
    ],
    silent: 'The documents do not mention eEF2K.',
  },
  'protein-synthesis': {
    label: 'Protein synthesis',
    name: 'Local protein synthesis',
    kind: 'process',
    glyph: 'ribosomes',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'mtorc1',
    description:
      'Small machines called ribosomes make new proteins close to the synapse. These are the parts from which contacts are built.',
    identifiers: [
      { curie: 'GO:0140242', label: 'translation at postsynapse' },
      { curie: 'GO:0006412', label: 'translation' },
    ],
    evidence: [
      says('Q003-13', 'local protein synthesis'),
      found('mtor-synapses'),
      found('anisomycin'),
      found('eef2k-slices'),
    ],
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;
