import type { Quote } from '../../../model/evidence';

/** Letter for letter as the file has them; they were not compared with the papers. */
export const quotes = {
  inhibitor: {
    document: 'path-file',
    exact:
      'Lisinopril, a highly hydrophilic long-acting angiotensin-converting enzyme inhibitor, is frequently prescribed for the treatment of hypertension and congestive heart failure.',
    prefix: 'PMID:33048477\n        snippet: "',
    suffix: '"\n        supports: SUPPORT\n    ',
    start: 790,
    end: 964,
    line: 35,
    grade: 'A',
    seenIn: 'human observation',
    reference: 'pmid-33048477',
  },
  conversion: {
    document: 'path-file',
    exact:
      'The angiotensin-I converting enzyme (ACE) plays a central role in the renin-angiotensin system, acting by converting the hormone angiotensin-I to the active peptide angiotensin-II (Ang-II).',
    prefix: 'PMID:27992423\n        snippet: "',
    suffix: '"\n        supports: SUPPORT\n    ',
    start: 1306,
    end: 1495,
    line: 44,
    grade: 'A',
    seenIn: 'cells',
    reference: 'pmid-27992423',
  },
  receptor: {
    document: 'path-file',
    exact:
      'Ang II and AVP, acting on AT1R and V1aR, respectively, exert vasoconstriction, increase cardiac contractility, stimulate the sympathoadrenal system, and elevate blood pressure.',
    prefix: 'PMID:29556787\n        snippet: "',
    suffix: '"\n        supports: SUPPORT\n    ',
    start: 1813,
    end: 1989,
    line: 53,
    grade: 'A',
    seenIn: 'not stated',
    reference: 'pmid-29556787',
  },
  artery: {
    document: 'path-file',
    exact:
      'SNX1 impairment increases arterial AT1R expression, leading to increased vasoconstriction and blood pressure.',
    prefix: 'PMID:33972750\n        snippet: "',
    suffix: '"\n        supports: SUPPORT\n    ',
    start: 2728,
    end: 2837,
    line: 71,
    grade: 'A',
    seenIn: 'animals',
    reference: 'pmid-33972750',
  },
} as const satisfies Record<string, Omit<Quote, 'id'>>;
