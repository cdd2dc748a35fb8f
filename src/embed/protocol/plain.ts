/** The longest text and the longest list that a message may carry. */
const LONGEST_TEXT = 400;
const LONGEST_LIST = 20;
const LONGEST_ENTRY = 100;

/** An own property that is there as a value. What would have to be run to be read, or is inherited, is not there. */
export function own(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.getOwnPropertyDescriptor(data, key)?.value;
}

export function isText(value: unknown, longest = LONGEST_TEXT): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** A copy of a short list of short texts, or null where it is anything else. */
export function readTexts(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return null;
  // By place, not by `every`, which would pass over the holes of a list.
  const texts = Array.from({ length: value.length }, (_, at) => own(value, String(at)));
  return texts.every((text) => isText(text, LONGEST_ENTRY)) ? texts : null;
}
