import { type EdgeKind, GUESSED_WORD, type NodeKind } from '../model/graph';

/** An arrow with the names of its ends, for a sentence. */
export interface NamedArrow {
  /** The ids of its ends, by which two things of one name are told apart. */
  from: string;
  to: string;
  source: string;
  target: string;
  kind: EdgeKind;
  relation?: string;
  targetKind?: NodeKind;
  /** It was joined on request; the sentence says so. */
  guessed?: boolean;
}

/** A clause in its two forms: "A activates B" and "which activates B". A language would have its own table. */
type Clause = (subject: string, object: string) => string;

const CLAUSES: Readonly<Record<EdgeKind, Clause>> = {
  stimulation: (subject, object) => `${subject} activates ${object}`,
  inhibition: (subject, object) => `${subject} inhibits ${object}`,
  'necessary stimulation': (subject, object) => `${subject} is required for ${object}`,
  catalysis: (subject, object) => `${subject} modifies ${object}`,
  production: (subject, object) => `${subject} produces ${object}`,
  modulation: (subject, object) => `${subject} acts on ${object}`,
  transport: (subject, object) => `${subject} releases ${object}`,
};

const promotes: Clause = (subject, object) => `${subject} promotes ${object}`;

/** Relations of other programs that say more, or less, than the kind of arrow they are drawn as. */
const RELATIONS: ReadonlyMap<string, Clause> = new Map([
  ['has metabolite', (subject, object) => `${subject} has the metabolite ${object}`],
  ['treats', (subject, object) => `${subject} treats ${object}`],
  ['causes', (subject, object) => `${subject} causes ${object}`],
  ['mim-binding', (subject, object) => `${subject} binds ${object}`],
  ['Binding', (subject, object) => `${subject} binds ${object}`],
  ['no head', (subject, object) => `${subject} is connected with ${object}`],
  ['Undirected', (subject, object) => `${subject} is connected with ${object}`],
  ['unknown', (subject, object) => `${subject} affects ${object} in an unknown way`],
]);

/** "binds", "interacts with": a verb that can stand between two names. */
const VERB = /^(?!is\b|was\b|has\b)[a-z]{3,}s(?: [a-z ]+)?$/;
/** "inhibited by", "located in", "part of": what a name is. */
const STATE =
  /^(?:(?:positively|negatively|physically|directly|indirectly|functionally) )?(?:[a-z]+(?:ed|en|ated|own) (?:by|in|with|to|from|for|on|at)|part of|subclass of|superclass of|similar to|capable of)$/;

/** What an arrow without a sign says: the words of the file, where they can stand in a sentence, and else beside it. */
function unsignedClause(relation: string): Clause {
  if (VERB.test(relation)) return (subject, object) => `${subject} ${relation} ${object}`;
  if (STATE.test(relation)) return (subject, object) => `${subject} is ${relation} ${object}`;
  return (subject, object) => `${subject} is linked with ${object} (“${oneLine(relation)}”)`;
}

function clauseOf({ kind, relation, targetKind, guessed }: NamedArrow): Clause {
  const own =
    relation === undefined
      ? undefined
      : (RELATIONS.get(relation) ??
        (kind === 'modulation' && relation !== kind ? unsignedClause(relation) : undefined));
  const happens = targetKind === 'process' || targetKind === 'phenotype';
  const clause = own ?? (kind === 'stimulation' && happens ? promotes : CLAUSES[kind]);
  return guessed ? (subject, object) => `${clause(subject, object)} (${GUESSED_WORD})` : clause;
}

/** On one line, as a name stands in a sentence. */
export function oneLine(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}

/** "B", "B and C", "B, C and 3 others". */
export function listNames(names: readonly string[]): string {
  const [last, ...before] = names.toReversed();
  if (last === undefined) return '';
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}

/** With a capital, where the first word is an ordinary one in small letters: "insulin release", and not "tRNA" or "p53". */
function startSentence(words: string): string {
  return words.replace(/^\p{Ll}{3,}(?=[\s,-]|$)/u, (first) => first.charAt(0).toUpperCase() + first.slice(1));
}

/** "A activates B." */
export function arrowSentence(arrow: NamedArrow): string {
  const object = arrow.from === arrow.to ? 'itself' : oneLine(arrow.target);
  return `${startSentence(clauseOf(arrow)(oneLine(arrow.source), object))}.`;
}

/** Arrows from one thing that say the same of several. */
interface Bundle {
  first: NamedArrow;
  /** The names of what they lead to, by id. */
  targets: Map<string, string>;
  used: boolean;
}

/** A third clause would leave open what does what. */
const CLAUSES_OF_A_CHAIN = 2;
const CHAINS = 3;

/** Arrows as they are told together: those from one source and of one kind at once. */
function bundle(arrows: readonly NamedArrow[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const arrow of arrows) {
    const isLoop = arrow.from === arrow.to;
    const key = JSON.stringify([arrow.from, clauseOf(arrow)('', ''), isLoop]);
    const known = bundles.get(key) ?? { first: arrow, targets: new Map(), used: false };
    known.targets.set(arrow.to, isLoop ? 'itself' : oneLine(arrow.target));
    bundles.set(key, known);
  }
  return [...bundles.values()];
}

/**
 * A few sentences for the arrows of a step: "A activates B, which inhibits C. D activates E. And 4 more arrows." Names are
 * written as the file has them.
 */
export function captionOf(arrows: readonly NamedArrow[]): string {
  const bundles = bundle(arrows);
  const bySource = new Map<string, Bundle[]>();
  for (const item of bundles) {
    const { from } = item.first;
    bySource.set(from, [...(bySource.get(from) ?? []), item]);
  }
  const reached = new Set(arrows.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const chains: string[] = [];
  while (chains.length < CHAINS) {
    const open = bundles.filter(({ used }) => !used);
    const start = open.find(({ first }) => !reached.has(first.from)) ?? open[0];
    if (!start) break;
    const clauses: string[] = [];
    for (let next: Bundle | undefined = start; next && clauses.length < CLAUSES_OF_A_CHAIN; ) {
      next.used = true;
      const { first, targets }: Bundle = next;
      const subject = clauses.length === 0 ? oneLine(first.source) : 'which';
      clauses.push(clauseOf(first)(subject, listNames([...targets.values()])));
      // "B, which" needs one B, and not the thing itself.
      next =
        targets.size === 1 && first.from !== first.to ? bySource.get(first.to)?.find(({ used }) => !used) : undefined;
    }
    chains.push(clauses.join(', '));
  }
  const rest = bundles.reduce((sum, { used, targets }) => sum + (used ? 0 : targets.size), 0);
  const sentences = chains.map((chain) => `${startSentence(chain)}.`);
  if (rest > 0) sentences.push(rest === 1 ? 'And one more arrow.' : `And ${rest} more arrows.`);
  return sentences.join(' ');
}

/** For a step in which no arrow ends: "It begins with A and B.", "C comes in." */
export function captionWithoutArrows(labels: readonly string[], first: boolean): string {
  const names = listNames(labels.map(oneLine));
  if (first) return `It begins with ${names}.`;
  return labels.length === 1 ? `${names} comes in.` : `${names} come in.`;
}
