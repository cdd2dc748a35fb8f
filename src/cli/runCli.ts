import { ExportError } from '../export/exportError';
import { defaultMechanism, mechanismIds } from '../mechanisms/registry';
import { agreementCommand } from './agreementCommand';
import { type Command, type CommandIo, type FileCommand, formatTable, JOIN_OPTION, type Option } from './command';
import { convertCommand } from './convertCommand';
import { evidenceCommand } from './evidenceCommand';
import { exportCommand } from './exportCommand';
import { figureCommand } from './figureCommand';
import { loadMechanism } from './loadMechanism';
import { CommandError, parseOptions, requireSingleWord, unknownNameError, UsageError } from './parseArguments';
import { simulateCommand } from './simulateCommand';

const commands: readonly (Command | FileCommand)[] = [
  simulateCommand,
  agreementCommand,
  exportCommand,
  figureCommand,
  evidenceCommand,
  convertCommand,
];

const HELP_OPTION: Option = { name: 'help', help: 'Print this help' };
const VERSION_OPTION: Option = { name: 'version', help: 'Print the version' };

const MECHANISM = `MECHANISM is one of ${mechanismIds.join(', ')},\nor the path of a file: JSON, GPML, DrugMechDB, CX2, a table or SIF.`;

function optionRows(options: readonly Option[]): string {
  const rows = options.map(({ name, value, help }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help]);
  return formatTable(rows, '  ');
}

function generalHelp(): string {
  const list = formatTable(
    commands.map(({ name, summary }) => [name, summary]),
    '  ',
  );
  return [
    'Usage: pathlight COMMAND MECHANISM [options]\n       pathlight convert IN... [options]\n',
    `Commands:\n${list}`,
    `Options:\n${optionRows([HELP_OPTION, VERSION_OPTION])}`,
    `${MECHANISM}\n“pathlight COMMAND --help” says more. Ends with 0 when all went well, 1 when something failed, 2 after wrong use.\n`,
  ].join('\n');
}

function commandHelp(command: Command | FileCommand): string {
  const { name, about, options, examples } = command;
  const takes = 'takes' in command ? command.takes : 'MECHANISM';
  return [
    `Usage: pathlight ${name} ${takes} [options]\n`,
    'takes' in command ? `${about}\n` : `${about}\n${MECHANISM}\n`,
    `Options:\n${optionRows([...options, HELP_OPTION])}`,
    `Examples:\n${examples.map((example) => `  pathlight ${example}\n`).join('')}`,
  ].join('\n');
}

async function runCommand(args: readonly string[], io: CommandIo): Promise<{ text: string; failed?: boolean }> {
  const [first, ...rest] = args;
  const named = first !== undefined && !first.startsWith('-');
  const command = commands.find(({ name }) => name === first);
  if (named && !command)
    throw unknownNameError(
      'command',
      first,
      commands.map(({ name }) => name),
    );
  if (!command) {
    const { words, given } = parseOptions(args, [HELP_OPTION, VERSION_OPTION]);
    if (given.has('version')) return { text: `${io.version}\n` };
    if (given.has('help')) return { text: generalHelp() };
    throw new UsageError(
      words.length === 0
        ? 'Which command? “pathlight --help” lists them.'
        : 'Write the command first and its options after it.',
    );
  }
  const { words, given } = parseOptions(rest, [...command.options, HELP_OPTION]);
  if (given.has('help')) return { text: commandHelp(command) };
  if ('run' in command) return command.run(words, given, io);
  const name = requireSingleWord(words, command.name, defaultMechanism.id);
  const { mechanism, drawing } = await loadMechanism(name, io, { joinLooseEnds: given.has(JOIN_OPTION.name) });
  return { text: await command.answer(mechanism, given, io, drawing) };
}

/** Runs the command line and returns its exit code: 0 for success, 1 for a failure, 2 for wrong usage. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const { text, failed = false } = await runCommand(args, io);
    if (text !== '') io.stdout(text);
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CommandError || error instanceof ExportError)) throw error;
    io.stderr(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
