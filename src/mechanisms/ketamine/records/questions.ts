import type { OpenQuestion } from '../../../model/contextRecords';
import type { StepIds } from '../graph/ids';
import { citeClaim, citeQuote } from './cite';

/** What is not known, and what does not fit. */
export const questions = {
  paradox: {
    kind: 'paradox',
    title: 'How can blocking a receptor for plasticity make the brain more plastic?',
    text: 'NMDA receptors are normally needed when synapses change, and yet blocking them is followed by new synapses. The answers on offer place the blocked receptor on interneurons, on resting synapses or in another region.',
    about: ['nmda-blockade', 'nmdar-gaba', 'nmdar-rest', 'synaptogenesis'],
    evidence: [
      citeQuote('Q003-22', ['seem paradoxical', 'the molecule inhibits a receptor normally critical for plasticity']),
      citeClaim('interneuron-knockdown', 'partly supports'),
      citeClaim('eef2k-rest', 'partly supports'),
    ],
  },
  'which-receptor': {
    kind: 'disagreement',
    title: 'Which NMDA receptor matters?',
    text: 'One group found that ketamine needs receptors on interneurons and not those on principal cells; another found nearly the opposite. Both results are from mice, and they contradict each other.',
    about: ['nmdar-gaba', 'nmdar-rest', 'glun2b-pyramidal', 'ketamine-nmdar'],
    evidence: [
      citeClaim('interneuron-knockdown'),
      citeClaim('principal-deletion', 'contradicts'),
      citeClaim('interneuron-efflux', 'partly supports'),
      citeClaim('habenula-bursts', 'contradicts'),
    ],
  },
  'not-understood': {
    kind: 'unknown',
    title: 'Which explanation is right?',
    text: 'The mechanism is not fully understood. A review says that the explanations do not exclude one another, so more than one may be true.',
    about: ['nmda-blockade', 'relief'],
    evidence: [
      citeQuote('Q003-22', 'The mechanisms of ketamine are not fully understood'),
      citeQuote(
        'Q003-11',
        'different mechanisms that may lead to ketamine’s antidepressant effects',
        'partly supports',
      ),
      citeClaim('not-exclusive'),
    ],
  },
  memantine: {
    kind: 'paradox',
    title: 'Why does memantine not work?',
    text: 'Memantine blocks NMDA receptors too, but it had no such effect in mice, nor against placebo in a trial in people. One answer is that it leaves receptors at rest open.',
    about: ['ketamine-nmdar', 'ketamine-nmdar-rest', 'eef2k'],
    evidence: [citeClaim('memantine'), citeClaim('memantine-people'), citeClaim('rest-block', 'partly supports')],
  },
  'spines-cause': {
    kind: 'disagreement',
    title: 'Are new spines the cause of relief?',
    text: 'In mice they were needed to keep the effect on one behaviour, but not to start it. In another region of the cortex they came only after days.',
    about: ['spines', 'circuit-relief', 'synaptogenesis'],
    evidence: [
      citeClaim('spines-after-behaviour'),
      citeClaim('spines-evoked', 'partly supports'),
      citeClaim('spines-elsewhere', 'contradicts'),
      citeQuote('Q002-30', 'synapse formation underlies the rapid antidepressant effects', 'contradicts'),
    ],
  },
  'people-synapses': {
    kind: 'unknown',
    title: 'Do synapses grow in people?',
    text: 'In what was read it has not been measured directly. PET scans at 24 hours found no change, except perhaps in patients who had started with few synapses.',
    about: ['synaptogenesis', 'spines'],
    evidence: [
      citeClaim('pet-no-change'),
      citeClaim('pet-low-start', 'partly supports'),
      citeQuote('Q001-10', 'We think that one of the things', 'partly supports'),
      citeQuote('Q002-44', 'Indirect evidence from brain imaging', 'contradicts'),
    ],
  },
  'people-mtorc1': {
    kind: 'disagreement',
    title: 'Is mTORC1 needed in people?',
    text: 'In rats rapamycin in the brain took the effect away, but in people who swallowed it the relief lasted longer. Whether the swallowed drug reached mTORC1 in the brain was not shown.',
    about: ['mtorc1', 'protein-synthesis'],
    evidence: [
      citeClaim('rapamycin-people'),
      citeClaim('rapamycin-route', 'partly supports'),
      citeClaim('mtor-synapses', 'contradicts'),
      citeClaim('rapamycin-stress', 'contradicts'),
      citeClaim('mtor-unchanged', 'partly supports'),
    ],
  },
  'people-bdnf': {
    kind: 'disagreement',
    title: 'Does BDNF rise in people?',
    text: 'One study of blood found no change up to 230 minutes, another a rise at 240 minutes in those who got better. Blood is not brain, so neither settles it.',
    about: ['bdnf', 'bdnf-release'],
    evidence: [
      citeClaim('bdnf-blood-flat'),
      citeClaim('bdnf-blood-up', 'contradicts'),
      citeClaim('bdnf-half', 'partly supports'),
    ],
  },
  'how-long': {
    kind: 'disagreement',
    title: 'How long does relief last?',
    text: 'The documents say several days, a week to 10 days, or up to two weeks. Across studies the effect was clear to day 7 and no longer at 12 to 14 days.',
    about: ['relief-lasting'],
    evidence: [
      citeQuote('Q003-16', 'dissipated typically within 2 weeks'),
      citeQuote('Q000-11', 'lasts only a week to 10 days', 'contradicts'),
      citeQuote('Q002-16', 'lasted for several days', 'contradicts'),
      citeClaim('relief-span'),
      citeClaim('relapse-days', 'partly supports'),
      citeQuote('Q002-36', 'seven to ten days', 'contradicts'),
    ],
  },
  expectation: {
    kind: 'disagreement',
    title: 'How much of the relief is expectation?',
    text: 'Given under anaesthesia, so that nobody could tell, ketamine was no better than placebo. Against midazolam one trial found a clear difference, and a later one did not.',
    about: ['relief', 'relief-early', 'relief-lasting'],
    evidence: [citeClaim('masked-trial'), citeClaim('serial-trial'), citeClaim('midazolam-rates', 'contradicts')],
  },
  'why-fades': {
    kind: 'unknown',
    title: 'Why does relief last for days, and then fade?',
    text: 'Most of the drug is gone within a day, so something slower must carry the effect. Spines, trapped ketamine and a change of the protein MeCP2 are candidates, and none explains why it ends in people.',
    about: ['relief-lasting', 'spines'],
    evidence: [
      citeQuote('Q003-16', 'dissipated typically within 2 weeks if ketamine was not repeated'),
      citeClaim('half-life'),
      citeClaim('spines-two-weeks', 'partly supports'),
      citeClaim('trapping', 'partly supports'),
      citeClaim('mecp2-lasting', 'partly supports'),
      citeClaim('lithium-longer', 'partly supports'),
    ],
  },
  'why-stress': {
    kind: 'unknown',
    title: 'How does stress take synapses away?',
    text: 'One protein, REDD1, is known to take part: stress raises it, and it holds mTORC1 back. The rest of the way is not in what was read.',
    about: ['stress-loss', 'synapse-loss', 'chronic-stress'],
    evidence: [
      citeQuote('Q000-14', 'damage of these synaptic connections caused by chronic stress', 'partly supports'),
      citeClaim('stress-redd1'),
      citeQuote('Q002-41', 'the reasons for why stress causes this to happen are unclear'),
    ],
  },
  'metabolite-part': {
    kind: 'disagreement',
    title: 'Is it ketamine that works, or HNK?',
    text: 'In mice the metabolite HNK worked alone, in rats it did not. In patients a higher level of it went with less improvement.',
    about: ['hnk', 'ketamine', 'hnk-ampar'],
    evidence: [
      citeClaim('hnk-works'),
      citeClaim('hnk-deuterated', 'partly supports'),
      citeClaim('hnk-rat', 'contradicts'),
      citeClaim('hnk-people', 'contradicts'),
    ],
  },
} as const satisfies Record<string, Omit<OpenQuestion<StepIds>, 'id'>>;
