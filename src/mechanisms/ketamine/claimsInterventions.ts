import type { Claim } from '../../model/evidence';
import type { SourceIds } from './ids';

/** Findings of experiments that nothing else in the mechanism rests on. */
export const claimsInterventions = {
  'muscimol-culture': {
    text: 'In cultured neurons muscimol, which quiets them through GABA receptors, stopped the rises of active ERK and of BDNF release.',
    references: ['Lepack2016'],
    basis: 'abstract',
    seenIn: 'cells',
    species: 'rat',
  },
  'potentiation-bdnf': {
    text: 'Without BDNF in hippocampal areas CA3 or CA1, or without TrkB in CA1, ketamine no longer strengthened the synapses between them.',
    references: ['Lin2021'],
    basis: 'abstract',
    seenIn: 'animals',
    species: 'mouse',
  },
  'nbqx-kinases': {
    text: 'That NBQX stops the rises of active ERK, Akt and mTOR is often repeated; no text that was read says it.',
    references: ['Li2010'],
    basis: 'memory',
    seenIn: 'animals',
    species: 'rat',
  },
  'camkii-inhibitor': {
    text: 'The peptide tatCN21, which inhibits CaMKII, raised protein synthesis, and mice given it did not respond to ketamine.',
    references: ['Adaikkan2018'],
    basis: 'abstract',
    seenIn: 'animals',
    species: 'mouse',
  },
  'k252a-culture': {
    text: 'In cultured neurons K252a, which inhibits Trk receptors, stopped the rise of active ERK.',
    references: ['Lepack2016'],
    basis: 'secondary',
    seenIn: 'cells',
    species: 'rat',
  },
  'ana-12': {
    text: 'A review reports that ANA-12, which blocks TrkB, stopped the effect of both mirror forms of ketamine at 24 hours (the abstract of the paper does not name it).',
    references: ['Yang2015'],
    basis: 'secondary',
    seenIn: 'animals',
    species: 'mouse',
  },
} as const satisfies Record<string, Omit<Claim<SourceIds>, 'id'>>;
