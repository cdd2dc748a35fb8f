import { strFromU8, unzipSync } from 'fflate';
import { STAMP_KEY } from './stamp';
import { unescapeXml } from '../../draw/xmlMarkup';

const PART = 'docProps/custom.xml';
/** Packed and unpacked; the packed size bounds the work, whatever the file claims to unpack to. */
const MOST_PACKED = 64_000;
const MOST_UNPACKED = 500_000;
/** A directory may claim billions. */
const MOST_ENTRIES = 20_000;

const PROPERTY = /<property\b([^<>]{0,400})>\s{0,20}<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g;
const OURS = `name="${STAMP_KEY}"`;

/** What the custom properties of a PowerPoint file hold of ours. Throws on a broken or hostile archive. */
export function pptxTexts(zip: Uint8Array): string[] {
  let entries = 0;
  const files = unzipSync(zip, {
    filter({ name, size, originalSize }) {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new RangeError('The archive has too many entries.');
      if (name !== PART) return false;
      if (size > MOST_PACKED || originalSize > MOST_UNPACKED) throw new RangeError('The properties are too large.');
      return true;
    },
  });
  const part = files[PART];
  if (!part) return [];
  const properties = [...strFromU8(part).matchAll(PROPERTY)];
  return properties.flatMap(([, attributes = '', text = '']) => (attributes.includes(OURS) ? unescapeXml(text) : []));
}
