import { between, NOTHING, ripple } from '../../live/ripple';
import { misreadWords } from '../../live/misreadWords';
import type { Clock } from '../../clock/clock';
import type { Mechanism } from '../../model/mechanism';
import { type Light, lightOf } from '../../scene/light';
import type { WhatIf } from '../../scene/whatIf/alterBy';
import { partText, readParts } from '../../scene/whatIf/parts';
import { titleOf } from '../../scene/whatIf/partWords';
import { predictionOf } from '../../scene/whatIf/prediction';
import { runFor, type Run } from '../../scene/whatIf/whatIfRun';
import { causalOrder } from '../../simulate/causalOrder';

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

/** Lights a picture for a run, from what is lit by now; the returned function stops it where it is. */
export function lightUp(
  mechanism: Mechanism,
  { run, from, clock }: { run: Run | null; from: WhatIf | null; clock: Clock | null },
  show: (light: Light | null, whatIf: WhatIf) => void,
): () => void {
  const goal = run?.whatIf ?? NOTHING;
  const put = (whatIf: WhatIf): void => show(lightOf(mechanism, { lens: null, marks: false, run }, whatIf), whatIf);
  // What an address asks for is there when the picture is; only a change is acted out.
  if (from === null || from === goal || clock === null) {
    put(goal);
    return () => undefined;
  }
  const pictures = between(from, goal, causalOrder(mechanism, run?.scenario.hypotheses ?? []));
  return ripple(clock, pictures, goal.deeds.size < from.deeds.size, put);
}
