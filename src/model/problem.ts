/** Something wrong in a person's input. */
export interface Problem {
  /** Where: `nodes[3].step`, or a line of a file. */
  path: string;
  /** What is wrong and what to do, in one or two sentences. */
  message: string;
}

/** A result that may be refused; failure is a value where a person's input is at fault. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

/** Thrown where a mechanism that breaks an invariant would else be shown in part. */
export class BrokenMechanism extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The mechanism has ${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
    this.name = 'BrokenMechanism';
    this.problems = problems;
  }
}
