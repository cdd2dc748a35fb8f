import { readStored, type StorageLike, writeStored } from '../../../player/settings';

/** Of each step, how many tasks were right at the first answer, of how many. It never leaves the device. */
export type ReviseScore = Readonly<Record<string, readonly [right: number, asked: number]>>;

const keyOf = (mechanism: string): string => `pathlight.revise.${mechanism}`;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads the score; what is damaged, or of steps that are gone, is left out. */
export function readScore(storage: StorageLike | null, mechanism: string, steps: readonly string[]): ReviseScore {
  let stored: unknown;
  try {
    stored = JSON.parse(readStored(storage, keyOf(mechanism)) ?? 'null');
  } catch {
    return {};
  }
  if (typeof stored !== 'object' || stored === null) return {};
  const record = stored as Record<string, unknown>;
  const known = steps.flatMap((step): [string, [number, number]][] => {
    const value = Object.hasOwn(record, step) ? record[step] : undefined;
    if (!Array.isArray(value)) return [];
    const [right, asked] = value as unknown[];
    return isCount(right) && isCount(asked) && right <= asked ? [[step, [right, asked]]] : [];
  });
  return Object.fromEntries(known);
}

/** Returns whether the browser has kept it. */
export function writeScore(storage: StorageLike | null, mechanism: string, score: ReviseScore): boolean {
  return writeStored(storage, keyOf(mechanism), JSON.stringify(score));
}

/** The score with one more task of a step. */
export function withResult(score: ReviseScore, step: string, isRight: boolean): ReviseScore {
  const [right, asked] = score[step] ?? [0, 0];
  return { ...score, [step]: [right + (isRight ? 1 : 0), asked + 1] };
}
