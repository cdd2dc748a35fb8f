import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { QuestionWords } from '../../simulate/modelQuestions';
import type { Relation } from '../description/arrowMessages';
import { withArticle } from '../description/phrases';
import { isPlural, withinSentence } from '../names';
import { drugOf, nameOf } from '../whatIf/parts';

/** A short label that is a sentence of its own, "Muscles relax": its verb comes last. */
const CLAUSE =
  /\w \w*(?:narrow|widen|mature|rise|fall|grow|shrink|open|close|fire|relax|contract|increase|decrease|drop|divide|die)s?$/u;

/** The name of a thing in a question: what is a sentence in the picture has its full name, "narrowing of blood vessels". */
function questionName(mechanism: Mechanism, id: string): string {
  const name = nameOf(mechanism, id);
  const node = indexMechanism(mechanism).nodes.get(id);
  return node && CLAUSE.test(name) ? node.name : name;
}

/** A name as it stands within a sentence: "the stretch receptor", "growth of the muscle", "mRNA". */
export function phraseOf(mechanism: Mechanism, id: string): string {
  return withArticle(withinSentence(questionName(mechanism, id)));
}

/** With a capital, as a choice begins. Names such as mRNA and p53 keep their small first letter. */
export function sentenceStart(text: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The verb for a name, of one or of many. */
export function agree(name: string, one: string, many: string): string {
  return isPlural(name) ? many : one;
}

/** "What does the kinase activate?", for each relation; `many` is about the source. */
export const targetPrompts: Readonly<Record<Relation, (source: string, many: boolean) => string>> = {
  stimulation: (source, many) => (many ? `What do ${source} activate?` : `What does ${source} activate?`),
  promotion: (source, many) => (many ? `What do ${source} promote?` : `What does ${source} promote?`),
  inhibition: (source, many) => (many ? `What do ${source} inhibit?` : `What does ${source} inhibit?`),
  'necessary stimulation': (source) => `What depends on ${source}?`,
  catalysis: (source, many) => (many ? `What do ${source} modify?` : `What does ${source} modify?`),
  production: (source, many) => (many ? `What do ${source} produce?` : `What does ${source} produce?`),
  modulation: (source, many) => (many ? `What do ${source} modulate?` : `What does ${source} modulate?`),
  transport: (source, many) => (many ? `What do ${source} release?` : `What does ${source} release?`),
};

/** "What activates the kinase?", for each relation; `many` is about the target. */
export const sourcePrompts: Readonly<Record<Relation, (target: string, many: boolean) => string>> = {
  stimulation: (target) => `What activates ${target}?`,
  promotion: (target) => `What promotes ${target}?`,
  inhibition: (target) => `What inhibits ${target}?`,
  'necessary stimulation': (target, many) => (many ? `What do ${target} depend on?` : `What does ${target} depend on?`),
  catalysis: (target) => `What modifies ${target}?`,
  production: (target) => `What produces ${target}?`,
  modulation: (target) => `What modulates ${target}?`,
  transport: (target) => `What releases ${target}?`,
};

/** A name as a choice shows it: on one line, with a capital. */
export function choiceName(mechanism: Mechanism, id: string): string {
  return sentenceStart(questionName(mechanism, id));
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
