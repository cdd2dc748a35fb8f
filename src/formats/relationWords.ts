import { EDGE_KINDS, type EdgeKind } from '../model/graph';
import { PREDICATES } from './drugmechdb/vocabulary';

/**
 * Why the words of an arrow are drawn as an influence without a sign:
 * - `unknown`: they are not known here
 * - `no sign`: they are known and state no cause, or not its sign
 * - `passive`: they name first what is acted on: "inhibited by"
 * - `denied`: they deny an effect: "does not inhibit"
 * - `two signs`: they say opposite things: "activates or inhibits", "prevents degradation of"
 */
export type RelationDoubt = 'unknown' | 'no sign' | 'passive' | 'denied' | 'two signs';

/** What the words of an arrow are drawn as. */
export interface RelationReading {
  kind: EdgeKind;
  doubt?: RelationDoubt;
}

const SYMBOLS: ReadonlyMap<string, EdgeKind> = new Map([
  ...['->', '-->', '=>', '→', '⟶', '+', '1', '+1', 'up', 'pos', '↑'].map((sign) => [sign, 'stimulation'] as const),
  ...['-|', '--|', '⊣', '-', '-1', 'down', 'neg', '↓'].map((sign) => [sign, 'inhibition'] as const),
]);

/** Words of German, French and Spanish tables. */
const FOREIGN: ReadonlyMap<string, EdgeKind> = new Map([
  ...'aktiviert steigert erhöht fördert stimuliert verstärkt active stimule augmente favorise activa estimula aumenta promueve'
    .split(' ')
    .map((word) => [word, 'stimulation'] as const),
  ...'hemmt inhibiert blockiert senkt verringert unterdrückt inhibe bloque diminue réduit inhibe bloquea disminuye suprime'
    .split(' ')
    .map((word) => [word, 'inhibition'] as const),
]);
/** Short words of SIF (between proteins, from a protein to a gene, in a reaction, between genes), and that of a line without a head. */
const OF_SIF = /^(?:pp|pd|pr|rc|cr|gl|pm|mp|no head)$/;

/** What a word says by its stem. `neutral` acts in some way; `upwards` and `downwards` give a neutral word its sign. */
type Meaning = EdgeKind | 'neutral';

/** Stems of words for what one thing does to another; the endings are those of English verbs and of their nouns. */
const STEMS: readonly (readonly [Meaning, string])[] = [
  [
    'inhibition',
    'inhibit|repress|suppress|block|antagon(?:i[sz])?|decreas|reduc|silenc|degrad|downregulat|prevent|treat|disrupt|ameliorat|attenuat|impair|abolish|inactivat|deactivat|deplet|destabili[sz]|diminish|counteract|oppos|alleviat|reliev|lower|destroy|destruct|eliminat|hinder|loss|breakdown|kill',
  ],
  [
    'catalysis',
    '(?:auto|trans|de|hyper)?phosphorylat|(?:de|poly|mono)?ubiquit(?:in|yl)at|(?:de)?acetylat|(?:de)?methylat|(?:de)?s?umoylat|glycosylat|palmitoylat|cataly[sz]|cleav|hydroly[sz]|oxidi[sz]|modif',
  ],
  ['production', 'produc|conver[ts]|transcri(?:b|pt)|translat|express|synthesi[sz]|generat|encod'],
  ['transport', 'transport|translocat|releas|secret|mov|export'],
  [
    'stimulation',
    'activat|stimulat|increas|induc|promot|enhanc|elevat|potentiat|facilitat|agon(?:i[sz])?|trigger|contribut|exacerbat|augment|boost|upregulat|stabili[sz]|strengthen|accelerat|caus|driv|rais',
  ],
  ['neutral', 'regulat|modulat|affect|influenc|control|effect|interact|bind|feedback'],
];
/** "activates", "activate", "activating"; "activated"; "activation", "activator", "antagonism", "modification". */
const ENDINGS = {
  active: '|e|s|es|y|ies|ing',
  participle: 'ed|ied',
  noun: 't?ions?|ations?|ications?|ments?|age|ade|is|ists?|isms?|t?ors?|ers?|ory|ive|ance',
};
type Form = keyof typeof ENDINGS;
const WORDS = STEMS.flatMap(([meaning, stems]) =>
  (Object.keys(ENDINGS) as Form[]).map(
    (form) => [meaning, form, new RegExp(`^(?:${stems})(?:${ENDINGS[form]})$`)] as const,
  ),
);
/** Parts of genes and of cells that are called like what does something. */
const THINGS = /^(?:promoter|enhancer|silencer|transporter)s?$/;
const SIGNS: ReadonlyMap<string, Meaning> = new Map([
  ...['positive', 'positively', 'pos'].map((word) => [word, 'stimulation'] as const),
  ...['negative', 'negatively', 'neg'].map((word) => [word, 'inhibition'] as const),
  ...['lead', 'leads', 'leading', 'led', 'results'].map((word) => [word, 'stimulation'] as const),
]);

