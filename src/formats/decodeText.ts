import { FileProblem } from './report';

/** A text from the bytes of a file. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The file does not say how it is encoded, and it is not UTF-8. */
  assumed: boolean;
}

const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a zip archive or an Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty zip archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
];

/** How much of a file is looked at to tell its encoding. */
const SAMPLE = 4096;
const DECLARED = /^<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.-]{1,40})["']/;

/** The byte order of UTF-16 without a mark: Latin text has a zero in every second byte. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let [even, odd] = [0, 0];
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > length / 4 && even < odd / 8) return 'utf-16le';
  return even > length / 4 && odd < even / 8 ? 'utf-16be' : undefined;
}

function hasMark(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Characters that no text holds. */
// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000E-\u001A]/;

function decodeKnown(bytes: Uint8Array): DecodedText {
  if (hasMark(bytes, 0xff, 0xfe)) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le', assumed: false };
  if (hasMark(bytes, 0xfe, 0xff)) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be', assumed: false };
  const order = utf16Order(bytes);
  if (order) return { text: decode(bytes, order), encoding: order, assumed: true };
  const declared = DECLARED.exec(decode(bytes.subarray(0, 300), 'windows-1252'))?.[1]?.toLowerCase();
  if (declared && /^(iso-8859-1|latin1|windows-1252|us-ascii)$/.test(declared)) {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', assumed: false };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', assumed: false };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', assumed: true };
  }
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Files that were joined have lines that end in two ways; readers go by the first and would take the others as one line. */
function withOneLineEnd(text: string): string {
  const isMixed = /\r\n/.test(text) ? /\r(?!\n)|(?<!\r)\n/.test(text) : /\r/.test(text) && /\n/.test(text);
  return isMixed ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * The text of a file: UTF-8, UTF-16 with or without a mark, or Windows-1252, which spreadsheets write. What is no text is
 * named for what it is.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new FileProblem('the file', 'The file is empty. Choose another.');
  const binary = SIGNATURES.find(([, signature]) => hasMark(bytes, ...signature))?.[0];
  if (binary) {
    const mend = /archive|Office/.test(binary)
      ? 'Unpack it and open a file inside it; save a spreadsheet as CSV.'
      : 'Choose a mechanism file.';
    throw new FileProblem('the file', `This is ${binary}, not a text. ${mend}`);
  }
  const decoded = decodeKnown(bytes);
  if (BINARY.test(decoded.text.slice(0, 100_000))) {
    throw new FileProblem('the file', 'This is not a text: it holds bytes that no text has. Choose a mechanism file.');
  }
  if (decoded.text.trim() === '') throw new FileProblem('the file', 'The file is empty. Choose another.');
  return { ...decoded, text: withOneLineEnd(decoded.text) };
}

/** A label that was decoded wrongly before it was saved: Latin letters among Arabic ones, or the pieces of a UTF-8 letter. */
const DAMAGED =
  /\uFFFD|[\u00C2\u00C3\u00CE\u00CF\u00E2][\u0080-\u00BF\u20AC\u2122\u0153\u0192]|\p{Script=Arabic}[\s\S]*\p{Script=Latin}/u;

/** Whether a label looks as if its letters were lost long ago. */
export function looksDamaged(label: string): boolean {
  return DAMAGED.test(label);
}
