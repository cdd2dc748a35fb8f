import { ExportFailure } from '../export/exportFailure';
import { commands } from './commands';
import { commandHelp, generalHelp, HELP_OPTION, VERSION_OPTION } from './help';
import type { Io } from './io';
import { mechanismFrom, mechanismIds } from './mechanismFrom';
import { onlyWord, parseOptions } from './parseOptions';
import { Failure, WrongUse } from './problems';
import { unknownName } from './unknownName';

function answerTo(args: readonly string[], io: Io): string | Promise<string> {
  const [first, ...rest] = args;
  const named = first !== undefined && !first.startsWith('-');
  const command = commands.find(({ name }) => name === first);
  if (named && !command)
    throw unknownName(
      'command',
      first,
      commands.map(({ name }) => name),
    );
  if (!command) {
    const { words, given } = parseOptions(args, [HELP_OPTION, VERSION_OPTION]);
    if (given.has('version')) return `${io.version}\n`;
    if (given.has('help')) return generalHelp();
    throw new WrongUse(
      words.length === 0
        ? 'Which command? “pathlight --help” lists them.'
        : 'Write the command first and its options after it.',
    );
  }
  const { words, given } = parseOptions(rest, [...command.options, HELP_OPTION]);
  if (given.has('help')) return commandHelp(command);
  const mechanism = mechanismFrom(onlyWord(words, command.name, mechanismIds[0] ?? ''), io);
  return command.answer(mechanism, given, io);
}

/** Runs the command line and gives its exit code: 0 fine, 1 something failed, 2 wrong use. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const answer = await answerTo(args, io);
    if (answer !== '') io.stdout(answer);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Failure || error instanceof ExportFailure)) throw error;
    io.stderr(`${error.message}\n`);
    return error instanceof WrongUse ? 2 : 1;
  }
}
