import { ExportFailure } from '../exportFailure';
import { chunkBytes, chunksOf } from './chunks';

export interface PngStamp {
  /** Pixels per inch, by which programs know how large the picture is on paper. */
  dpi?: number;
  /** By key: 1 to 79 printable letters, as "Title". */
  texts?: Readonly<Record<string, string>>;
}

const METRES_PER_INCH = 0.0254;
const KEY = /^[!-~](?:[ -~]{0,77}[!-~])?$/;
/** What every program reads the same in a plain text. */
const PLAIN = /^[\n -~]*$/;
const PER_METRE = 1;

function resolution(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = PER_METRE;
  return chunkBytes('pHYs', data);
}

function textChunk(key: string, content: string): Uint8Array {
  if (!KEY.test(key)) throw new RangeError(`“${key}” cannot be the key of a text in a PNG.`);
  const text = content.replaceAll('\0', '');
  const encoder = new TextEncoder();
  // Not packed, of no language, with no other name of the key.
  return PLAIN.test(text)
    ? chunkBytes('tEXt', encoder.encode(`${key}\0${text}`))
    : chunkBytes('iTXt', encoder.encode(`${key}\0\0\0\0\0${text}`));
}

function keyIn(data: Uint8Array): string {
  return new TextDecoder('latin1').decode(data.subarray(0, Math.max(data.indexOf(0), 0)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The same picture with its physical size and its texts in front of the pixels, in place of any of the same kind. */
export function stampPng(png: Uint8Array, { dpi, texts = {} }: PngStamp): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png);
  const [header, ...others] = chunks;
  if (header?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') {
    throw new ExportFailure('The picture came out broken and was not saved: try once more, or save it as SVG or PDF.');
  }
  const kept = others.filter(({ type, data }) => {
    if (type === 'pHYs') return dpi === undefined;
    return !['tEXt', 'iTXt', 'zTXt'].includes(type) || !Object.hasOwn(texts, keyIn(data));
  });
  return joined([
    png.subarray(0, header.end),
    ...(dpi === undefined ? [] : [resolution(dpi)]),
    ...Object.entries(texts).map(([key, text]) => textChunk(key, text)),
    ...kept.map(({ start, end }) => png.subarray(start, end)),
  ]);
}
