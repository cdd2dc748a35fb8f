import type * as z from 'zod';
import type { Problem } from '../model/problem';
import { nearestId } from '../model/problems/nearestId';
import { quoted } from '../model/problems/quoted';
import { filePath, valueAt } from './filePath';

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

function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' ? `the number ${value}` : JSON.stringify(value);
}

function choice(values: readonly unknown[]): string {
  const names = values.map((value) => (typeof value === 'string' ? quoted(value) : String(value)));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function oneOf(values: readonly unknown[], value: unknown): string {
  if (value === undefined) return `This field is missing. Add it: ${choice(values)}.`;
  const texts = values.filter((candidate) => typeof candidate === 'string');
  const guess = typeof value === 'string' ? nearestId(value, texts) : undefined;
  const mend =
    guess === undefined ? `Use ${choice(values)}.` : `Did you mean ${quoted(guess)}? It may be ${choice(values)}.`;
  return `This is ${described(value)}, which is not known here. ${mend}`;
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      if (value === undefined) return `This field is missing. Add ${expected}.`;
      return `This is ${described(value)}. Write ${expected}.`;
    }
    case 'invalid_value':
      return oneOf(issue.values, value);
    case 'too_small':
      return `This is ${described(value)}. Write ${issue.minimum} or more.`;
    case 'too_big':
      return `This is ${described(value)}. Write ${issue.maximum} or less.`;
    case 'invalid_union':
      if ('options' in issue && issue.options) return oneOf(issue.options, value);
      return value === undefined ? `This field is missing. ${issue.message}` : issue.message;
    case 'invalid_format':
      return value === undefined ? `This field is missing. ${issue.message}` : issue.message;
    default:
      return issue.message;
  }
}

/** The validator's findings in words that need no knowledge of the validator. */
export function shapeProblems(error: z.core.$ZodError, file: unknown): Problem[] {
  return error.issues.map((issue) => ({
    path: filePath(file, issue.path),
    message: messageOf(issue, valueAt(file, issue.path)),
  }));
}
