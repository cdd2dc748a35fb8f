import { findProblems } from '../../src/model/findProblems.ts';
import { mechanisms } from '../../src/mechanisms/registry.ts';

/** Every built-in mechanism with its records, first the one that is shown where none is asked for. */
export const whole = await Promise.all(mechanisms.map(async ({ open }) => (await open()).load()));

/** Each invariant that one of them breaks, in a line. */
export const problems = whole.flatMap((mechanism) =>
  findProblems(mechanism).map(({ path, message }) => `${mechanism.id} ${path}: ${message}`),
);
