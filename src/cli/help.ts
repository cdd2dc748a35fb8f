import type { Command, Option } from './command';
import { commands } from './commands';
import { mechanismIds } from './mechanismFrom';
import { table } from './table';

export const HELP_OPTION: Option = { name: 'help', help: 'Print this help' };
export const VERSION_OPTION: Option = { name: 'version', help: 'Print the version' };

const MECHANISM = `MECHANISM is ${mechanismIds.join(' or ')}, or the path of a mechanism file that ends in .json.`;

function optionRows(options: readonly Option[]): string {
  const rows = options.map(({ name, value, help }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help]);
  return table(rows, '  ');
}

export function generalHelp(): string {
  const list = table(
    commands.map(({ name, summary }) => [name, summary]),
    '  ',
  );
  return [
    'Usage: pathlight COMMAND MECHANISM [options]\n',
    `Commands:\n${list}`,
    `Options:\n${optionRows([HELP_OPTION, VERSION_OPTION])}`,
    `${MECHANISM}\n“pathlight COMMAND --help” says more. Ends with 0 when all went well, 1 when something failed, 2 after wrong use.\n`,
  ].join('\n');
}

export function commandHelp({ name, about, options, examples }: Command): string {
  return [
    `Usage: pathlight ${name} MECHANISM [options]\n`,
    `${about}\n${MECHANISM}\n`,
    `Options:\n${optionRows([...options, HELP_OPTION])}`,
    `Examples:\n${examples.map((example) => `  pathlight ${example}\n`).join('')}`,
  ].join('\n');
}
