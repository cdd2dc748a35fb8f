import type { MechanismGraph } from '../../model/mechanism';

/** A what-if as its title, and what becomes of each step in it. */
export interface NarratedWhatIf {
  title: string;
  sentenceAt: (stepIndex: number) => string;
}

/** Where a sentence ends: a stop, then a space, then a capital, a digit or a quotation mark. Not after "e.g." or "et al.". */
const SENTENCE_END = /(?<=[.!?]["”’)]?)(?<!\b(?:e\.g|i\.e|vs|et al|cf|approx|Fig|No)\.)\s+(?=[\p{Lu}\d"“‘(])/u;

/** The sentences of a text, each with its stop. */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(SENTENCE_END)
    .filter((sentence) => sentence !== '');
}

/** With a stop at its end: a title becomes a sentence that a voice can end. */
function withStop(text: string): string {
  return /[.!?]["”’)]?$/.test(text) ? text : `${text}.`;
}

/**
 * What is said of a step, sentence by sentence: the one script of the spoken narration, the subtitles of a film, the
 * speaker notes and the handout. With a what-if it says what becomes of the step, then the story's caption, marked as such.
 */
export function narrationScript(
  { steps }: Pick<MechanismGraph, 'steps'>,
  stepIndex: number,
  whatIf: NarratedWhatIf | null = null,
): string[] {
  const step = steps[stepIndex];
  if (!step) return [];
  const story = [...sentencesOf(step.caption), ...sentencesOf(step.explanation)];
  if (!whatIf) return story;
  // The explanation may not hold in the run.
  return [withStop(whatIf.title), ...sentencesOf(whatIf.sentenceAt(stepIndex)), `As told: ${step.caption}`];
}

/** The share of a duration that each sentence takes, as long as it has letters: from 0 to 1, in order. */
export function narrationCues(sentences: readonly string[]): { text: string; from: number; to: number }[] {
  const total = sentences.reduce((sum, { length }) => sum + length, 0);
  let at = 0;
  return sentences.map((text) => {
    const from = at / total;
    at += text.length;
    return { text, from, to: at / total };
  });
}
