import type { MechanismNode } from '../../model/graph';
import { shortNameWithin } from '../names';

const NAMED_IN_SENTENCE = 4;

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The same with the words of the first four things and how many more. */
export function listedAtMost<T>(things: readonly T[], wordsOf: (thing: T) => string): string {
  if (things.length <= NAMED_IN_SENTENCE + 1) return listed(things.map(wordsOf));
  return listed([...things.slice(0, NAMED_IN_SENTENCE).map(wordsOf), `${things.length - NAMED_IN_SENTENCE} more`]);
}

/** Kinds of things of which there is one, so that a sentence gives them an article: "the stretch receptor". */
const COUNTED =
  /(?:receptor|channel|complex|pump|transporter|synapse|neuron|cell|enzyme|nucleus|membrane|pathway|gene|store)$/u;

/** Words with an article where their head asks for one. */
export function withArticle(words: string): string {
  const head = words.split(/ (?:of|on|in|at|from|for) |, /)[0] ?? words;
  return COUNTED.test(head) ? `the ${words}` : words;
}

/** A part as it stands within a sentence: "the stretch receptor", "muscle growth", "mRNA". */
export function phraseIn(nodes: ReadonlyMap<string, MechanismNode>, node: MechanismNode): string {
  return withArticle(shortNameWithin(node, nodes));
}
