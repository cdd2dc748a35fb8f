import type * as z from 'zod';
import type { Mechanism } from '../../src/model/mechanism';
import type { mechanismSchema } from '../../src/schema/mechanismSchema';

/**
 * A type without the index signatures that let unknown fields through, and with every field required: an optional
 * field that one side lacked would be assignable both ways.
 */
type Fields<T> = T extends readonly unknown[]
  ? { [K in keyof T]: Fields<T[K]> }
  : T extends object
    ? { [K in keyof T as unknown extends T[K] ? never : K]-?: Fields<T[K]> }
    : T;

type Read = z.output<typeof mechanismSchema>;

/** Compiles only where `From` is a `To`. */
type Assignable<From extends To, To> = From;

export type ReadIsMechanism = Assignable<Read, Mechanism>;
export type ReadHasItsFields = Assignable<Fields<Read>, Fields<Mechanism>>;
export type MechanismHasItsFields = Assignable<Fields<Mechanism>, Fields<Read>>;
