import { parseArgs } from 'node:util';
import { quoted } from '../player/urlCodec';
import type { Given, Option } from './command';
import { WrongUse } from './problems';
import { unknownName } from './unknownName';

export interface ParsedArguments {
  words: readonly string[];
  given: Given;
}

const SHORT: Readonly<Record<string, string>> = { h: 'help', v: 'version' };

/**
 * Words and options, in any order. The checks are ours and not those of `parseArgs`, so that a wrong name gets the nearest
 * right one.
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
    const option = options.find(({ name }) => name === (long ? token.name : SHORT[token.name]));
    if (!option)
      throw unknownName(
        'option',
        token.rawName,
        options.map(({ name }) => `--${name}`),
      );
    const values = given.get(option.name) ?? [];
    given.set(option.name, values);
    if (option.value === undefined) {
      if (token.value !== undefined) throw new WrongUse(`The option “--${option.name}” takes no value.`);
      continue;
    }
    // A minus sign before a figure is a value; before a letter it is the next option.
    const missing = token.value === undefined || (!token.inlineValue && /^-(?!\.?\d)./.test(token.value));
    if (missing) throw new WrongUse(`The option “--${option.name}” needs a value: “--${option.name} ${option.value}”.`);
    values.push(token.value ?? '');
  }
  return { words, given };
}

/** The only word that may follow a command. */
export function onlyWord(words: readonly string[], command: string, example: string): string {
  const [first, second] = words;
  if (first === undefined) throw new WrongUse(`Which mechanism? Write “pathlight ${command} ${example}”.`);
  if (second !== undefined) {
    throw new WrongUse(`“pathlight ${command}” takes one mechanism; ${quoted(second)} is one word too many.`);
  }
  return first;
}
