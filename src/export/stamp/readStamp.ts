import { viewIds } from '../../scene/views/ids';
import { readPngTexts } from '../pngMetadata';
import { unescapeXml } from '../../draw/xmlMarkup';
import { createYieldToMain } from '../yieldToMain';
import { type Stamp, STAMP_KEY } from './stamp';

/** Far above any exported file. */
export const MAX_FILE_BYTES = 100_000_000;

/** Messages for files that cannot be opened, each with what to do. */
export const stampProblems = {
  foreign:
    'This file does not tell which step it shows. Take a PNG, SVG, PDF or PowerPoint file as it was saved here: screenshots and pasted pictures have lost it.',
  documentType:
    'This SVG declares a document type, which is not read here. Take the file as it was saved here, before another program changed it.',
  damaged: 'What this file tells about its step is damaged. Save the picture again and take the new file.',
  newer: 'This picture was saved by a newer version of this page. Reload the page and try again.',
  tooLarge: `This file has more than ${MAX_FILE_BYTES / 1_000_000} MB, which no picture or mechanism has. Take another file.`,
} as const;

type ParsedStamp = { ok: true; stamp: Stamp } | { ok: false; problem: string };

const ID = /^[\w:.-]{1,60}$/;
/** An id, or a node with what is done to it: `kinase=0`, `kinase*0.5`. */
const WHAT_IF_PART = /^[\w:.-]{1,60}(?:[=*]\d{1,3}(?:\.\d{1,4})?)?$/;
const LENS = /^[\w:.,-]{1,400}$/;
/** In characters, as in an address. */
const MAX_WHAT_IF_LENGTH = 400;
/** In characters; far above any stamp. */
const MAX_STAMP_LENGTH = 4000;
/** Far above the steps of any mechanism. */
const MAX_STAMPS = 100;

function isWhatIf(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((perturbation) => typeof perturbation === 'string' && WHAT_IF_PART.test(perturbation)) &&
    value.join(',').length <= MAX_WHAT_IF_LENGTH
  );
}

const isText = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);

function damagedStamp(): ParsedStamp {
  return { ok: false, problem: stampProblems.damaged };
}

function asStamp(value: unknown): ParsedStamp {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return damagedStamp();
  const { pathlight, mechanism, schemaVersion, step, view, whatIf, lens, marks } = value as Record<string, unknown>;
  if (Number.isInteger(pathlight) && (pathlight as number) > 1) return { ok: false, problem: stampProblems.newer };
  const viewId = viewIds.find((id) => id === view);
  if (
    pathlight !== 1 ||
    !isText(mechanism, ID) ||
    !Number.isInteger(schemaVersion) ||
    !isText(step, ID) ||
    !viewId ||
    !isWhatIf(whatIf) ||
    (lens !== undefined && !isText(lens, LENS)) ||
    (marks !== undefined && typeof marks !== 'boolean')
  ) {
    return damagedStamp();
  }
  return {
    ok: true,
    stamp: {
      pathlight,
      mechanism,
      schemaVersion: schemaVersion as number,
      step,
      view: viewId,
      whatIf: [...whatIf],
      ...(lens !== undefined && { lens }),
      ...(marks !== undefined && { marks }),
    },
  };
}

/** The stamps of a file: a presentation has `{"stamps":[…]}`, one for each slide, any other file a single one. */
function listStamps(value: unknown): readonly unknown[] {
  const many = typeof value === 'object' && value !== null && 'stamps' in value ? value.stamps : null;
  return Array.isArray(many) ? many.slice(0, MAX_STAMPS) : [value];
}

/** Parses and validates the stamps of a text from a file. */
function parseStamps(text: string): ParsedStamp[] {
  if (text.length > MAX_STAMP_LENGTH * MAX_STAMPS) return [damagedStamp()];
  try {
    return listStamps(JSON.parse(text)).map(asStamp);
  } catch {
    return [damagedStamp()];
  }
}

/** In bytes; more than a stamp has. */
const MAX_PDF_ENTRY = 5000;
const PDF_STRING = /^\s{0,3}\(((?:[^()\\]|\\[()\\]){0,4000})\)/;
const INDIRECT = /^\s{1,3}(\d{1,7}) 0 R/;

