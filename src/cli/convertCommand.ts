import { basename, join } from 'node:path';
import { MAX_FILE_BYTES, openMechanismFile } from '../formats/openMechanismFile';
import { type FormatReport, refuseFile, type ReportNote } from '../formats/report';
import { type FormatWriter, writerIds, writers } from '../formats/writers';
import type { Mechanism } from '../model/mechanism';
import type { Problem } from '../model/problem';
import { quoteText } from '../model/quoteText';
import { type CommandIo, type FileCommand, formatJson, formatTable, type GivenOptions, singleValue } from './command';
import { errorReason } from './loadMechanism';
import { CommandError, unknownNameError, UsageError } from './parseArguments';

/** What became of one file. */
interface Converted {
  file: string;
  /** Null where nothing could be read. */
  format: string | null;
  nodes: number;
  edges: number;
  evidence: number;
  inventory: FormatReport['inventory'];
  /** Why it was not read, or not written. */
  problems: readonly Problem[];
  notes: readonly ReportNote[];
  /** What was written; null where nothing was. */
  out: string | null;
}

/** The files that were named, and those in the folders that were, each once. */
function listFiles(words: readonly string[], io: CommandIo): string[] {
  const files: string[] = [];
  const waiting = words.toReversed();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const inside = io.listFolder(path);
    if (inside) {
      const folder = path;
      waiting.push(
        ...inside
          .toSorted()
          .map((name) => join(folder, name))
          .toReversed(),
      );
    } else files.push(path);
  }
  return [...new Set(files)];
}

async function readOne(file: string, io: CommandIo): ReturnType<typeof openMechanismFile> {
  let bytes: Uint8Array;
  try {
    const size = io.sizeOf(file);
    if (size > MAX_FILE_BYTES) {
      const message = `It has ${Math.round(size / 1e6)} MB, and ${MAX_FILE_BYTES / 1e6} MB is the most.`;
      return refuseFile('the file', message);
    }
    bytes = io.readFile(file);
  } catch (error) {
    return refuseFile('the file', `It cannot be read: ${errorReason(error)}.`);
  }
  return openMechanismFile(bytes, basename(file));
}

/** Names of files in a folder, each once: the second “a.json” is “a-2.json”. */
function createNames(ending: string): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const stem = basename(file).replace(/\.[^.]*$/, '') || 'mechanism';
    let name = `${stem}${ending}`;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${count}${ending}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Writes a mechanism into the folder; throws where the folder itself is at fault. */
async function writeOne(
  mechanism: Mechanism,
  { write }: FormatWriter,
  path: string,
  io: CommandIo,
): Promise<Pick<Converted, 'out' | 'problems' | 'notes'>> {
  const written = await write(mechanism);
  if (!written.ok) return { out: null, problems: written.problems, notes: [] };
  try {
    io.writeFile(path, written.text);
  } catch (error) {
    throw new CommandError(`The file ${quoteText(path)} cannot be written: ${errorReason(error)}.`);
  }
  return { out: path, problems: [], notes: written.notes };
}

function asText(all: readonly Converted[]): string {
  const rows = all.map(({ file, format, nodes, edges, evidence, problems, out }) => [
    file,
    format ?? 'not read',
    ...[nodes, edges, evidence].map((count) => (format === null ? '' : `${count}`)),
    problems[0] ? `${problems[0].path}: ${problems[0].message}` : (out ?? ''),
  ]);
  const table = formatTable([['file', 'format', 'nodes', 'arrows', 'evidence', ''], ...rows]);
  const [only] = all;
  if (all.length !== 1 || !only) return table;
  const notes = only.notes.map(({ kind, message, places }) => [kind, message, places.slice(0, 3).join(', ')]);
  return notes.length === 0 ? table : `${table}\n${formatTable(notes)}`;
}

function parseRequest(words: readonly string[], given: GivenOptions) {
  if (words.length === 0) throw new UsageError('Which files? Write “pathlight convert FILE --to pathlight --out DIR”.');
  const to = singleValue(given, 'to') ?? 'pathlight';
  const writer = writers.find(({ id }) => id === to);
  if (!writer) throw unknownNameError('format', to, writerIds);
  const report = singleValue(given, 'report') ?? 'text';
  if (report !== 'text' && report !== 'json') throw unknownNameError('report', report, ['text', 'json']);
  const out = singleValue(given, 'out');
  if (out === undefined && given.has('to')) throw new UsageError('Where to? Add --out DIR.');
  return { writer, out, report };
}

export const convertCommand: FileCommand = {
  name: 'convert',
  takes: 'IN...',
  summary: 'Read files of other programs and write them in another format',
  about:
    'Reads Pathlight JSON, GPML 2013a and 2021, DrugMechDB YAML and JSON, CX2, tables (CSV, TSV) and SIF, told apart by their\ncontent. IN is a file, or a folder with all that is in it. Prints for each file its nodes, arrows and items of evidence, and\nwhat was wrong. Without --out nothing is written. Ends with 1 only where nothing could be read.',
  options: [
    { name: 'to', value: writerIds.join('|'), help: 'The format to write (pathlight)' },
    { name: 'out', value: 'DIR', help: 'The folder to write into; made if it is not there' },
    { name: 'report', value: 'text|json', help: 'How to print what was read, approximated and not kept (text)' },
  ],
  examples: ['convert pathways/*.gpml --to pathlight --out mechanisms', 'convert table.csv --report json'],
  async run(words, given, io) {
    const { writer, out, report } = parseRequest(words, given);
    const nameOf = createNames(writer.ending);
    if (out !== undefined) {
      try {
        io.makeDir(out);
      } catch (error) {
        throw new CommandError(`The folder ${quoteText(out)} cannot be made: ${errorReason(error)}.`);
      }
    }
    const all: Converted[] = [];
    for (const file of listFiles(words, io)) {
      const read = await readOne(file, io);
      if (!read.ok) {
        const nothing = { nodes: 0, edges: 0, evidence: 0, inventory: {}, notes: [], out: null };
        all.push({ file, format: null, ...nothing, problems: read.problems });
        continue;
      }
      const { format, nodes, edges, evidence, inventory, notes } = read.report;
      const path = out === undefined ? undefined : join(out, nameOf(file));
      const written =
        path === undefined ? { out: null, problems: [], notes: [] } : await writeOne(read.mechanism, writer, path, io);
      all.push({ file, format, nodes, edges, evidence, inventory, ...written, notes: [...notes, ...written.notes] });
    }
    const readCount = all.filter(({ format }) => format !== null).length;
    const text =
      report === 'json' ? formatJson({ read: readCount, refused: all.length - readCount, files: all }) : asText(all);
    return { text, failed: readCount === 0 };
  },
};
