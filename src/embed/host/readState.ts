import type { PathlightState } from '../api/types';

/** Longer than any caption. */
const LONGEST = 4000;
const LONGEST_LIST = 100;

const text = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST;
const number = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const truth = (value: unknown): boolean => typeof value === 'boolean';
const texts = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= LONGEST_LIST && Array.from(value).every(text);

/** Each field with what it must be. */
const FIELDS: Readonly<Record<keyof PathlightState, (value: unknown) => boolean>> = {
  mechanism: text,
  step: text,
  stepIndex: number,
  stepNumber: number,
  stepCount: number,
  title: text,
  caption: text,
  view: text,
  whatIf: texts,
  playing: truth,
  atStart: truth,
  atEnd: truth,
  theme: text,
  lang: text,
};

/** What a frame says of itself, with nothing beside the known fields; null where it is no state. */
export function readState(value: unknown): PathlightState | null {
  if (typeof value !== 'object' || value === null) return null;
  const state: Record<string, unknown> = {};
  for (const [name, fits] of Object.entries(FIELDS)) {
    const field = (value as Record<string, unknown>)[name];
    if (!fits(field)) return null;
    state[name] = field;
  }
  return state as unknown as PathlightState;
}
