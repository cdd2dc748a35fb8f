import type { Problem } from './problem';

/** Thrown where a mechanism that breaks an invariant would else be shown in part. */
export class BrokenMechanism extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The mechanism has ${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
    this.name = 'BrokenMechanism';
    this.problems = problems;
  }
}
