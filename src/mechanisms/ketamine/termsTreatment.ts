import type { Term } from '../../model/term';
import type { EdgeIds } from './ids';

/** Drugs, how they act, and what becomes of patients. */
export const termsTreatment = {
  antagonist: {
    term: 'antagonist',
    forms: ['antagonists', 'blocker', 'blockers'],
    text: 'A drug that binds a receptor and keeps it from being activated.',
  },
  noncompetitive: {
    term: 'noncompetitive',
    forms: ['non-competitive', 'uncompetitive'],
    text: 'Said of a blocker that does not take the place of the natural messenger but acts at another site. It is called uncompetitive if it can act only once the receptor has been activated.',
    nodes: ['nmdar-gaba'],
  },
  trapping: {
    term: 'trapping',
    forms: ['trapped', 'trapping block'],
    text: 'A blocker is trapped when the channel closes around it, so that it stays inside until the channel opens again.',
    nodes: ['nmdar-gaba'],
  },
  enantiomer: {
    term: 'enantiomer',
    forms: ['enantiomers', 'racemic'],
    text: 'One of two forms of a molecule that are mirror images of each other. A racemic drug contains both in equal parts.',
  },
  esketamine: {
    term: 'esketamine',
    forms: ['S-ketamine', 'Spravato'],
    text: 'One of the two mirror-image forms of ketamine. It is sold as the nasal spray Spravato.',
    identifiers: [
      { curie: 'CHEBI:60799', label: 'esketamine' },
      { curie: 'drugbank:DB11823', label: 'esketamine' },
    ],
  },
  metabolite: {
    term: 'metabolite',
    forms: ['metabolites'],
    text: 'A substance into which the body turns a drug or a food.',
  },
  hydroxynorketamine: {
    term: 'hydroxynorketamine',
    forms: ['HNK', '(2R,6R)-HNK', '(2R,6R)-hydroxynorketamine'],
    text: 'A metabolite of ketamine. The letters and numbers before the name say which of its mirror-image forms is meant.',
    nodes: ['hnk'],
  },
  infusion: {
    term: 'infusion',
    forms: ['infusions', 'intravenous infusion', 'intravenous'],
    text: 'A slow flow of a drug into a vein.',
    nodes: ['ketamine'],
  },
  'half-life': {
    term: 'half-life',
    text: 'The time in which the amount of a drug in the blood falls by half.',
    nodes: ['ketamine'],
  },
  dissociation: {
    term: 'dissociation',
    forms: ['dissociative', 'dissociated'],
    text: 'A state in which people feel cut off from their body or from what is around them.',
  },
  ssri: {
    term: 'SSRI',
    forms: ['SSRIs', 'selective serotonin reuptake inhibitor', 'fluoxetine'],
    text: 'A common kind of antidepressant that keeps serotonin from being taken back into the cell that released it. Fluoxetine is one of them.',
  },
  'treatment-resistant': {
    term: 'treatment-resistant',
    text: 'Said of a depression that has not become better with several drugs, usually with at least two.',
  },
  response: {
    term: 'response',
    forms: ['respond', 'responds', 'responded', 'responders', 'responding'],
    text: 'In trials of depression: the score of symptoms has fallen by at least half.',
    nodes: ['relief-early', 'relief-lasting'],
  },
  remission: {
    term: 'remission',
    text: 'In trials of depression: hardly any symptoms are left.',
    nodes: ['relief-lasting'],
  },
  relapse: {
    term: 'relapse',
    forms: ['relapsed', 'relapses'],
    text: 'The illness comes back after it had become better.',
    nodes: ['relief-lasting'],
  },
  'off-label': {
    term: 'off-label',
    text: 'Said of a drug that a doctor gives for a purpose for which it was not approved.',
  },
  rapamycin: {
    term: 'rapamycin',
    text: 'A drug that blocks mTORC1.',
    nodes: ['mtorc1'],
    identifiers: [{ curie: 'CHEBI:9168', label: 'sirolimus' }],
  },
  nbqx: {
    term: 'NBQX',
    text: 'A laboratory drug that blocks AMPA receptors.',
    nodes: ['ampar'],
    identifiers: [{ curie: 'CHEBI:31073', label: 'NBQX' }],
  },
} as const satisfies Record<string, Omit<Term<EdgeIds>, 'id'>>;
