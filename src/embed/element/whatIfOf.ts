import { misreadWords } from '../../live/misreadWords';
import type { Mechanism } from '../../model/mechanism';
import { partText, readParts } from '../../scene/whatIf/parts';
import { titleOf } from '../../scene/whatIf/partWords';
import { predictionOf } from '../../scene/whatIf/prediction';
import { runFor, type Run } from '../../scene/whatIf/whatIfRun';

/** What is asked of the model and what it answers, in words. */
export interface WhatIfWords {
  title: string;
  sentence: string;
  /** Where the signal stops and what comes of it in the end, without what lies between and is seen in the picture. */
  short: string;
}

export interface AnsweredWhatIf {
  run: Run | null;
  /** What was understood, in the order in which an address has it. */
  list: readonly string[];
  /** A sentence for each thing that was not understood. */
  misread: readonly string[];
  words: WhatIfWords | null;
}

/** The answer to a list of experiments and clamps. Loaded when somebody asks what if. */
export function whatIfOf(mechanism: Mechanism, asked: readonly string[]): AnsweredWhatIf {
  const { parts, misread } = readParts(mechanism, asked);
  const run = parts.length > 0 ? runFor(mechanism, parts) : null;
  return {
    run,
    list: parts.map(partText),
    misread: misread.map((item) => misreadWords(mechanism, item)),
    words: run && { title: titleOf(mechanism, parts), ...answerOf(mechanism, run) },
  };
}

function answerOf(mechanism: Mechanism, run: Run): Pick<WhatIfWords, 'sentence' | 'short'> {
  const { sentence, ends } = predictionOf(mechanism, run);
  const sentences = sentence.split(/(?<=\.) /);
  const kept = sentences.filter((_, at) => at === 0 || at >= sentences.length - ends.length);
  return { sentence, short: kept.join(' ') };
}
