import type { ClinicalCourse } from '../../model/clinical';
import { found, says } from './evidence';
import type { EvidenceIds } from './ids';

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
          says('Q003-16', 'began within hours'),
          says('Q000-11', 'evident just hours after ketamine is administered'),
          found('trial-onset'),
          found('infusion-onset'),
          found('relief-span'),
          says('Q001-09', 'in 24 hours or less', 'partly supports'),
          says('Q000-01', 'immediate relief', 'contradicts'),
        ],
      },
      peak: {
        fromMin: 1440,
        toMin: 4320,
        text: '24 to 72 h (people)',
        evidence: [
          says('Q003-16', 'peaked within 24 to 72 h'),
          found('relief-span'),
          found('peak-bipolar', 'contradicts'),
        ],
      },
      decay: {
        fromMin: 10080,
        toMin: 20160,
        text: 'a week to 10 days, or within 2 weeks: the documents disagree (people)',
        evidence: [
          says('Q003-16', 'dissipated typically within 2 weeks'),
          says('Q000-11', 'lasts only a week to 10 days'),
          found('relief-span'),
          found('two-week-rates', 'partly supports'),
          found('relapse-days', 'partly supports'),
          says('Q002-16', 'lasted for several days', 'partly supports'),
        ],
      },
    },
    evidence: [
      says('Q003-16', ['began within hours', 'peaked within 24 to 72 h', 'dissipated typically within 2 weeks']),
      says('Q000-11', ['evident just hours after ketamine is administered', 'lasts only a week to 10 days']),
      found('relief-span'),
      found('trial-onset'),
      found('masked-trial', 'contradicts'),
    ],
  },
  'repeated-infusions': {
    label: 'Repeated infusions of ketamine',
    text: 'A review says that more patients respond when doses are repeated. In one study of up to six infusions the median time to relapse was 18 days after the last one.',
    timing: {
      onset: { toMin: 120, text: 'scores lower by 2 h (people)', evidence: [found('infusion-onset')] },
      // Counted from the last infusion, not from the first: it has no place on a line of minutes after the first dose.
      decay: {
        text: 'median 18 days after the last infusion (people)',
        evidence: [found('repeated-relapse'), found('serial-trial', 'contradicts')],
      },
    },
    evidence: [
      says('Q003-18', 'higher rates of response and remission with repeated administrations'),
      found('repeated-rate'),
      found('repeated-relapse'),
      found('serial-trial', 'contradicts'),
    ],
  },
  conventional: {
    label: 'Conventional antidepressants',
    text: 'They take weeks to work, or months, as the documents put it. No text that was read gives a figure, so their place here is an order and not a measured time.',
    timing: {
      onset: {
        text: 'weeks or months: an order, no figure was read (people)',
        evidence: [
          says('Q000-05', 'Most antidepressants can take weeks'),
          says('Q002-04', 'can take months to improve symptoms of depression'),
          found('ordinary-weeks'),
          says('Q002-34', 'take weeks to kick in', 'partly supports'),
        ],
      },
    },
    evidence: [
      says('Q000-05', 'can take weeks to lessen symptoms of depression'),
      says('Q002-04', 'can take months to improve symptoms of depression'),
      found('ordinary-weeks'),
      found('fluoxetine-delay', 'partly supports'),
      says('Q002-34', 'take weeks to kick in', 'partly supports'),
    ],
  },
} as const satisfies Record<string, Omit<ClinicalCourse<EvidenceIds>, 'id'>>;
