import { parseErrorMessage } from '../../live/liveWhatIf';
import type { Mechanism } from '../../model/mechanism';
import { titleOf } from '../../scene/whatIf/partWords';
import { partText, readParts } from '../../scene/whatIf/parts';
import { predictionOf } from '../../scene/whatIf/prediction';
import { type Run, runFor } from '../../scene/whatIf/whatIfRun';

/** What is asked of the model and what it answers, in words. */
export interface WhatIfText {
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
  words: WhatIfText | null;
}

/** The answer to a list of experiments and clamps. Loaded when somebody asks what if. */
export function answerWhatIf(mechanism: Mechanism, asked: readonly string[]): AnsweredWhatIf {
  const { parts, misread } = readParts(mechanism, asked);
  const run = parts.length > 0 ? runFor(mechanism, parts) : null;
  return {
    run,
    list: parts.map(partText),
    misread: misread.map((item) => parseErrorMessage(mechanism, item)),
    words: run && { title: titleOf(mechanism, parts), ...shortenAnswer(mechanism, run) },
  };
}

function shortenAnswer(mechanism: Mechanism, run: Run): Pick<WhatIfText, 'sentence' | 'short'> {
  const { sentence, ends } = predictionOf(mechanism, run);
  const sentences = sentence.split(/(?<=\.) /);
  const kept = sentences.filter((_, at) => at === 0 || at >= sentences.length - ends.length);
  return { sentence, short: kept.join(' ') };
}
