import type { Mechanism } from '../model/mechanism';
import { findProblems } from '../model/findProblems';
import { buildMechanism, countEvidence } from './buildMechanism';
import { decodeText } from './decodeText';
import { detectFormat, type Detected } from './detectFormat';
import type { Draft, ReadContext, ReadOptions } from './draft';
import { MAX_FILE_BYTES, requireReadableSize } from './limits';
import {
  createNoteList,
  FileProblem,
  type FormatReport,
  type LooseEnds,
  type NoteList,
  type ReadResult,
  refuseFile,
} from './report';

const FORMAT_NAMES: Readonly<Record<Exclude<Detected['format'], 'gpml'>, string>> = {
  pathlight: 'Pathlight JSON',
  drugmechdb: 'DrugMechDB',
  cx2: 'CX2 (Cytoscape, NDEx)',
  table: 'Table',
  sif: 'SIF',
};

/** The reader of each format, fetched when a file of it is opened. */
async function readDraft(
  text: string,
  detected: Exclude<Detected, { format: 'pathlight' }>,
  context: ReadContext,
): Promise<Draft & { formatName: string }> {
  switch (detected.format) {
    case 'gpml':
      return (await import('./gpml/toMechanism')).readGpml(text, context);
    case 'drugmechdb': {
      const { readDrugMechDb } = await import('./drugmechdb/toMechanism');
      return { ...(await readDrugMechDb(text, detected.json, context)), formatName: FORMAT_NAMES.drugmechdb };
    }
    case 'cx2': {
      const { readCx2 } = await import('./cx2/toMechanism');
      return { ...readCx2(detected.json, text, context), formatName: FORMAT_NAMES.cx2 };
    }
    case 'table': {
      const { readTable } = await import('./table/toMechanism');
      return { ...(await readTable(text, detected.shape, context)), formatName: FORMAT_NAMES.table };
    }
    case 'sif': {
      const { readSif } = await import('./sif/toMechanism');
      return { ...readSif(text, context), formatName: FORMAT_NAMES.sif };
    }
  }
}

/** The SHA-256 of a file in hexadecimal; none where the page is not served securely, or may not compute it. */
async function digestOf(bytes: Uint8Array): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return undefined;
  try {
    const digest = await subtle.digest('SHA-256', bytes.slice());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}

function reportOf(
  mechanism: Mechanism,
  format: string,
  formatName: string,
  inventory: FormatReport['inventory'],
  notes: NoteList,
  looseEnds?: LooseEnds,
): ReadResult {
  const { nodes, edges } = mechanism;
  const evidence = countEvidence(mechanism);
  return {
    ok: true,
    mechanism,
    report: {
      format,
      formatName,
      nodes: nodes.length,
      edges: edges.length,
      evidence,
      inventory,
      ...(looseEnds && { looseEnds }),
      notes: notes.notes(),
    },
  };
}

async function read(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ReadResult> {
  if (bytes.length > MAX_FILE_BYTES) {
    const message = `It has more than ${MAX_FILE_BYTES / 1e6} MB, which is the most. Choose a smaller file.`;
    return refuseFile('the file', message);
  }
  const { text, encoding, assumed } = decodeText(bytes);
  const notes = createNoteList();
  if (assumed) {
    notes.add(
      'doubtful',
      `The file does not say how its letters are encoded; read as ${encoding.toUpperCase()}.`,
      'the file',
    );
  }
  const detected = detectFormat(text);
  if (detected.format === 'pathlight') {
    const { parseMechanism } = await import('../schema/parseMechanism');
    const result = parseMechanism(text);
    if (!result.ok) return result;
    const { nodes, edges, steps } = result.value;
    const inventory = { nodes: nodes.length, edges: edges.length, steps: steps.length };
    return reportOf(result.value, detected.format, FORMAT_NAMES.pathlight, inventory, notes);
  }
  requireReadableSize(text, detected);
  const draft = await readDraft(text, detected, { fileName, notes, options });
  const sha256 = await digestOf(bytes);
  const record = { fileName, formatName: draft.formatName, ...(sha256 && { sha256 }) };
  const mechanism = buildMechanism(draft, record, notes);
  const problems = findProblems(mechanism);
  if (problems.length > 0) return { ok: false, problems };
  return reportOf(mechanism, detected.format, draft.formatName, draft.inventory, notes, draft.looseEnds);
}

/**
 * A mechanism from the bytes of a file, in whatever format it is, with a report of what was read, approximated and not
 * kept; or the reasons why there is none.
 *
 * @example
 * const opened = await openMechanismFile(new Uint8Array(await file.arrayBuffer()), file.name);
 */
export async function openMechanismFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  try {
    return await read(bytes, fileName, options);
  } catch (error) {
    if (error instanceof FileProblem) return refuseFile(error.path, error.message);
    // A parser that recurses gives up on what nests thousands deep.
    if (error instanceof RangeError)
      return refuseFile('the file', 'Its parts nest too deep to be read. Choose another file.');
    throw error;
  }
}
