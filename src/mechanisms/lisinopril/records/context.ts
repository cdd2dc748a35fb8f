import type { Limit, OpenQuestion, Term } from '../../../model/contextRecords';
import { says } from './cite';

export const limits = {
  'one-route': {
    kind: 'limit',
    title: 'One route of several',
    text: 'The same sentence names more that angiotensin II does: it makes the heart contract more strongly and stimulates the sympathetic system. The path follows the vessels alone.',
    evidence: [says('receptor', 'increase cardiac contractility, stimulate the sympathoadrenal system')],
  },
} as const satisfies Record<string, Omit<Limit, 'id'>>;

export const questions = {
  'cause-or-company': {
    kind: 'unknown',
    title: 'Do narrow vessels cause high blood pressure here?',
    text: 'The path says that they do. The sentence it cites names both as consequences of more AT1 receptors in arteries, and not the one as the cause of the other.',
    about: ['vessels-pressure', 'high-blood-pressure'],
    evidence: [says('artery', 'leading to increased vasoconstriction and blood pressure', 'partly supports')],
  },
} as const satisfies Record<string, Omit<OpenQuestion, 'id'>>;

export const terms = {
  inhibitor: {
    term: 'inhibitor',
    forms: ['inhibitors'],
    text: 'A substance that makes an enzyme less active.',
    nodes: ['lisinopril', 'ace'],
  },
  enzyme: {
    term: 'enzyme',
    forms: ['enzymes'],
    text: 'A protein that turns one substance into another and is not used up by it.',
    nodes: ['ace'],
  },
  'converting-enzyme': {
    term: 'ACE',
    forms: ['angiotensin-converting enzyme', 'angiotensin-I converting enzyme'],
    text: 'The enzyme that turns angiotensin I into angiotensin II.',
    nodes: ['ace'],
  },
  hypertension: {
    term: 'hypertension',
    text: 'High blood pressure.',
    nodes: ['high-blood-pressure'],
  },
  narrowing: {
    term: 'vasoconstriction',
    text: 'Narrowing of blood vessels.',
    nodes: ['vasoconstriction'],
  },
} as const satisfies Record<string, Omit<Term, 'id'>>;