/** How, or on what of a thing, something acts: it changes no sign. */
const MANNER =
  /^(?:(?:in)?direct|strong|weak|moderate|partial|full|potent|selective|specific|(?:non|un)?competitive|allosteric|(?:ir)?reversibl[ey]|(?:post)?transcriptional|(?:post)?translational|physical|functional|rapid|slow|acute|chronic|transient|covalent|dependent|auto|self|net|the|an?|its|of|to|on|in|at|into|gene|protein|mrna|enzyme|channel|receptor|activity|activities|abundance|amount|levels?|quantity|concentration|stability|function|signall?ing|uptake|formation|state|change)(?:al)?(?:ly)?$/;
/** After these the sign is that of something else: more resistance to a thing is not more of it. */
const OTHER_MATTER =
  /^(?:response|responsiveness|sensitivity|resistance|tolerance|risk|need|dependence|threshold|affinity|apoptosis|death|necrosis|arrest|failure|deficiency|dysfunction|damage|injury|toxicity)$/;
const DENIAL =
  /\b(?:not|no|non|never|without|neither|nor|fails?|failed|cannot|lacks?|independent|unaffected)\b|n['’]t\b/;
/** Things that are found together; what begins like a cause is none. */
const NO_CAUSE = /correlat|associat|\bco ?(?:express|occur|locali)/;
const NECESSARY = /^(?:(?:is|are) )?(?:required|necessary|needed|essential) (?:for|to)\b/;

function meaningOf(word: string): { meaning: Meaning; form: Form | 'sign' } | undefined {
  const sign = SIGNS.get(word);
  if (sign) return { meaning: sign, form: /^(?:l|r)/.test(word) ? 'active' : 'sign' };
  if (THINGS.test(word)) return undefined;
  const found = WORDS.find(([, , pattern]) => pattern.test(word));
  return found && { meaning: found[0], form: found[1] };
}

const unsigned = (doubt: RelationDoubt): RelationReading => ({ kind: 'modulation', doubt });

/** Whether words name first what is acted on: "is inhibited by", "activation by". */
function isPassive(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      word === 'by' && (at === words.length - 1 || /participle|noun/.test(meaningOf(words[at - 1] ?? '')?.form ?? '')),
  );
}

/** Whether words only say where or with what something is done: "expressed in", "treated with", "is activated". */
function isState(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (meaningOf(word)?.form !== 'participle') return false;
    const [before = '', after = ''] = [words[at - 1], words[at + 1]];
    return (
      /^(?:with|in|from|via|through|upon|on|at|during)$/.test(after) ||
      /^(?:is|are|was|were|be|been|being|gets?)$/.test(before)
    );
  });
}

/** The sign of "increases degradation of": the second acts on what the first does. */
function composed(acts: readonly { meaning: Meaning; form: Form | 'sign' }[]): RelationReading {
  const [first, second, third] = acts;
  if (!first) return unsigned('unknown');
  if (!second) return { kind: first.meaning as EdgeKind };
  const isNoun = second.form === 'noun' || second.form === 'active';
  if (third || !isNoun || (first.meaning === 'inhibition' && second.meaning === 'inhibition'))
    return unsigned('two signs');
  return { kind: first.meaning === second.meaning ? 'stimulation' : 'inhibition' };
}

