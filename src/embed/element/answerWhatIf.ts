import { parseErrorMessage } from '../../live/liveWhatIf';
import type { Mechanism } from '../../model/mechanism';
import { partText, readParts } from '../../scene/whatIf/parts';
import { predictionOf } from '../../scene/whatIf/prediction';
import { whatIfWords } from '../../scene/whatIf/stepAnswer';
import { type Run, runFor } from '../../scene/whatIf/whatIfRun';

/** A what-if and the answer of the model. */
export interface WhatIfText {
  title: string;
  /** What the model predicts, in one paragraph. */
  sentence: string;
  /** What it makes of a step. */
  sentenceAt(stepIndex: number): string;
}

export interface AnsweredWhatIf {
  run: Run | null;
  /** The parts that exist, in the order of the address. */
  list: readonly string[];
  /** A sentence for each part that does not exist. */
  misread: readonly string[];
  text: WhatIfText | null;
}

/** The answer to a list of experiments and clamps. Import this file lazily: it brings the model. */
export function answerWhatIf(mechanism: Mechanism, asked: readonly string[]): AnsweredWhatIf {
  const { parts, misread } = readParts(mechanism, asked);
  const run = parts.length > 0 ? runFor(mechanism, parts) : null;
  return {
    run,
    list: parts.map(partText),
    misread: misread.map((item) => parseErrorMessage(mechanism, item)),
    text: run && { ...whatIfWords(mechanism, run), sentence: predictionOf(mechanism, run).sentence },
  };
}
