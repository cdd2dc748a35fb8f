import { chunksOf } from './chunks';

/** Much more than any picture has. */
const MOST_TEXTS = 200;
const LONGEST = 100_000;
const LONGEST_KEY = 79;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The bytes before the first nought, and those after it. */
function cut(data: Uint8Array): [Uint8Array, Uint8Array] | null {
  const at = data.indexOf(0);
  return at < 0 ? null : [data.subarray(0, at), data.subarray(at + 1)];
}

/** An international text, where it is not packed: flag, method, language, the key in that language, the text. */
function international(rest: Uint8Array): string | null {
  if (rest[0] !== 0) return null;
  const afterLanguage = cut(rest.subarray(2))?.[1];
  const text = afterLanguage && cut(afterLanguage)?.[1];
  return text ? new TextDecoder().decode(text) : null;
}

/**
 * The texts in a PNG by their keys; of two with the same key the first. Whatever the bytes are, it comes to an end and
 * throws nothing: what is no PNG has no texts, and what is cut off or packed is left out.
 */
export function readPngTexts(png: Uint8Array): Record<string, string> {
  const found = new Map<string, string>();
  for (const { type, data } of chunksOf(png)) {
    if ((type !== 'tEXt' && type !== 'iTXt') || data.length > LONGEST || found.size >= MOST_TEXTS) continue;
    const parts = cut(data);
    if (!parts || parts[0].length === 0 || parts[0].length > LONGEST_KEY) continue;
    const [key, text] = [latin1(parts[0]), type === 'tEXt' ? latin1(parts[1]) : international(parts[1])];
    if (text !== null && !found.has(key)) found.set(key, text);
  }
  return Object.fromEntries(found);
}
