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
  ['correlated with', (subject, object) => `${subject} is correlated with ${object}`],
  ['positively correlated with', (subject, object) => `${subject} is positively correlated with ${object}`],
  ['negatively correlated with', (subject, object) => `${subject} is negatively correlated with ${object}`],
  ['located in', (subject, object) => `${subject} is located in ${object}`],
  ['occurs in', (subject, object) => `${subject} occurs in ${object}`],
  ['part of', (subject, object) => `${subject} is part of ${object}`],
  ['participates in', (subject, object) => `${subject} participates in ${object}`],
  ['has metabolite', (subject, object) => `${subject} has the metabolite ${object}`],
  ['treats', (subject, object) => `${subject} treats ${object}`],
  ['causes', (subject, object) => `${subject} causes ${object}`],
  ['mim-binding', (subject, object) => `${subject} binds ${object}`],
  ['Binding', (subject, object) => `${subject} binds ${object}`],
  ['binds', (subject, object) => `${subject} binds ${object}`],
  ['no head', (subject, object) => `${subject} is connected with ${object}`],
  ['Undirected', (subject, object) => `${subject} is connected with ${object}`],
  ['unknown', (subject, object) => `${subject} affects ${object} in an unknown way`],
]);

function clauseOf({ kind, relation, targetKind, guessed }: NamedArrow): Clause {
  const own = relation === undefined ? undefined : RELATIONS.get(relation);
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

/** With a capital, where the first word is an ordinary one in small letters: "serotonin uptake", and not "mTOR" or "p53". */
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
