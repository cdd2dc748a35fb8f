import { readPngTexts } from '../png/readPngTexts';
import { parseStamps } from './parseStamps';
import { pdfTexts } from './pdfTexts';
import { MOST_BYTES, stampProblems } from './problems';
import { STAMP_KEY, type Stamp } from './stamp';
import { hasDocumentType, svgTexts } from './svgTexts';

export type ReadStamp = { ok: true; stamps: readonly Stamp[] } | { ok: false; problem: string };

const PNG = [0x89, 0x50, 0x4e, 0x47];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, at) => bytes[at] === value);
}

function pngTexts(png: Uint8Array): string[] {
  const texts = readPngTexts(png);
  return Object.hasOwn(texts, STAMP_KEY) ? [texts[STAMP_KEY] ?? ''] : [];
}

async function textsOf(bytes: Uint8Array): Promise<string[] | 'document type'> {
  if (starts(bytes, PNG)) return pngTexts(bytes);
  if (starts(bytes, PDF)) return pdfTexts(bytes);
  if (starts(bytes, ZIP)) return (await import('./pptxTexts')).pptxTexts(bytes);
  if (!new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('<')) return [];
  const svg = new TextDecoder().decode(bytes);
  const texts = svgTexts(svg);
  return texts.length > 0 && hasDocumentType(svg) ? 'document type' : texts;
}

function refused(problem: string): ReadStamp {
  return { ok: false, problem };
}

/**
 * What a file that was saved here shows: a PNG, an SVG, a PDF, or a presentation with one stamp a slide. Its bytes tell
 * what it is, not its name. All of it is checked, and a file that is none of ours is a problem told in plain words.
 */
export async function readStamp(bytes: Uint8Array): Promise<ReadStamp> {
  if (bytes.length > MOST_BYTES) return refused(stampProblems.tooLarge);
  let texts: Awaited<ReturnType<typeof textsOf>>;
  try {
    texts = await textsOf(bytes);
  } catch {
    return refused(stampProblems.damaged);
  }
  if (texts === 'document type') return refused(stampProblems.documentType);
  const [first, ...others] = texts.flatMap(parseStamps);
  if (!first) return refused(stampProblems.foreign);
  if (!first.ok) return first;
  return { ok: true, stamps: [first.stamp, ...others.flatMap((other) => (other.ok ? other.stamp : []))] };
}
