import type { Limit } from '../../../model/contextRecords';
import type { EvidenceIds } from '../graph/ids';
import { citeClaim, citeQuote } from './cite';

/** What the drug can do to people, and then what it cannot do for them. */
export const limits = {
  dissociation: {
    kind: 'harm',
    title: 'Perception changes for a while',
    text: 'Ketamine can briefly cause symptoms like those of psychosis and a feeling of being cut off from oneself. The documents speak of large doses, but it also happens at the dose used against depression.',
    evidence: [
      citeQuote('Q000-12', ['in large doses', 'short-term symptoms of psychosis'], 'partly supports'),
      citeQuote('Q002-07', 'short-term symptoms of psychosis', 'partly supports'),
      citeClaim('same-dose'),
      citeClaim('volunteers-small-dose'),
      citeClaim('dissociation-gone', 'partly supports'),
    ],
  },
  misuse: {
    kind: 'harm',
    title: 'It can be misused',
    text: 'Ketamine is also taken as a party drug, and one document calls its potential for abuse high.',
    evidence: [
      citeQuote('Q000-12', 'is abused as the party drug “Special K.”'),
      citeQuote('Q002-07', 'is abused as the party drug "Special K."'),
      citeQuote('Q002-46', 'The abuse potential for ketamine in its current form is high'),
    ],
  },
  bladder: {
    kind: 'harm',
    title: 'Bladder and kidneys',
    text: 'Long misuse can damage the bladder and the kidneys. What was read is about people who misused ketamine, not about treatment with a few supervised doses.',
    evidence: [
      citeClaim('bladder-pooled'),
      citeClaim('bladder-kidney'),
      citeQuote('Q003-24', 'relative safety', 'contradicts'),
      citeQuote('Q002-46', 'associated with damage to the bladder and kidneys', 'partly supports'),
    ],
  },
  fades: {
    kind: 'limit',
    title: 'Relief fades',
    text: 'After one dose the relief usually ends within a week or two, so patients need to come back. Without further doses most of them relapse.',
    evidence: [
      citeQuote('Q003-16', 'dissipated typically within 2 weeks if ketamine was not repeated'),
      citeQuote('Q000-11', 'lasts only a week to 10 days'),
      citeQuote('Q003-20', ['only seems to work up to two weeks', 'patients need to come back often']),
      citeClaim('relief-span'),
      citeClaim('repeated-relapse'),
      citeQuote('Q002-45', "it certainly couldn't be prescribed as a long-term solution", 'partly supports'),
    ],
  },
  'not-everyone': {
    kind: 'limit',
    title: 'It does not help everyone',
    text: 'About half of the patients in trials respond at one day, and far fewer reach remission, with few symptoms left.',
    evidence: [citeQuote('Q003-18', ['one-third of patients', '50%–75% of patients']), citeClaim('relief-rates')],
  },
  alternatives: {
    kind: 'limit',
    title: 'Substitutes act more slowly',
    text: 'Drugs that were meant to do the same without the side effects did not work as quickly, the documents say. They report on the year 2012 and name none of these drugs.',
    evidence: [
      citeQuote('Q000-15', 'they do not act as quickly as ketamine'),
      citeQuote('Q002-11', 'they do not act as quickly as ketamine'),
      citeQuote('Q002-48', "they don't work as rapidly", 'partly supports'),
    ],
  },
  expectancy: {
    kind: 'limit',
    title: 'Part of the effect may be expectation',
    text: 'Patients who can tell that they were given ketamine may feel better because they expect to. Two recent trials found no clear advantage over placebo or a sedative.',
    evidence: [citeClaim('masked-trial'), citeClaim('serial-trial'), citeClaim('midazolam-trial', 'contradicts')],
  },
  approval: {
    kind: 'limit',
    title: 'Only esketamine is approved',
    text: 'In the United States the approved form is esketamine, a nasal spray for patients whom at least two other drugs did not help. Ketamine itself is given for depression off-label.',
    evidence: [
      citeQuote('Q001-12', ['the release of Spravato (esketamine)', 'at least two other antidepressant treatments']),
      citeQuote('Q003-24', 'currently using off-label'),
    ],
  },
  dose: {
    kind: 'limit',
    title: 'The best dose is not settled',
    text: 'Some studies saw an effect at doses that hardly change perception, and in others a double dose did no better.',
    evidence: [
      citeQuote('Q003-21', [
        'some studies show therapeutic effects at non-psychedelic dosages',
        'was no better than that of half that dose',
      ]),
      citeClaim('glutamate-dose', 'partly supports'),
    ],
  },
  interests: {
    kind: 'limit',
    title: 'Interests of the authors',
    text: 'The authors of the review that one document sums up hold shares and advisory posts that have to do with ketamine. This does not make them wrong, but readers should know.',
    evidence: [citeQuote('Q003-06', 'hold various advisory positions, stocks, and more related to ketamine')],
  },
} as const satisfies Record<string, Omit<Limit<EvidenceIds>, 'id'>>;
