import { findProblems } from '../model/findProblems';
import type { Mechanism } from '../model/mechanism';
import type { Problem, Result } from '../model/problem';
import { dropPrototypeKeys } from './dropPrototypeKeys';
import { mechanismSchema } from './mechanismSchema';
import { migrateFile } from './migrateFile';
import type { MechanismFile } from './migrations';
import { parseJson } from './parseJson';
import { shapeProblems } from './shapeProblems';

/** A hundred times a large mechanism; past it a page would stand still while it reads. */
export const MAX_TEXT_LENGTH = 10_000_000;

/** More would hide the first mistakes, which often cause the others. */
const MOST_PROBLEMS = 100;

function refuse(problems: readonly Problem[]): Result<never> {
  if (problems.length <= MOST_PROBLEMS) return { ok: false, problems };
  const rest = problems.length - MOST_PROBLEMS;
  const more = { path: 'the file', message: `There are ${rest} problems more. Mend these first, then open it again.` };
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), more] };
}

function isFile(value: unknown): value is MechanismFile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mechanism from the text of a file, of this version or an older one. Fields that are not known are kept. */
export function parseMechanism(text: string): Result<Mechanism> {
  if (text.length > MAX_TEXT_LENGTH) {
    const message = `It has ${(text.length / 1e6).toFixed(1)} MB, and 10 MB is the most. Split it or shorten it.`;
    return refuse([{ path: 'the file', message }]);
  }
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!dropPrototypeKeys(json.value)) {
    return refuse([{ path: 'the file', message: 'Its lists and objects nest too deep. Remove the innermost ones.' }]);
  }
  if (!isFile(json.value)) {
    const message = 'A mechanism is an object in braces that begins with "schemaVersion". Choose another file.';
    return refuse([{ path: 'the file', message }]);
  }
  const file = migrateFile(json.value);
  if (!file.ok) return file;
  const shaped = mechanismSchema.safeParse(file.value);
  if (!shaped.success) return refuse(shapeProblems(shaped.error, file.value));
  const problems = findProblems(shaped.data);
  return problems.length > 0 ? refuse(problems) : { ok: true, value: shaped.data };
}
