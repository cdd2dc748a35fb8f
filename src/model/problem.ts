/** Something wrong in a person's input. */
export interface Problem {
  /** Where: `nodes[3].step`, or a line of a file. */
  path: string;
  /** What is wrong and what to do, in one or two sentences. */
  message: string;
}

/** A result that may be refused; failure is a value where a person's input is at fault. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };
