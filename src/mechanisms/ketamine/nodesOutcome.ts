import type { MechanismNode } from '../../model/node';
import { found, says } from './evidence';
import type { NodeIds } from './ids';

/** From new proteins to relief. */
export const nodesOutcome = {
  'synaptic-proteins': {
    label: 'Synaptic proteins',
    name: 'Synaptic proteins: GluA1, PSD-95 and synapsin',
    kind: 'macromolecule',
    glyph: 'protein-group',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'These are building blocks of a synapse: a receptor part, a scaffold that holds it, and a protein that ties up vesicles. More of them are found at synapses in the hours after ketamine.',
    identifiers: [],
    parts: [
      {
        label: 'GluA1',
        identifiers: [
          { curie: 'hgnc:4571', label: 'GRIA1' },
          { curie: 'uniprot:P42261', label: 'GRIA1' },
        ],
      },
      {
        label: 'PSD-95',
        identifiers: [
          { curie: 'hgnc:2903', label: 'DLG4' },
          { curie: 'uniprot:P78352', label: 'DLG4' },
        ],
      },
      {
        label: 'synapsin',
        identifiers: [
          { curie: 'hgnc:11494', label: 'SYN1' },
          { curie: 'uniprot:P17600', label: 'SYN1' },
        ],
      },
    ],
    timing: {
      onset: {
        toMin: 180,
        text: 'by 2–3 h (rat, mouse)',
        evidence: [found('proteins-times'), found('proteins-mouse')],
      },
      peak: {
        fromMin: 120,
        toMin: 360,
        text: '2–6 h (rat)',
        evidence: [found('proteins-times'), found('glua1-day', 'contradicts')],
      },
      decay: { fromMin: 4320, text: 'still raised at 72 h (rat)', evidence: [found('proteins-times')] },
    },
    evidence: [found('mtor-synapses'), found('proteins-times'), found('proteins-mouse'), found('rapamycin-stress')],
    silent: 'The documents do not name a single synaptic protein.',
  },
  synaptogenesis: {
    label: 'Synaptogenesis',
    name: 'Synaptogenesis, the growth of synapses',
    kind: 'process',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'Synaptogenesis means that new contact points form between nerve cells. After ketamine it happens within a day in rats and mice, while in people it has not been measured directly.',
    identifiers: [{ curie: 'GO:0007416', label: 'synapse assembly' }],
    timing: {
      onset: {
        toMin: 1440,
        text: 'spines regrow within 24 h (mouse)',
        evidence: [found('spines-after-times'), found('spines-evoked', 'partly supports')],
      },
    },
    evidence: [
      says('Q002-23', 'a single dose of ketamine leads to an increased number and function of new synapses'),
      says('Q000-13', 'stimulates growth of synapses'),
      says('Q002-30', 'synapse formation underlies the rapid antidepressant effects'),
      says('Q002-24', ['restoration of connections between brain cells', '"synaptogenesis,"']),
      says('Q001-10', 'help the brain to regrow the synapses', 'partly supports'),
      found('mtor-synapses'),
      found('bdnf-val66met'),
      found('spines-evoked', 'partly supports'),
      found('spines-elsewhere', 'contradicts'),
      found('pet-no-change', 'contradicts'),
      says('Q002-44', 'Indirect evidence from brain imaging', 'partly supports'),
    ],
  },
  spines: {
    label: 'New spines',
    name: 'New dendritic spines',
    kind: 'phenotype',
    glyph: 'new-spines',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'synaptogenesis',
    description:
      'Spines are the small bumps on which most exciting contacts sit. In mice and rats more of them stand on the branch a day later, and some places that stress had emptied fill again.',
    identifiers: [
      { curie: 'GO:0060997', label: 'dendritic spine morphogenesis' },
      { curie: 'GO:0043197', label: 'dendritic spine' },
    ],
    timing: {
      onset: { toMin: 1440, text: 'within 24 h (mouse)', evidence: [found('spines-after-times')] },
      peak: { fromMin: 1440, toMin: 1440, text: 'more at 24 h (rat)', evidence: [found('spines-day')] },
      decay: { toMin: 20160, text: 'more for up to 2 weeks (mouse)', evidence: [found('spines-two-weeks')] },
    },
    evidence: [
      says('Q003-13', 'dendritic spine formation'),
      says('Q002-23', 'increased number and function of new synapses in the rodent prefrontal cortex'),
      found('spines-two-weeks'),
      found('spines-day'),
      found('stress-branches'),
      found('spines-elsewhere', 'contradicts'),
      found('pet-no-change', 'contradicts'),
    ],
  },
  'circuit-function': {
    label: 'Circuit\nfunction',
    name: 'Restored circuit function',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'dendrite',
    step: 'relief',
    description:
      'With more contacts, groups of nerve cells in the front of the brain can work together again. Their electrical answers become stronger and more frequent.',
    identifiers: [{ curie: 'GO:0050807', label: 'regulation of synapse organization' }],
    timing: {
      onset: {
        toMin: 1440,
        text: 'stronger currents at 24 h (rat, mouse)',
        evidence: [found('spines-day'), found('currents-day')],
      },
    },
    evidence: [
      says('Q002-24', 'enhanced brain connectivity and circuit activity'),
      says('Q003-13', 'the restoration of synaptic connectivity'),
      says('Q003-14', 'some restoration of brain connections'),
      found('currents-day'),
      found('spines-day'),
      found('pet-no-change', 'contradicts'),
    ],
  },
  'relief-early': {
    label: 'Early relief',
    name: 'Relief that begins within hours',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'behaviour',
    step: 'relief',
    description:
      'Many patients feel better within hours of one dose, while other antidepressants take weeks. In mice this early effect comes before new spines can be seen.',
    identifiers: [],
    timing: {
      onset: {
        fromMin: 110,
        toMin: 240,
        text: 'within hours: by 110 min to 4 h (people)',
        evidence: [
          says('Q003-16', 'began within hours'),
          says('Q000-11', 'evident just hours after ketamine is administered'),
          found('trial-onset'),
          found('infusion-onset'),
          found('relief-span'),
        ],
      },
    },
    evidence: [
      says('Q003-16', 'antidepressant effects that began within hours'),
      says('Q000-11', 'evident just hours after ketamine is administered'),
      says('Q001-09', 'an improvement in symptoms in 24 hours or less', 'partly supports'),
      says('Q000-01', 'immediate relief', 'partly supports'),
      says('Q000-05', 'Most antidepressants can take weeks to lessen symptoms', 'partly supports'),
      says('Q002-28', 'Antidepressant effects of ketamine in depressed patients'),
      found('trial-onset'),
      found('infusion-onset'),
      found('spines-after-behaviour'),
      found('masked-trial', 'contradicts'),
    ],
  },
  'relief-lasting': {
    label: 'Lasting relief',
    name: 'Relief that lasts for days',
    kind: 'phenotype',
    voice: 'growth',
    compartment: 'behaviour',
    step: 'relief',
    description:
      'Most of the drug leaves the blood within a day, yet the relief goes on for days. The documents disagree on how long: some say a week to 10 days, another says up to 2 weeks.',
    identifiers: [],
    timing: {
      peak: {
        fromMin: 1440,
        toMin: 4320,
        text: '24 to 72 h (people)',
        evidence: [says('Q003-16', 'peaked within 24 to 72 h'), found('relief-span')],
      },
      decay: {
        fromMin: 10080,
        toMin: 20160,
        text: 'a week to 10 days, or within 2 weeks: the documents disagree (people)',
        evidence: [
          says('Q003-16', 'dissipated typically within 2 weeks'),
          says('Q000-11', 'lasts only a week to 10 days'),
          found('relief-span'),
        ],
      },
    },
    evidence: [
      says('Q003-16', ['peaked within 24 to 72 h', 'dissipated typically within 2 weeks']),
      says('Q000-11', 'lasts only a week to 10 days'),
      says('Q002-06', 'lasts only a week to 10 days'),
      says('Q002-16', 'lasted for several days', 'partly supports'),
      says('Q003-20', 'only seems to work up to two weeks', 'partly supports'),
      found('relief-span'),
      found('two-effects'),
      found('mecp2-lasting', 'partly supports'),
      found('serial-trial', 'contradicts'),
      says('Q002-36', 'seven to ten days'),
    ],
  },
} as const satisfies Record<string, Omit<MechanismNode<NodeIds>, 'id'>>;
