import { basename } from 'node:path';
import type { ReadOptions } from '../formats/draft';
import { openMechanismFile } from '../formats/openMechanismFile';
import { drawingFor, findMechanism, mechanismIds } from '../mechanisms/registry';
import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import type { Drawing } from '../scene/drawing';
import type { CommandIo } from './command';
import { CommandError, unknownNameError } from './parseArguments';

/** A mechanism with what it draws by hand. */
export interface NamedMechanism {
  mechanism: Mechanism;
  drawing: Drawing;
}

/** A built-in mechanism by its id, or one from a file of any format: a name with a dot or a slash. */
export async function loadMechanism(name: string, io: CommandIo, options: ReadOptions = {}): Promise<NamedMechanism> {
  const builtIn = await findMechanism(name)?.open();
  if (builtIn) return { mechanism: await builtIn.load(), drawing: builtIn.drawing };
  if (!/[./\\]/.test(name)) throw unknownNameError('mechanism', name, mechanismIds);
  let bytes: Uint8Array;
  try {
    bytes = io.readFile(name);
  } catch (error) {
    throw new CommandError(`The file ${quoteText(name)} cannot be read: ${errorReason(error)}.`);
  }
  const result = await openMechanismFile(bytes, basename(name), options);
  if (result.ok) return { mechanism: result.mechanism, drawing: await drawingFor(result.mechanism) };
  const [first] = result.problems;
  const more = result.problems.length > 1 ? ` (and ${result.problems.length - 1} more)` : '';
  throw new CommandError(
    `The file ${quoteText(name)} is not a mechanism: ${first?.path ?? ''} ${first?.message ?? ''}${more}`,
  );
}

/** The message of a system error without its code and path, which the sentence around it has. */
export function errorReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^E[A-Z]+: /, '').replace(/, \w+( '.*')?$/, '');
}
