import { ExportError } from '../export/exportError';
import { defaultMechanism, mechanismIds } from '../mechanisms/registry';
import { agreementCommand } from './agreementCommand';
import { type Command, type CommandIo, formatTable, type Option } from './command';
import { evidenceCommand } from './evidenceCommand';
import { exportCommand } from './exportCommand';
import { figureCommand } from './figureCommand';
import { loadMechanism } from './loadMechanism';
import { CommandError, parseOptions, requireSingleWord, unknownNameError, UsageError } from './parseArguments';
import { simulateCommand } from './simulateCommand';

const commands: readonly Command[] = [simulateCommand, agreementCommand, exportCommand, figureCommand, evidenceCommand];

const HELP_OPTION: Option = { name: 'help', help: 'Print this help' };
const VERSION_OPTION: Option = { name: 'version', help: 'Print the version' };

const MECHANISM = `MECHANISM is ${mechanismIds.join(' or ')}, or the path of a mechanism file that ends in .json.`;

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
    'Usage: pathlight COMMAND MECHANISM [options]\n',
    `Commands:\n${list}`,
    `Options:\n${optionRows([HELP_OPTION, VERSION_OPTION])}`,
    `${MECHANISM}\n“pathlight COMMAND --help” says more. Ends with 0 when all went well, 1 when something failed, 2 after wrong use.\n`,
  ].join('\n');
}

function commandHelp({ name, about, options, examples }: Command): string {
  return [
    `Usage: pathlight ${name} MECHANISM [options]\n`,
    `${about}\n${MECHANISM}\n`,
    `Options:\n${optionRows([...options, HELP_OPTION])}`,
    `Examples:\n${examples.map((example) => `  pathlight ${example}\n`).join('')}`,
  ].join('\n');
}

async function runCommand(args: readonly string[], io: CommandIo): Promise<string> {
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
    if (given.has('version')) return `${io.version}\n`;
    if (given.has('help')) return generalHelp();
    throw new UsageError(
      words.length === 0
        ? 'Which command? “pathlight --help” lists them.'
        : 'Write the command first and its options after it.',
    );
  }
  const { words, given } = parseOptions(rest, [...command.options, HELP_OPTION]);
  if (given.has('help')) return commandHelp(command);
  const { mechanism, drawing } = await loadMechanism(requireSingleWord(words, command.name, defaultMechanism.id), io);
  return command.answer(mechanism, given, io, drawing);
}

/** Runs the command line and returns its exit code: 0 for success, 1 for a failure, 2 for wrong usage. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const answer = await runCommand(args, io);
    if (answer !== '') io.stdout(answer);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CommandError || error instanceof ExportError)) throw error;
    io.stderr(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
