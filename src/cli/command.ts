import type { Mechanism } from '../model/mechanism';
import type { Io } from './io';

export interface Option {
  name: string;
  /** What stands for its value in the help; without it the option is a switch. */
  value?: string;
  help: string;
}

/** The options that were given, each with its values in the order in which they came; a switch has none. */
export type Given = ReadonlyMap<string, readonly string[]>;

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` says below the usage. */
  about: string;
  options: readonly Option[];
  examples: readonly string[];
  /** What is printed at the end. */
  answer(mechanism: Mechanism, given: Given, io: Io): string | Promise<string>;
}

/** The last value of an option that is asked for once. */
export function lastValue(given: Given, name: string): string | undefined {
  return given.get(name)?.at(-1);
}

/** Values of an option that may be repeated, and may hold several between commas. */
export function listed(given: Given, name: string): string[] {
  const values = (given.get(name) ?? []).flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

export const JSON_OPTION: Option = { name: 'json', help: 'Print JSON instead of a table' };

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
