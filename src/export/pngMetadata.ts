import { ExportError } from './exportError';

/** A chunk of a PNG with its offsets in the file. */
export interface Chunk {
  type: string;
  data: Uint8Array;
  start: number;
  end: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum. */
const FRAME_BYTES = 12;
/** Limits the work on a file of empty chunks. */
const MAX_CHUNKS = 100_000;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The chunks of a PNG up to the first incomplete one; none for other files. */
function chunksOf(png: Uint8Array): Chunk[] {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return [];
  const chunks: Chunk[] = [];
  const view = viewOf(png);
  for (let at = SIGNATURE.length; at + FRAME_BYTES <= png.length && chunks.length < MAX_CHUNKS; ) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, end - 4), start: at, end });
    if (type === 'IEND') break;
    at = end;
  }
  return chunks;
}

/** A chunk with its length and checksum. */
function chunkBytes(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FRAME_BYTES + data.length);
  const view = viewOf(bytes);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crcOf(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

export interface PngStamp {
  /** Pixels per inch, from which programs take the size on paper. */
  dpi?: number;
  /** By keyword of 1 to 79 printable characters, such as "Title". */
  texts?: Readonly<Record<string, string>>;
}

const METRES_PER_INCH = 0.0254;
const TEXT_KEY = /^[!-~](?:[ -~]{0,77}[!-~])?$/;
/** Characters that are the same in the Latin-1 of tEXt and in UTF-8. */
const PLAIN_TEXT = /^[\n -~]*$/;
const PER_METRE = 1;

function resolutionChunk(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = PER_METRE;
  return chunkBytes('pHYs', data);
}

function textChunk(key: string, content: string): Uint8Array {
  if (!TEXT_KEY.test(key)) throw new RangeError(`“${key}” cannot be the key of a text in a PNG.`);
  const text = content.replaceAll('\0', '');
  const encoder = new TextEncoder();
  // iTXt: not compressed, without a language and a translated keyword.
  return PLAIN_TEXT.test(text)
    ? chunkBytes('tEXt', encoder.encode(`${key}\0${text}`))
    : chunkBytes('iTXt', encoder.encode(`${key}\0\0\0\0\0${text}`));
}

function textKey(data: Uint8Array): string {
  return new TextDecoder('latin1').decode(data.subarray(0, Math.max(data.indexOf(0), 0)));
}

function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Adds the physical size and the texts in front of the pixels; replaces those that are there. */
export function stampPng(png: Uint8Array, { dpi, texts = {} }: PngStamp): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png);
  const [header, ...others] = chunks;
  if (header?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') {
    throw new ExportError('The picture came out broken and was not saved: try once more, or save it as SVG or PDF.');
  }
  const kept = others.filter(({ type, data }) => {
    if (type === 'pHYs') return dpi === undefined;
    return !['tEXt', 'iTXt', 'zTXt'].includes(type) || !Object.hasOwn(texts, textKey(data));
  });
  return concatBytes([
    png.subarray(0, header.end),
    ...(dpi === undefined ? [] : [resolutionChunk(dpi)]),
    ...Object.entries(texts).map(([key, text]) => textChunk(key, text)),
    ...kept.map(({ start, end }) => png.subarray(start, end)),
  ]);
}

/** Limits for hostile files, far above any picture of ours. */
const MAX_TEXTS = 200;
const MAX_TEXT_BYTES = 100_000;
const MAX_KEY_BYTES = 79;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The bytes before the first zero byte, and those after it. */
function splitAtNull(data: Uint8Array): [Uint8Array, Uint8Array] | null {
  const at = data.indexOf(0);
  return at < 0 ? null : [data.subarray(0, at), data.subarray(at + 1)];
}

/** The text of an iTXt chunk after its keyword: flag, method, language, translated keyword, text. Null if compressed. */
function decodeInternationalText(rest: Uint8Array): string | null {
  if (rest[0] !== 0) return null;
  const afterLanguage = splitAtNull(rest.subarray(2))?.[1];
  const text = afterLanguage && splitAtNull(afterLanguage)?.[1];
  return text ? new TextDecoder().decode(text) : null;
}

/**
 * The texts of a PNG by keyword; of two with the same keyword the first. Never throws: another file has no texts, and
 * incomplete or compressed texts are left out.
 */
export function readPngTexts(png: Uint8Array): Record<string, string> {
  const found = new Map<string, string>();
  for (const { type, data } of chunksOf(png)) {
    if ((type !== 'tEXt' && type !== 'iTXt') || data.length > MAX_TEXT_BYTES || found.size >= MAX_TEXTS) continue;
    const parts = splitAtNull(data);
    if (!parts || parts[0].length === 0 || parts[0].length > MAX_KEY_BYTES) continue;
    const [key, text] = [latin1(parts[0]), type === 'tEXt' ? latin1(parts[1]) : decodeInternationalText(parts[1])];
    if (text !== null && !found.has(key)) found.set(key, text);
  }
  return Object.fromEntries(found);
}
