import type * as z from 'zod';
import { findProblems } from '../model/findProblems';
import type { Mechanism } from '../model/mechanism';
import type { Problem, Result } from '../model/problem';
import { itemPath, nearestId, quoted } from '../model/problemText';
import { mechanismSchema } from './mechanismSchema';
import { type MechanismFile, migrateFile } from './migrations';
import { dropPrototypeKeys, parseJson } from './parseJson';

function memberOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}

/** What stands at a path of a file; undefined where there is nothing. */
function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(memberOf, file);
}

/** The path as a person would say it: items by their id where they have one, as `findProblems` does. */
function filePath(file: unknown, path: readonly PropertyKey[]): string {
  let shown = '';
  let value = file;
  for (const key of path) {
    value = memberOf(value, key);
    const id = memberOf(value, 'id');
    if (typeof key === 'number') shown = typeof id === 'string' && id !== '' ? itemPath(shown, id) : `${shown}[${key}]`;
    else shown += shown === '' ? String(key) : `.${String(key)}`;
  }
  return shown === '' ? 'the file' : shown;
}

type Issue = z.core.$ZodIssue;

const EXPECTED: Record<string, string> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  tuple: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};

function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' ? `the number ${value}` : JSON.stringify(value);
}

function joinChoices(values: readonly unknown[]): string {
  const names = values.map((value) => (typeof value === 'string' ? quoted(value) : String(value)));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function choiceMessage(values: readonly unknown[], value: unknown): string {
  if (value === undefined) return `This field is missing. Add it: ${joinChoices(values)}.`;
  const texts = values.filter((candidate) => typeof candidate === 'string');
  const guess = typeof value === 'string' ? nearestId(value, texts) : undefined;
  const mend =
    guess === undefined
      ? `Use ${joinChoices(values)}.`
      : `Did you mean ${quoted(guess)}? It may be ${joinChoices(values)}.`;
  return `This is ${describeValue(value)}, which is not known here. ${mend}`;
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      if (value === undefined) return `This field is missing. Add ${expected}.`;
      return `This is ${describeValue(value)}. Write ${expected}.`;
    }
    case 'invalid_value':
      return choiceMessage(issue.values, value);
    case 'too_small':
      return `This is ${describeValue(value)}. Write ${issue.minimum} or more.`;
    case 'too_big':
      return `This is ${describeValue(value)}. Write ${issue.maximum} or less.`;
    case 'invalid_union':
      if ('options' in issue && issue.options) return choiceMessage(issue.options, value);
      return value === undefined ? `This field is missing. ${issue.message}` : issue.message;
    case 'invalid_format':
      return value === undefined ? `This field is missing. ${issue.message}` : issue.message;
    default:
      return issue.message;
  }
}

/** The validator's findings in words that need no knowledge of the validator. */
function shapeProblems(error: z.core.$ZodError, file: unknown): Problem[] {
  return error.issues.map((issue) => ({
    path: filePath(file, issue.path),
    message: messageOf(issue, valueAt(file, issue.path)),
  }));
}

/** A hundred times a large mechanism; past it a page would stand still while it reads. */
export const MAX_TEXT_LENGTH = 10_000_000;

/** More would hide the first mistakes, which often cause the others. */
const MAX_PROBLEMS = 100;

function refuse(problems: readonly Problem[]): Result<never> {
  if (problems.length <= MAX_PROBLEMS) return { ok: false, problems };
  const rest = problems.length - MAX_PROBLEMS;
  const more = { path: 'the file', message: `There are ${rest} problems more. Mend these first, then open it again.` };
  return { ok: false, problems: [...problems.slice(0, MAX_PROBLEMS), more] };
}

function isFile(value: unknown): value is MechanismFile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * As `parseMechanism`, for one that is still being written: it has the shape of a mechanism, and what `findProblems` finds in it
 * is for its author to mend.
 */
export function parseDraft(text: string): Result<Mechanism> {
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
  return shaped.success ? { ok: true, value: shaped.data } : refuse(shapeProblems(shaped.error, file.value));
}

/** A mechanism from the text of a file, of this version or an older one. Fields that are not known are kept. */
export function parseMechanism(text: string): Result<Mechanism> {
  const draft = parseDraft(text);
  const problems = draft.ok ? findProblems(draft.value) : [];
  return problems.length > 0 ? refuse(problems) : draft;
}

/**
 * Known fields in the order of the schema and unknown ones after them, so that two mechanisms that are equal but for
 * the order of their fields give the same lines to a version control system.
 *
 * @example
 * await writeFile('my-mechanism.json', serializeMechanism(mechanism));
 */
export function serializeMechanism(mechanism: Mechanism): string {
  const ordered = mechanismSchema.safeParse(mechanism);
  return `${JSON.stringify(ordered.success ? ordered.data : mechanism, null, 2)}\n`;
}
