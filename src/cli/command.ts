import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import type { Drawing } from '../scene/drawing';
import { UsageError } from './parseArguments';

/** Input and output of the command line, which tests replace. */
export interface CommandIo {
  stdout(text: string): void;
  stderr(text: string): void;
  readFile(path: string): Uint8Array;
  /** In bytes. */
  sizeOf(path: string): number;
  /** The names in a folder; null for what is no folder. */
  listFolder(path: string): string[] | null;
  writeFile(path: string, content: string | Uint8Array): void;
  /** Makes a folder and those it is in; one that exists already is left as it is. */
  makeDir(path: string): void;
  /** Replaces an existing file. */
  rename(from: string, to: string): void;
  /** Deletes a file, if there is one. */
  remove(path: string): void;
  version: string;
}

export interface Option {
  name: string;
  /** The placeholder of its value in the help; without it the option is a flag. */
  value?: string;
  help: string;
}

/** The given options with their values in order; a flag has none. */
export type GivenOptions = ReadonlyMap<string, readonly string[]>;

interface AnyCommand {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` says below the usage. */
  about: string;
  options: readonly Option[];
  examples: readonly string[];
}

/** A command about one mechanism. */
export interface Command extends AnyCommand {
  /** What is printed at the end. `drawing` is what the mechanism draws by hand. */
  answer(mechanism: Mechanism, given: GivenOptions, io: CommandIo, drawing: Drawing): string | Promise<string>;
}

/** A command about files, however many. */
export interface FileCommand extends AnyCommand {
  /** The placeholder of its words in the help. */
  takes: string;
  /** What is printed at the end, and whether that is a failure. */
  run(words: readonly string[], given: GivenOptions, io: CommandIo): Promise<{ text: string; failed: boolean }>;
}

/** The value of an option that is not repeatable; throws where it is given twice, with different values. */
export function singleValue(given: GivenOptions, name: string): string | undefined {
  const [first, ...others] = given.get(name) ?? [];
  const other = others.find((value) => value !== first);
  if (first !== undefined && other !== undefined)
    throw new UsageError(
      `The option “--${name}” is given as ${quoteText(first)} and as ${quoteText(other)}: keep one of them.`,
    );
  return first;
}

/** Values of an option that may be repeated, and may hold several between commas. */
export function listedValues(given: GivenOptions, name: string): string[] {
  const values = (given.get(name) ?? []).flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** For commands that read files of other programs. */
export const JOIN_OPTION: Option = {
  name: 'join-loose-ends',
  help: 'Join ends of arrows that touch nothing to the nearest part, marked as guessed',
};

export const JSON_OPTION: Option = { name: 'json', help: 'Print JSON instead of a table' };

export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Characters that would move the cursor or break a row. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Rows of cells in columns as wide as their longest cell; the last column is ragged. */
export function formatTable(rows: readonly (readonly string[])[], indent = ''): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(CONTROL, ' ')));
  const widths = new Map<number, number>();
  for (const row of clean)
    for (const [i, cell] of row.entries()) widths.set(i, Math.max(widths.get(i) ?? 0, cell.length));
  const line = (row: readonly string[]): string =>
    `${indent}${row.map((cell, i) => cell.padEnd(widths.get(i) ?? 0)).join('  ')}`.trimEnd();
  return clean.map((row) => `${line(row)}\n`).join('');
}

/** The solver is accurate to about three decimals. Adding 0 turns -0 into 0. */
export function roundTo(value: number, decimals = 4): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}
