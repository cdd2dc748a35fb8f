import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { serializeMechanism } from '../schema/parseMechanism';
import { toSbmlQual } from '../simulate/toSbmlQual';
import { type Command, singleValue } from './command';
import { errorReason } from './loadMechanism';
import { CommandError, unknownNameError, UsageError } from './parseArguments';
import { EXAMPLE } from './exampleNames';

interface MechanismFormat {
  ending: string;
  write: (mechanism: Mechanism) => string;
}

const MECHANISM_FORMATS: ReadonlyMap<string, MechanismFormat> = new Map([
  ['sbml-qual', { ending: 'sbml', write: (mechanism) => toSbmlQual(mechanism) }],
  ['json', { ending: 'json', write: serializeMechanism }],
]);

const formats = [...MECHANISM_FORMATS.keys()];

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write a mechanism as a file for other programs',
  about:
    'Prints a mechanism, or writes it to a file: the logical model as SBML with the package qual, for simulators, or\neverything as JSON, which this command reads again.',
  options: [
    { name: 'format', value: formats.join('|'), help: 'The format of the file' },
    { name: 'out', value: 'FILE', help: 'Write to this file; without it, to standard output' },
  ],
  examples: [...MECHANISM_FORMATS].map(
    ([name, { ending }]) => `export ${EXAMPLE.mechanism} --format ${name} --out ${EXAMPLE.mechanism}.${ending}`,
  ),
  answer(mechanism, given, io) {
    const format = singleValue(given, 'format');
    if (format === undefined) throw new UsageError(`Which format? Add --format ${formats.join(' or --format ')}.`);
    const found = MECHANISM_FORMATS.get(format);
    if (!found) throw unknownNameError('format', format, formats);
    const text = found.write(mechanism);
    const file = singleValue(given, 'out');
    if (file === undefined) return text;
    try {
      io.writeFile(file, text);
    } catch (error) {
      throw new CommandError(`The file ${quoteText(file)} cannot be written: ${errorReason(error)}.`);
    }
    return '';
  },
};
