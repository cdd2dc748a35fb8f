import type { Mechanism } from '../../model/mechanism';
import type { QuestionWords } from '../../simulate/modelQuestions';
import { withinSentence } from '../names';
import { drugOf, nameOf } from '../whatIf/parts';

/** Kinds of things of which there is one, so that a sentence gives them an article: "the stretch receptor". */
const COUNTED =
  /(?:receptor|channel|complex|pump|transporter|synapse|neuron|cell|enzyme|nucleus|membrane|pathway|gene|store)$/u;

/** A name as it stands within a sentence: "the stretch receptor", "growth of the muscle", "mRNA". */
export function phraseOf(mechanism: Mechanism, id: string): string {
  const name = nameOf(mechanism, id);
  const inner = withinSentence(name);
  const head = name.split(/ (?:of|on|in|at|from|for) |, /)[0] ?? name;
  return COUNTED.test(head) ? `the ${inner}` : inner;
}

/** With a capital, as a choice begins. Names such as mRNA and p53 keep their small first letter. */
export function sentenceStart(text: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** "Ribosomes are", but "exocytosis is" and "stress is". */
const PLURAL = /[^sui]s$/;

/** The verb for a name, of one or of many. */
export function agree(name: string, one: string, many: string): string {
  return PLURAL.test(name.split(/,| of /)[0] ?? name) ? many : one;
}

/** A name as a choice shows it: on one line, with a capital. */
export function choiceName(mechanism: Mechanism, id: string): string {
  return sentenceStart(nameOf(mechanism, id));
}

/** The sentences of the questions that the model answers. */
export function questionWords(mechanism: Mechanism): QuestionWords {
  const phrase = (id: string): string => phraseOf(mechanism, id);
  const dose = withinSentence(drugOf(mechanism));
  const blocked = (id: string): string => `${phrase(id)} ${agree(phrase(id), 'is', 'are')} blocked`;
  return {
    name: (id) => choiceName(mechanism, id),
    effect: (block, node) => `What happens to ${phrase(node)} after ${dose} when ${blocked(block)}?`,
    stillHappens: (block) => `Which of these still respond to ${dose} when ${blocked(block)}?`,
    necessary: (node) => `Which of these must work for ${phrase(node)} to respond to ${dose}?`,
    rescue: (block, node) =>
      `${sentenceStart(blocked(block))}. What must be activated for ${phrase(node)} to respond all the same?`,
  };
}
