import { SCHEMA_VERSION } from '../model/mechanism';
import type { Result } from '../model/problem';
import { RENAMED_GLYPHS } from './renamedGlyphs';

/** A file as JSON gave it, before its shape is known. */
export type MechanismFile = Readonly<Record<string, unknown>>;

/** Turns a file of one version into one of the next, unknown fields included; `schemaVersion` is set for it. */
export type Migration = (file: MechanismFile) => MechanismFile;

/** Version 2 has the context of a mechanism, and says of an explanation how it stands to the story and where it runs. */
function toVersion2(file: MechanismFile): MechanismFile {
  const explained = (hypothesis: unknown): unknown =>
    typeof hypothesis === 'object' && hypothesis !== null
      ? { relation: 'additional', route: [], ...hypothesis }
      : hypothesis;
  const { hypotheses } = file;
  return {
    layerNodes: [],
    layerEdges: [],
    history: [],
    courses: [],
    figures: [],
    limits: [],
    questions: [],
    terms: [],
    ...file,
    hypotheses: Array.isArray(hypotheses) ? hypotheses.map(explained) : hypotheses,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Version 3 says of a figure among which patients a share was counted. Version 2 gave a number of participants and not
 * their arm, so that the arm is `not stated`. What else is new in it may be left out.
 */
function toVersion3(file: MechanismFile): MechanismFile {
  const counted = (figure: unknown): unknown => {
    if (!isObject(figure) || 'denominator' in figure) return figure;
    const { participants, ...rest } = figure;
    return { ...rest, denominator: { arm: 'not stated', ...(participants !== undefined && { participants }) } };
  };
  const { figures } = file;
  return { ...file, figures: Array.isArray(figures) ? figures.map(counted) : figures };
}

/**
 * By the version they start from. A test fails until each has its file of the old version,
 * `tests/schema/migrations/v<version>.json`.
 */
export const migrations: ReadonlyMap<number, Migration> = new Map([
  [1, toVersion2],
  [2, toVersion3],
]);

/** Silhouettes were renamed without a new version of the file. */
function withGlyphsOfToday(file: MechanismFile): MechanismFile {
  const renamed = (node: unknown): unknown => {
    const glyph = isObject(node) && typeof node.glyph === 'string' ? RENAMED_GLYPHS.get(node.glyph) : undefined;
    return glyph === undefined ? node : { ...(node as object), glyph };
  };
  const lists = ['nodes', 'layerNodes'].flatMap((key) => {
    const list = file[key];
    return Array.isArray(list) ? [[key, list.map(renamed)] as const] : [];
  });
  return { ...file, ...Object.fromEntries(lists) };
}

function refuse(message: string): Result<MechanismFile> {
  return { ok: false, problems: [{ path: 'schemaVersion', message }] };
}

/** Brings a file up to the version this code reads, or says why it cannot. */
export function migrateFile(
  file: MechanismFile,
  newest: number = SCHEMA_VERSION,
  table: ReadonlyMap<number, Migration> = migrations,
): Result<MechanismFile> {
  const version = file.schemaVersion;
  if (version === undefined) return refuse(`The version is missing. Add "schemaVersion": ${newest} at the top.`);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(`The version must be a whole number from 1 to ${newest}. This code writes ${newest}.`);
  }
  if (version > newest) {
    const message = `The file has version ${version}, and this Pathlight reads up to ${newest}. Update Pathlight to open it.`;
    return refuse(message);
  }
  let current = file;
  for (let from = version; from < newest; from++) {
    const migrate = table.get(from);
    if (!migrate) return refuse(`This Pathlight can no longer read version ${from}. Open the file in an older one.`);
    current = { ...migrate(current), schemaVersion: from + 1 };
  }
  return { ok: true, value: withGlyphsOfToday(current) };
}
