import * as z from 'zod';

// Compiling checks with `new Function` would break a content security policy without `unsafe-eval`.
z.config({ jitless: true });

/** Any text, the empty one too: most fields may be left blank while a mechanism is being written. */
export const text = z.string();

/** The id of an item, or a name of one; what ids must not be is for `findProblems` to say. */
export const id = z.string();

/** A list that nobody may change once it is read, as the model has it. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}
