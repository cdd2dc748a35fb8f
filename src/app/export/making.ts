import type { Clock } from '../../clock/clock';
import type { Sheet } from '../../export/sheet/sheetLayout';
import type { FigureSpec } from '../../export/sheet/figureSpec';
import type { Choices } from './choices';
import { sheetOf, takesOf } from './exportPlan';
import { shotFor, type Situation, type Take } from './situation';

/** What goes with the making of a file. */
export interface Making {
  clock: Clock;
  signal: AbortSignal;
  /** The share that is done, from 0 to 1. */
  onProgress: (share: number) => void;
  /** Lets the page answer between two pieces of work; throws where the making was cancelled meanwhile. */
  breathe: () => Promise<void>;
}

export function makingWith(clock: Clock, signal: AbortSignal, onProgress: Making['onProgress']): Making {
  const breathe = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      clock.after(0, resolve);
    });
    signal.throwIfAborted();
  };
  return { clock, signal, onProgress, breathe };
}

/** A picture that is asked for, laid out. */
export interface Pictured {
  take: Take;
  shot: FigureSpec;
  sheet: Sheet;
}

/** All that is asked for, laid out one at a time. */
export async function picturedOf(choices: Choices, situation: Situation, making: Making): Promise<Pictured[]> {
  const all: Pictured[] = [];
  for (const take of takesOf(choices, situation)) {
    await making.breathe();
    const shot = await shotFor(take, situation, making.clock);
    all.push({ take, shot, sheet: sheetOf(shot, choices) });
  }
  return all;
}
