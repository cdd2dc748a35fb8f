import type { ClinicalCourse } from '../../../model/contextRecords';
import type { EvidenceIds } from '../graph/ids';
import { citeClaim, citeQuote, qualifyWith } from './cite';

/** How treatments run over time in patients. */
export const courses = {
  'ketamine-dose': {
    label: 'A single dose of ketamine',
    text: 'Relief can begin within hours and is strongest after one to three days. The documents disagree on when it ends: after a week to 10 days, or within two weeks.',
    timing: {
      onset: {
        fromMin: 110,
        toMin: 240,
        text: 'within hours: by 110 min to 4 h (people)',
        evidence: [
          citeQuote('Q003-16', 'began within hours'),
          citeQuote('Q000-11', 'evident just hours after ketamine is administered'),
          citeClaim('trial-onset'),
          citeClaim('infusion-onset'),
          citeClaim('relief-span'),
          citeQuote('Q001-09', 'in 24 hours or less', 'partly supports'),
          citeQuote('Q000-01', 'immediate relief', 'contradicts'),
        ],
      },
      peak: {
        fromMin: 1440,
        toMin: 4320,
        text: '24 to 72 h (people)',
        evidence: [
          citeQuote('Q003-16', 'peaked within 24 to 72 h'),
          citeClaim('relief-span'),
          qualifyWith('peak-bipolar', 'patients'),
        ],
      },
      decay: {
        fromMin: 10080,
        toMin: 20160,
        text: 'a week to 10 days, or within 2 weeks: the documents disagree (people)',
        short: 'a week to 10 days, or within 2 weeks',
        evidence: [
          citeQuote('Q003-16', 'dissipated typically within 2 weeks'),
          citeQuote('Q000-11', 'lasts only a week to 10 days'),
          citeClaim('relief-span'),
          citeClaim('two-week-rates', 'partly supports'),
          citeClaim('relapse-days', 'partly supports'),
          citeQuote('Q002-16', 'lasted for several days', 'partly supports'),
        ],
      },
    },
    evidence: [
      citeQuote('Q003-16', ['began within hours', 'peaked within 24 to 72 h', 'dissipated typically within 2 weeks']),
      citeQuote('Q000-11', ['evident just hours after ketamine is administered', 'lasts only a week to 10 days']),
      citeClaim('relief-span'),
      citeClaim('trial-onset'),
      citeQuote('Q001-11', 'even for patients who have not had success with a number of standard antidepressants'),
      citeClaim('bipolar-2010', 'partly supports'),
      citeClaim('masked-trial', 'contradicts'),
    ],
  },
  'repeated-infusions': {
    label: 'Repeated infusions of ketamine',
    text: 'A review says that more patients respond when doses are repeated. In one study of up to six infusions the median time to relapse was 18 days after the last one. Yale psychiatrists advise psychotherapy alongside; whether it makes relief last is not settled.',
    timing: {
      onset: { toMin: 120, text: 'scores lower by 2 h (people)', evidence: [citeClaim('infusion-onset')] },
      // Counted from the last infusion, not from the first: it has no place on a line of minutes after the first dose.
      decay: {
        text: 'median 18 days after the last infusion (people)',
        evidence: [citeClaim('repeated-relapse'), citeClaim('serial-trial', 'contradicts')],
      },
    },
    evidence: [
      citeQuote('Q003-18', 'higher rates of response and remission with repeated administrations'),
      citeClaim('repeated-rate'),
      citeClaim('repeated-relapse'),
      citeClaim('ketamine-ect', 'partly supports'),
      citeQuote(
        'Q001-13',
        'cognitive behavioral therapy, are important to use in conjunction with ketamine',
        'partly supports',
      ),
      citeClaim('cbt-trial', 'partly supports'),
      citeClaim('cbt-open', 'partly supports'),
      qualifyWith('ect-inpatients', 'patients'),
      citeClaim('serial-trial', 'contradicts'),
    ],
  },
  esketamine: {
    label: 'Esketamine nasal spray',
    text: 'One mirror form of ketamine, sprayed into the nose. Added to a new antidepressant it was better than placebo by 4 points on day 28, and in patients who had done well relapse was less frequent with it.',
    timing: {
      onset: {
        toMin: 1440,
        text: 'a difference from placebo at 24 h (people)',
        evidence: [citeClaim('esketamine-alone')],
      },
    },
    evidence: [
      citeClaim('esketamine-add-on'),
      citeClaim('esketamine-alone'),
      citeClaim('esketamine-relapse'),
      citeClaim('esketamine-dose'),
      citeClaim('esketamine-quetiapine', 'partly supports'),
      citeClaim('esketamine-year', 'partly supports'),
      citeQuote('Q001-12', 'the release of Spravato (esketamine)', 'partly supports'),
    ],
  },
  conventional: {
    label: 'Conventional antidepressants',
    text: 'They take weeks to work, or months, as the documents put it. No exact time was found, so the position is approximate. Those weeks can be dangerous for people with suicidal thoughts: anyone in danger should seek help at once.',
    timing: {
      onset: {
        text: 'weeks or months: an order, no figure was read (people)',
        evidence: [
          citeQuote('Q000-05', 'Most antidepressants can take weeks'),
          citeQuote('Q002-04', 'can take months to improve symptoms of depression'),
          citeClaim('ordinary-weeks'),
          citeQuote('Q002-34', 'take weeks to kick in', 'partly supports'),
        ],
      },
    },
    evidence: [
      citeQuote('Q000-05', 'can take weeks to lessen symptoms of depression'),
      citeQuote('Q002-04', 'can take months to improve symptoms of depression'),
      citeClaim('ordinary-weeks'),
      citeClaim('fluoxetine-delay', 'partly supports'),
      citeQuote('Q001-03', 'regulated by the neurotransmitter’s serotonin and norepinephrine', 'partly supports'),
      citeQuote('Q002-34', 'take weeks to kick in', 'partly supports'),
      citeQuote('Q002-35', 'painfully long waiting period', 'partly supports'),
    ],
  },
} as const satisfies Record<string, Omit<ClinicalCourse<EvidenceIds>, 'id'>>;
