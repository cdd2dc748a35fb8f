import type { MechanismNode } from '../../model/node';
import type { TimeFigure } from '../../model/timing';
import { found, says } from './evidence';
import type { EvidenceIds, NodeIds } from './ids';

const kinasePeak = {
  fromMin: 30,
  toMin: 60,
  text: 'about 30–60 min (rat); reported, not re-read',
  evidence: [found('kinase-minutes')],
} as const satisfies TimeFigure<EvidenceIds>;

/** From the release of BDNF to the two relays inside the cell. */
export const nodesGrowth = {
  'bdnf-release': {
    label: 'BDNF\nrelease',
    name: 'Release of BDNF',
    kind: 'process',
    glyph: 'bdnf-vesicle',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'The receiving cell keeps stores of a growth protein called BDNF. Activity and calcium make it let some out.',
    identifiers: [{ curie: 'uniprot:P23560', label: 'BDNF' }],
    timing: {
      onset: {
        toMin: 15,
        text: 'by 15 min (rat neurons in culture)',
        evidence: [found('bdnf-culture-times'), found('erk-culture')],
      },
      decay: { text: 'transient (mouse)', evidence: [found('bdnf-transient')] },
    },
    evidence: [found('bdnf-culture'), found('bdnf-transient'), found('erk-culture'), found('bdnf-half', 'contradicts')],
    silent: 'The documents do not say that BDNF is released, or from where.',
  },
  bdnf: {
    label: 'BDNF',
    name: 'Brain-derived neurotrophic factor (BDNF)',
    kind: 'macromolecule',
    glyph: 'bdnf',
    voice: 'growth',
    compartment: 'cleft',
    step: 'bdnf-trkb',
    description:
      'BDNF is a protein that tells nerve cells to grow and to strengthen their contacts. Outside the cell it looks for its receptor, TrkB.',
    identifiers: [
      { curie: 'hgnc:1033', label: 'BDNF' },
      { curie: 'uniprot:P23560', label: 'BDNF' },
    ],
    timing: {
      onset: { toMin: 30, text: 'protein raised at 30 min (mouse, hippocampus)', evidence: [found('bdnf-day')] },
      peak: { fromMin: 60, toMin: 60, text: 'raised at 1 h (mouse, hippocampus)', evidence: [found('bdnf-hour')] },
      decay: {
        toMin: 1440,
        text: 'no longer raised at 24 h (mouse); disputed',
        evidence: [found('bdnf-day'), found('bdnf-day-raised', 'contradicts')],
      },
    },
    evidence: [
      says('Q003-12', 'BDNF'),
      says('Q003-11', 'the different mechanisms that may lead to ketamine’s antidepressant effects', 'partly supports'),
      found('bdnf-antibody'),
      found('bdnf-synthesis'),
      found('bdnf-val66met'),
      found('nbqx-rat'),
      found('bdnf-blood-up', 'partly supports'),
      found('bdnf-half', 'contradicts'),
      found('bdnf-blood-flat', 'contradicts'),
    ],
    silent: 'The documents name BDNF once, in a list.',
  },
  trkb: {
    label: 'TrkB',
    name: 'TrkB, the receptor for BDNF',
    kind: 'macromolecule',
    glyph: 'trkb',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'TrkB sits in the membrane and catches BDNF. Two TrkB molecules then pair up and pass the message to the inside of the cell.',
    identifiers: [
      { curie: 'hgnc:8032', label: 'NTRK2' },
      { curie: 'uniprot:Q16620', label: 'NTRK2' },
      { curie: 'GO:0031547', label: 'brain-derived neurotrophic factor receptor signaling pathway' },
    ],
    timing: { peak: kinasePeak },
    evidence: [
      says('Q003-12', 'TrkB receptors'),
      found('trkb-ca1'),
      found('bdnf-trkb-knockout'),
      found('two-effects', 'partly supports'),
      found('bdnf-half', 'contradicts'),
    ],
    silent: 'The documents name TrkB once, in a list.',
  },
  'pi3k-akt': {
    label: 'PI3K–Akt',
    name: 'PI3K and Akt',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'PI3K and Akt are enzymes that switch each other on like a relay. They carry the message from TrkB deeper into the cell.',
    identifiers: [{ curie: 'GO:0043491', label: 'phosphatidylinositol 3-kinase/protein kinase B signal transduction' }],
    parts: [
      {
        label: 'PI3K',
        identifiers: [
          { curie: 'hgnc:8975', label: 'PIK3CA' },
          { curie: 'uniprot:P42336', label: 'PIK3CA' },
        ],
      },
      {
        label: 'Akt',
        identifiers: [
          { curie: 'hgnc:391', label: 'AKT1' },
          { curie: 'uniprot:P31749', label: 'AKT1' },
        ],
      },
    ],
    timing: { peak: kinasePeak },
    evidence: [found('akt-erk-rise'), found('pi3k-inhibitor')],
    silent: 'The documents do not mention PI3K or Akt.',
  },
  'mek-erk': {
    label: 'MEK–ERK',
    name: 'MEK and ERK',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'dendrite',
    step: 'bdnf-trkb',
    description:
      'MEK and ERK form a second relay of enzymes that starts at TrkB. It runs beside the first and ends at the same place.',
    identifiers: [{ curie: 'GO:0070371', label: 'ERK1 and ERK2 cascade' }],
    parts: [
      {
        label: 'MEK1',
        identifiers: [
          { curie: 'hgnc:6840', label: 'MAP2K1' },
          { curie: 'uniprot:Q02750', label: 'MAP2K1' },
        ],
      },
      {
        label: 'ERK1',
        identifiers: [
          { curie: 'hgnc:6877', label: 'MAPK3' },
          { curie: 'uniprot:P27361', label: 'MAPK3' },
        ],
      },
      {
        label: 'ERK2',
        identifiers: [
          { curie: 'hgnc:6871', label: 'MAPK1' },
          { curie: 'uniprot:P28482', label: 'MAPK1' },
        ],
      },
    ],
    timing: {
      onset: { toMin: 15, text: 'by 15 min (rat neurons in culture)', evidence: [found('erk-culture-times')] },
      peak: kinasePeak,
    },
    evidence: [found('erk-culture'), found('erk-needed'), found('akt-erk-rise'), found('mek-inhibitor')],
    silent: 'The documents do not mention MEK or ERK.',
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;
