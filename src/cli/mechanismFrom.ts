import { ketamine } from '../mechanisms/ketamine';
import type { Mechanism } from '../model/mechanism';
import { quoted } from '../player/urlCodec';
import { parseMechanism } from '../schema/parseMechanism';
import type { Io } from './io';
import { Failure } from './problems';
import { unknownName } from './unknownName';

const BUILT_IN: readonly Mechanism[] = [ketamine];

export const mechanismIds: readonly string[] = BUILT_IN.map(({ id }) => id);

/** A built-in mechanism by its id, or one from a file: a name that ends in “.json”. */
export function mechanismFrom(name: string, io: Io): Mechanism {
  const builtIn = BUILT_IN.find(({ id }) => id === name);
  if (builtIn) return builtIn;
  if (!name.toLowerCase().endsWith('.json')) throw unknownName('mechanism', name, mechanismIds);
  let text: string;
  try {
    text = io.readFile(name);
  } catch (error) {
    throw new Failure(`The file ${quoted(name)} cannot be read: ${reasonOf(error)}.`);
  }
  const result = parseMechanism(text);
  if (result.ok) return result.value;
  const [first] = result.problems;
  const more = result.problems.length > 1 ? ` (and ${result.problems.length - 1} more)` : '';
  throw new Failure(`The file ${quoted(name)} is not a mechanism: ${first?.path ?? ''} ${first?.message ?? ''}${more}`);
}

/** What the system says, without the path and the name of its call, which the sentence around it has. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^E[A-Z]+: /, '').replace(/, \w+( '.*')?$/, '');
}
