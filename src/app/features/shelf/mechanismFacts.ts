import { timeDomain, durationWords } from '../../../layout/time/durations';
import { firstSentence } from '../../../model/firstSentence';
import type { Mechanism, MechanismGraph } from '../../../model/mechanism';

/** "1 step", "3 steps". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** From the earliest to the latest time that a text gives for anything: "2 minutes to 14 days"; null without times. */
export function timeSpan({ nodes }: Pick<MechanismGraph, 'nodes'>): string | null {
  const domain = timeDomain(nodes);
  if (!domain) return null;
  const [from, to] = [durationWords(domain.firstMin), durationWords(domain.lastMin)];
  return from === to ? to : `${from} to ${to}`;
}

/** What a list of mechanisms says of one. */
export interface MechanismFacts {
  title: string;
  /** One sentence. */
  sentence: string;
  /** "6 steps", "2 minutes to 14 days", "40 quoted sentences" …; what there is none of is left out. */
  counts: readonly string[];
  /** How it goes with other mechanisms of the list, a sentence each. */
  relations: readonly string[];
}

/** Counts only the numbered steps, as the story does. */
export function mechanismFacts(mechanism: Mechanism): MechanismFacts {
  const { title, summary, steps, nodes, quotes, claims, references, teaching } = mechanism;
  const numbered = steps.filter(({ role }) => role === 'canonical').length;
  const span = timeSpan({ nodes });
  return {
    title,
    sentence: firstSentence(summary),
    counts: [
      counted(numbered, 'step'),
      ...(span === null ? [] : [span]),
      ...(quotes.length > 0 ? [counted(quotes.length, 'quoted sentence')] : []),
      ...(claims.length > 0
        ? [`${counted(claims.length, 'finding')} from ${counted(references.length, 'paper')}`]
        : []),
    ],
    relations: (teaching?.comparedWith ?? []).map(({ text }) => text),
  };
}
