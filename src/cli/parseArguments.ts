import { parseArgs } from 'node:util';
import type { Mechanism } from '../model/mechanism';
import { nearestId } from '../model/problemText';
import { quoteText } from '../model/quoteText';
import { suggestName } from '../simulate/scenario';
import type { GivenOptions, Option } from './command';

/** Wrong usage: the command prints the message and exits with 2. */
export class UsageError extends Error {}

/** A failure outside the command: it prints the message and exits with 1. */
export class CommandError extends Error {}

/** For changes of one thing that cannot be made at once; `texts` has commas between them. */
export function contradictionError(texts: string): UsageError {
  return new UsageError(`${texts.split(',').map(quoteText).join(' and ')} cannot be at once: keep one of them.`);
}

/** “There is no node “kinsae”. Did you mean “kinase”?”, or what there is where nothing is near. */
export function unknownNameError(what: string, name: string, known: readonly string[]): UsageError {
  const meant = nearestId(name, known);
  const way =
    meant === undefined ? `There is ${known.map(quoteText).join(', ')}.` : `Did you mean ${quoteText(meant)}?`;
  return new UsageError(`There is no ${what} ${quoteText(name)}. ${way}`);
}

/** The same for what a run is made of, where a label or a full name is understood too. */
export function unknownPartError(mechanism: Mechanism, kind: 'node' | 'intervention', name: string): UsageError {
  const meant = suggestName(mechanism, name);
  const list = kind === 'node' ? 'simulate' : 'agreement';
  const other = meant?.kind === kind ? '' : `the ${meant?.kind === 'edge' ? 'arrow' : meant?.kind} `;
  const way = meant
    ? `Did you mean ${other}${quoteText(meant.id)}?`
    : `See all with “pathlight ${list} ${mechanism.id}”.`;
  return new UsageError(`There is no ${kind} ${quoteText(name)}. ${way}`);
}

export interface ParsedArguments {
  words: readonly string[];
  given: GivenOptions;
}

const SHORT_OPTIONS: Readonly<Record<string, string>> = { h: 'help', v: 'version' };

/**
 * Parses words and options, in any order. Not with the strict mode of `parseArgs`, so that errors can suggest the nearest name.
 */
export function parseOptions(args: readonly string[], options: readonly Option[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const long = token.rawName.startsWith('--');
    const option = options.find(({ name }) => name === (long ? token.name : SHORT_OPTIONS[token.name]));
    if (!option)
      throw unknownNameError(
        'option',
        token.rawName,
        options.map(({ name }) => `--${name}`),
      );
    const values = given.get(option.name) ?? [];
    given.set(option.name, values);
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`The option “--${option.name}” takes no value.`);
      continue;
    }
    // A minus sign before a digit begins a value, before a letter the next option.
    const missing = token.value === undefined || (!token.inlineValue && /^-(?!\.?\d)./.test(token.value));
    if (missing)
      throw new UsageError(`The option “--${option.name}” needs a value: “--${option.name} ${option.value}”.`);
    values.push(token.value ?? '');
  }
  return { words, given };
}

/** The only word that may follow a command. */
export function requireSingleWord(words: readonly string[], command: string, example: string): string {
  const [first, second] = words;
  if (first === undefined) throw new UsageError(`Which mechanism? Write “pathlight ${command} ${example}”.`);
  if (second !== undefined) {
    throw new UsageError(`“pathlight ${command}” takes one mechanism; ${quoteText(second)} is one word too many.`);
  }
  return first;
}