/** Searched in one task; some 10 ms of work. */
const PIECE_BYTES = 4_000_000;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The text after the last occurrence of some words: in a PDF the last object of a name is valid. */
async function textAfterLast(
  pdf: Uint8Array,
  words: string,
  yieldToMain: () => Promise<void>,
): Promise<string | undefined> {
  for (let end = pdf.length; end > 0; end -= PIECE_BYTES) {
    const from = Math.max(end - PIECE_BYTES, 0);
    const at = latin1(pdf.subarray(from, end + words.length - 1)).lastIndexOf(words);
    const start = from + at + words.length;
    if (at >= 0) return latin1(pdf.subarray(start, start + MAX_PDF_ENTRY));
    await yieldToMain();
  }
  return undefined;
}

/** The stamp in the document information of a PDF, a literal string there or in an indirect object. */
async function pdfTexts(pdf: Uint8Array): Promise<string[]> {
  const { yieldToMain, close } = createYieldToMain();
  try {
    const entry = await textAfterLast(pdf, `/${STAMP_KEY} `, yieldToMain);
    const number = INDIRECT.exec(` ${entry}`)?.[1];
    const written = number === undefined ? entry : await textAfterLast(pdf, `\n${number} 0 obj`, yieldToMain);
    const text = PDF_STRING.exec(written ?? '')?.[1];
    return text === undefined ? [] : [text.replace(/\\([()\\])/g, '$1')];
  } finally {
    close();
  }
}

const OPENING = new RegExp(`<(?:[\\w.-]{1,40}:)?${STAMP_KEY}[\\s>]`);
/** All repetitions are bounded, so that no text makes the match slow. */
const ELEMENT = /^<[^<>]{1,400}>([^<]{0,4000})<\//;
const MAX_SVG_ELEMENT = 5000;

/** Metadata and document type stand at the head of an SVG, before its pictures. */
const MAX_SVG_HEAD = 8_000_000;

/** Whether an SVG has a document type, which may define entities that expand without end. */
function hasDocumentType(svg: string): boolean {
  return /<!(?:doctype|entity)/i.test(svg);
}

/** The stamp in the metadata of an SVG, where other programs may have added a prefix. The markup is never parsed as a document. */
function svgTexts(svg: string): string[] {
  const at = svg.search(OPENING);
  if (at < 0) return [];
  const inner = ELEMENT.exec(svg.slice(at, at + MAX_SVG_ELEMENT))?.[1];
  return [unescapeXml(inner ?? '')];
}

export type ReadStamp = { ok: true; stamps: readonly Stamp[] } | { ok: false; problem: string };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, at) => bytes[at] === value);
}

function pngStampTexts(png: Uint8Array): string[] {
  const texts = readPngTexts(png);
  return Object.hasOwn(texts, STAMP_KEY) ? [texts[STAMP_KEY] ?? ''] : [];
}

async function textsOf(bytes: Uint8Array): Promise<string[] | 'document type'> {
  if (startsWith(bytes, PNG_SIGNATURE)) return pngStampTexts(bytes);
  if (startsWith(bytes, PDF_SIGNATURE)) return pdfTexts(bytes);
  if (startsWith(bytes, ZIP_SIGNATURE)) return (await import('./pptxTexts')).pptxTexts(bytes);
  if (!new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('<')) return [];
  const svg = new TextDecoder().decode(bytes.subarray(0, MAX_SVG_HEAD));
  const texts = svgTexts(svg);
  return texts.length > 0 && hasDocumentType(svg) ? 'document type' : texts;
}

function refusedStamp(problem: string): ReadStamp {
  return { ok: false, problem };
}

/**
 * Reads the stamps of a PNG, an SVG, a PDF or a presentation with one stamp for each slide. The type is recognized by its bytes,
 * not its name. Every field is validated; for any other file `problem` is a message for the reader.
 */
export async function readStamp(bytes: Uint8Array): Promise<ReadStamp> {
  if (bytes.length > MAX_FILE_BYTES) return refusedStamp(stampProblems.tooLarge);
  let texts: Awaited<ReturnType<typeof textsOf>>;
  try {
    texts = await textsOf(bytes);
  } catch {
    return refusedStamp(stampProblems.damaged);
  }
  if (texts === 'document type') return refusedStamp(stampProblems.documentType);
  const [first, ...others] = texts.flatMap(parseStamps);
  if (!first) return refusedStamp(stampProblems.foreign);
  if (!first.ok) return first;
  return { ok: true, stamps: [first.stamp, ...others.flatMap((other) => (other.ok ? other.stamp : []))] };
}
