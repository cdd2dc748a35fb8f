import type { InterventionOutcome, OutcomeChange } from '../model/intervention';
import { answerShare, type Levels, mimicShare } from './answer';
import {
  ABOLISHED_BELOW,
  INCREASED_ABOVE,
  MIMICKED_FROM,
  REDUCED_BELOW,
  RESTORED_FROM,
  SMALLEST_CHANGE,
} from './thresholds';

/** A change in words; `no answer` where the node does not move in this part of the model, so that nothing can be said. */
export type PredictedChange = OutcomeChange | 'not mimicked' | 'not restored' | 'no answer';

/** A change and the share it was read from. */
export interface Change {
  change: PredictedChange;
  /** 1 is the usual; absent where there is nothing to take a share of. */
  share?: number;
}

function ofShare(share: number): OutcomeChange {
  if (share < ABOLISHED_BELOW) return 'abolished';
  if (share < REDUCED_BELOW) return 'reduced';
  return share > INCREASED_ABOVE ? 'increased' : 'unchanged';
}

/** A level against another, not an answer against another: what hardly differs is unchanged however small both are. */
function ofLevel(value: number, other: number): Change {
  const share = other > 0 ? value / other : undefined;
  const same = Math.abs(value - other) < SMALLEST_CHANGE;
  if (same || share === undefined) return { change: same ? 'unchanged' : 'increased' };
  return { change: ofShare(share), share };
}

/** What became of a node, in the terms in which the published outcome is put; by default, of its answer to the dose. */
export function changeOf(
  levels: Levels,
  dose: number,
  asked: Pick<InterventionOutcome, 'against'> & { change?: OutcomeChange } = {},
): Change {
  const { value, usualUndosed, rest } = levels;
  if (asked.change === 'restored') {
    const lost = rest - usualUndosed;
    if (Math.abs(lost) < SMALLEST_CHANGE) return { change: 'no answer' };
    const share = (value - usualUndosed) / lost;
    return { change: share >= RESTORED_FROM ? 'restored' : 'not restored', share };
  }
  if (asked.against === 'no dose') return ofLevel(value, usualUndosed);
  if (asked.against === 'rest') return ofLevel(value, rest);
  const share = dose > 0 && asked.change !== 'mimicked' ? answerShare(levels) : mimicShare(levels);
  if (share === undefined) return { change: 'no answer' };
  if (dose > 0 && asked.change !== 'mimicked') return { change: ofShare(share), share };
  return { change: share >= MIMICKED_FROM ? 'mimicked' : 'not mimicked', share };
}
