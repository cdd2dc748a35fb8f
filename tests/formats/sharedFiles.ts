import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import type { ReadResult, ReportNote } from '../../src/formats/report';

/** Files of other tools, which are not committed; `PATHLIGHT_SAMPLES` names another folder than the one beside the project. */
const root = path.resolve(import.meta.dirname, '../..');
export const samples = path.resolve(root, process.env.PATHLIGHT_SAMPLES ?? '../shared/samples');
export const cases = path.resolve(root, process.env.PATHLIGHT_CASES ?? '../shared/cases');

export const hasSamples = existsSync(path.join(samples, 'EXPECTED.json'));
export const hasCases = existsSync(path.join(cases, 'table/signor-like.csv'));

export function readBytes(folder: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, file)));
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Opens a text as the file of that name. */
export function openText(text: string, name = 'file.txt'): Promise<ReadResult> {
  return openMechanismFile(encode(text), name);
}

/** What was opened; throws what was said where it was refused. */
export function opened(result: ReadResult): Extract<ReadResult, { ok: true }> {
  if (!result.ok) throw new Error(result.problems.map(({ path: at, message }) => `${at}: ${message}`).join('\n'));
  return result;
}

/** Why it was refused, as one text: "line 3: …". */
export function refusal(result: ReadResult): string {
  if (result.ok) throw new Error(`It was opened: ${result.mechanism.title}.`);
  return result.problems.map(({ path: at, message }) => `${at}: ${message}`).join('\n');
}

/** The note whose message matches. */
export function noteLike(result: ReadResult, pattern: RegExp): ReportNote | undefined {
  return opened(result).report.notes.find(({ message }) => pattern.test(message));
}
