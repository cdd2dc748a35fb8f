import { DIFFERENCES, type Difference, SEEN_IN, type SeenIn, type Stance, STANCES } from '../model/evidence';
import { EDGE_KINDS, GUESSED_WORD, NODE_KINDS, SIGNAL_ROLES } from '../model/graph';
import { quoted } from '../model/problemText';
import type { NoteList, NoteText } from './report';

function oneOf<T extends string>(values: readonly T[]) {
  return (word: string | undefined): T | undefined => values.find((value) => value === word?.trim().toLowerCase());
}

/**
 * The word beside the line and the mark of an arrow that is guessed, on request or by the word of a saved file; `words` say
 * what of it, and are empty for any other arrow.
 */
export function guessedFrom(words: string, label = ''): { label?: string; guessed?: string } {
  if (words === '') return label === '' ? {} : { label };
  return { label: [label, GUESSED_WORD].filter(Boolean).join(', '), guessed: words };
}

/** Words that Pathlight itself writes into files of other programs, read back; undefined for any other. */
export const ownWord = {
  nodeKind: oneOf(NODE_KINDS),
  edgeKind: oneOf(EDGE_KINDS),
  role: oneOf(SIGNAL_ROLES),
};

/** How a finding stands to its statement, with what it differs in where it only limits it. */
export interface Standing {
  stance: Stance;
  differsIn?: readonly Difference[];
}

/** "qualifies (species, time)". */
export function standingWords({ stance, differsIn = [] }: Standing): string {
  return differsIn.length === 0 ? stance : `${stance} (${differsIn.join(', ')})`;
}

/** Words of other programs and of a hand; those of DrugMechDB among them. */
const STANCE_WORDS: readonly (readonly [Stance, RegExp])[] = [
  ['partly supports', /^(?:part(?:ly|ial|ially)\b.*|mixed)$/],
  [
    'contradicts',
    /^(?:contradict\w*|disagree\w*|refut\w*|against|oppos\w*|disprov\w*|disputes?|no|con|contra|wrong(?: statement)?)$/,
  ],
  ['supports', /^(?:support\w*|confirm\w*|for|yes|pro)$/],
];

/** Words by which a finding speaks neither for nor against: "does not support", "inconclusive". */
const UNDECIDED =
  /\b(?:not|no|never|neither|neutral|null|unclear|unsure|uncertain|unrelated|inconclusive|irrelevant)\b|n['’]t\b/i;

const NO_EVIDENCE: NoteText = {
  one: 'An item of evidence says itself that it holds none; it does not count as a source.',
  many: (count) => `${count} items of evidence say themselves that they hold none; they do not count as sources.`,
};

/**
 * How a finding stands to its statement, in the words of a file; null for one that says of itself that it is none. A word
 * that is not known is told. A limit without its reason is partial support: what limits a statement must say why.
 */
export function readStanding(words: string | undefined, place: string, notes: NoteList): Standing | null {
  const text = (words ?? '').trim().replaceAll('_', ' ');
  if (text === '') return { stance: 'supports' };
  if (/^no evidence$/i.test(text)) {
    notes.add('not kept', NO_EVIDENCE, place);
    return null;
  }
  const [, name = '', inside = ''] = /^([a-z ]+?)\s*(?:\(([^)]*)\))?$/i.exec(text) ?? [];
  const stance = oneOf(STANCES)(name) ?? STANCE_WORDS.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0];
  if (!stance && UNDECIDED.test(text)) {
    notes.add('not kept', `A finding of which the file says ${quoted(text)} is none for or against here.`, place);
    return null;
  }
  if (!stance) {
    notes.add('approximated', `The support ${quoted(text)} is not known here; taken as support.`, place);
    return { stance: 'supports' };
  }
  if (stance !== 'qualifies') return { stance };
  const differsIn = inside.split(',').flatMap((part) => oneOf(DIFFERENCES)(part) ?? []);
  return differsIn.length === 0 ? { stance: 'partly supports' } : { stance, differsIn };
}

/** Where a finding was seen, in words of other programs and of a hand; those of DrugMechDB among them. */
const SEEN_IN_WORDS: readonly (readonly [SeenIn, RegExp])[] = [
  ['meta-analysis', /^meta ?analys[ie]s$/],
  ['review', /^(?:systematic |literature )?reviews?$/],
  [
    'human trial',
    /^(?:rcts?|(?:(?:double blind|placebo controlled|randomi[sz]ed|controlled|clinical|human) ?)+ (?:trials?|rct))$/,
  ],
  ['human imaging', /^(?:f?mri|pet|spect|human (?:f?mri|pet))$/],
  [
    'human observation',
    /^(?:humans?|patients?|human (?:clinical|stud(?:y|ies))|clinical|people|cohort|case (?:report|series))$/,
  ],
  [
    'animals',
    /^(?:mouse|mice|rats?|rodents?|animals?|monkeys?|primates?|zebrafish|(?:fruit )?fl(?:y|ies)|in vivo|(?:model organism|animal model|mouse model|rat model)s?|animal stud(?:y|ies))$/,
  ],
  [
    'cells',
    /^(?:in vitro|ex vivo|cells?|cell (?:line|culture)s?|(?:cultured|primary) (?:cells|neurons)|brain slices?|slices?)$/,
  ],
];

/** Where a finding was seen, in the words of a file. Words that are not known are told. */
export function readSeenIn(words: string | undefined, place: string, notes: NoteList): SeenIn {
  const text = (words ?? '').trim();
  const plain = text.toLowerCase().replace(/[_-]+/g, ' ');
  if (text === '') return 'not stated';
  const seenIn = oneOf(SEEN_IN)(text) ?? SEEN_IN_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (seenIn) return seenIn;
  notes.add(
    'approximated',
    {
      one: `Where a finding was seen, ${quoted(text)}, is not one of the kinds here; shown as not stated.`,
      many: (count) =>
        `Where ${count} findings were seen, ${quoted(text)}, is not one of the kinds here; shown as not stated.`,
    },
    place,
  );
  return 'not stated';
}