/** One phrase of words in small letters: "increases degradation of". */
function readPhrase(phrase: string): RelationReading {
  const predicate = PREDICATES.get(phrase);
  if (predicate === 'modulation') return unsigned(isPassive(phrase.split(' ')) ? 'passive' : 'no sign');
  if (predicate) return { kind: predicate };
  const foreign = FOREIGN.get(phrase);
  if (foreign) return { kind: foreign };
  if (NO_CAUSE.test(phrase) || OF_SIF.test(phrase)) return unsigned('no sign');
  if (NECESSARY.test(phrase)) return { kind: 'necessary stimulation' };
  if (DENIAL.test(phrase)) return unsigned('denied');
  const words = phrase
    // "up-regulates quantity by expression" and "inhibits by phosphorylation" say by what means.
    .replace(/((?:^| )(?:quantity|activity|levels?)) by [a-z]+$/, '$1')
    .replace(/^([a-z]+[^d]s(?: .*)?) by [a-z ]+$/, '$1')
    .split(' ');
  if (isPassive(words)) return unsigned('passive');
  if (isState(words)) return unsigned('no sign');
  const read = words.map((word) => ({ word, act: meaningOf(word), isManner: MANNER.test(word) }));
  const first = read.find(({ isManner, act }) => act !== undefined || !isManner);
  if (!first?.act) return unsigned('unknown');
  if (words.some((word) => OTHER_MATTER.test(word))) return unsigned('no sign');
  // A verb may be followed by any words; of a noun all are needed: "activation loop" is no activation.
  const isVerb = read.some(({ act }) => act?.form === 'active' || act?.form === 'participle');
  if (!isVerb && read.some(({ act, isManner }) => !act && !isManner)) return unsigned('unknown');
  const acts = read.flatMap(({ act }) => act ?? []);
  const signed = acts.filter(({ meaning }) => meaning === 'stimulation' || meaning === 'inhibition');
  if (signed.length > 0) return composed(signed);
  const [plain] = acts;
  return plain && plain.meaning !== 'neutral' ? { kind: plain.meaning } : unsigned('no sign');
}

/** A file says the same few words in thousands of rows. */
const MOST_KEPT = 5000;
const readings = new Map<string, RelationReading>();

/**
 * What the words of an arrow are drawn as, in tables, SIF and CX2. They are read as a whole: only words that say one thing
 * of the second name get a sign.
 *
 * @example
 * readRelation('increases degradation of'); // { kind: 'inhibition' }
 * readRelation('inhibited by'); // { kind: 'modulation', doubt: 'passive' }
 */
export function readRelation(relation: string): RelationReading {
  const known = readings.get(relation);
  if (known) return known;
  const reading = readWords(relation);
  if (readings.size < MOST_KEPT) readings.set(relation, reading);
  return reading;
}

function readWords(relation: string): RelationReading {
  const sign = relation.trim().toLowerCase().replace(/[−–]/g, '-');
  const symbol = SYMBOLS.get(sign);
  if (symbol) return { kind: symbol };
  const own = EDGE_KINDS.find((kind) => kind === sign);
  if (own) return { kind: own };
  const phrase = relation
    .trim()
    .replace(/([a-z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .replace(/[-_‐‑–](?=[a-z])/g, ' ')
    .replace(/\b(up|down|post|non|un) (?=regulat|trans|competitive)/g, '$1')
    // Heads of GPML: "mim-inhibition".
    .replace(/^mim (?=[a-z])/, '')
    .replace(/\binverse agonis/g, 'antagonis')
    .replace(/^(?:is|are|acts as|functions as|works as) (?:an? |the )(?=\w+)/, '')
    .replace(/^(?:turn|switch)(?:es|s)? on\b/, 'activates')
    .replace(/^(?:turn|switch|shut)(?:es|s)? (?:off|down)\b/, 'inhibits')
    .replace(/\s+/g, ' ');
  if (PREDICATES.has(phrase)) return readPhrase(phrase);
  const alternatives = phrase.split(/\s*(?:[,;|/+&]|\b(?:and|or)\b)\s*/).filter(Boolean);
  const readings = alternatives.map(readPhrase);
  const doubtful = readings.find(({ doubt }) => doubt !== undefined && doubt !== 'unknown' && doubt !== 'no sign');
  if (doubtful) return doubtful;
  const known = readings.filter(({ doubt }) => doubt === undefined);
  const signs = new Set(
    known.map(({ kind }) => kind).filter((kind) => kind === 'stimulation' || kind === 'inhibition'),
  );
  if (signs.size > 1) return unsigned('two signs');
  const [only] = signs;
  if (only) return { kind: only };
  return known[0] ?? readings.find(({ doubt }) => doubt === 'no sign') ?? unsigned('unknown');
}

/** What to say of words that are drawn without a sign; `what` names them: "The effect “inhibited by”". */
export function doubtWords(what: string, doubt: RelationDoubt): string {
  const drawn = 'drawn as an influence without a sign';
  switch (doubt) {
    case 'passive':
      return `${what} names first what is acted on; ${drawn}. To draw what is done, turn the two names round.`;
    case 'denied':
      return `${what} denies an effect; ${drawn}.`;
    case 'two signs':
      return `${what} says opposite things; ${drawn}.`;
    default:
      return `${what} is ${drawn}.`;
  }
}

/** The word that stands beside an arrow: that of the file, where its kind says nothing of what it does. */
export function besideOf(kind: EdgeKind, relation: string): string {
  return kind === 'modulation' && relation !== kind ? relation : '';
}
