import { basename, join } from 'node:path';
import type { ReadOptions } from '../formats/draft';
import { MAX_FILE_BYTES } from '../formats/limits';
import { openMechanismFile } from '../formats/openMechanismFile';
import { type FormatReport, refuseFile, type ReportNote } from '../formats/report';
import { type FormatWriter, writerIds, writers } from '../formats/writers';
import type { Mechanism } from '../model/mechanism';
import { createUniqueNames } from '../model/plainId';
import type { Problem } from '../model/problem';
import { quoteText } from '../model/quoteText';
import { type CommandIo, type FileCommand, formatTable, type GivenOptions, JOIN_OPTION, singleValue } from './command';
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

async function readOne(file: string, io: CommandIo, options: ReadOptions): ReturnType<typeof openMechanismFile> {
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
  try {
    return await openMechanismFile(bytes, basename(file), options);
  } catch (error) {
    // A fault of ours in one file must not keep thousands from being read.
    return refuseFile('the file', `Pathlight failed on it: ${errorReason(error)}. Please report that, with the file.`);
  }
}

/** Names of files in a folder, each once: the second “a.json” is “a-2.json”. */
function createNames(ending: string): (file: string) => string {
  const unique = createUniqueNames();
  return (file) => `${unique(basename(file).replace(/\.[^.]*$/, '') || 'mechanism')}${ending}`;
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

/** Takes what became of each file, and gives what is to be printed at the end. */
interface ReportPrinter {
  add(converted: Converted): void;
  end(read: number, refused: number): string;
}

/** A table, as wide as its longest cells: a row is kept of each file, and the notes of one alone. */
function createTextReport(): ReportPrinter {
  const rows = [['file', 'format', 'nodes', 'arrows', 'evidence', '']];
  let notes: readonly ReportNote[] = [];
  return {
    add({ file, format, nodes, edges, evidence, problems, notes: own, out }) {
      rows.push([
        file,
        format ?? 'not read',
        ...[nodes, edges, evidence].map((count) => (format === null ? '' : `${count}`)),
        problems[0] ? `${problems[0].path}: ${problems[0].message}` : (out ?? ''),
      ]);
      notes = rows.length === 2 ? own : [];
    },
    end() {
      const table = formatTable(rows);
      const told = notes.map(({ kind, message, places }) => [kind, message, places.slice(0, 3).join(', ')]);
      return told.length === 0 ? table : `${table}\n${formatTable(told)}`;
    },
  };
}

/** One JSON object, printed file by file, so that thousands need no memory; the counts stand at its end. */
function createJsonReport(io: CommandIo): ReportPrinter {
  let isFirst = true;
  const open = (): string => (isFirst ? '{\n  "files": [\n' : ',\n');
  return {
    add(converted) {
      io.stdout(`${open()}    ${JSON.stringify(converted, null, 2).replaceAll('\n', '\n    ')}`);
      isFirst = false;
    },
    end: (read, refused) => `${isFirst ? `${open()}  ` : '\n  '}],\n  "read": ${read},\n  "refused": ${refused}\n}\n`,
  };
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
    JOIN_OPTION,
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
    const options = { joinLooseEnds: given.has(JOIN_OPTION.name) };
    const printer = report === 'json' ? createJsonReport(io) : createTextReport();
    let [readCount, refusedCount] = [0, 0];
    try {
      for (const file of listFiles(words, io)) {
        const read = await readOne(file, io, options);
        if (!read.ok) {
          refusedCount += 1;
          const nothing = { nodes: 0, edges: 0, evidence: 0, inventory: {}, notes: [], out: null };
          printer.add({ file, format: null, ...nothing, problems: read.problems });
          continue;
        }
        readCount += 1;
        const { format, nodes, edges, evidence, inventory, notes } = read.report;
        const path = out === undefined ? undefined : join(out, nameOf(file));
        const written =
          path === undefined
            ? { out: null, problems: [], notes: [] }
            : await writeOne(read.mechanism, writer, path, io);
        printer.add({
          file,
          format,
          nodes,
          edges,
          evidence,
          inventory,
          ...written,
          notes: [...notes, ...written.notes],
        });
      }
    } catch (error) {
      // What was printed so far stays a whole report.
      if (error instanceof CommandError && report === 'json') io.stdout(printer.end(readCount, refusedCount));
      throw error;
    }
    return { text: printer.end(readCount, refusedCount), failed: readCount === 0 };
  },
};
