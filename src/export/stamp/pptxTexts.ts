import { strFromU8, unzipSync } from 'fflate';
import { STAMP_KEY } from './stamp';
import { unescapeXml } from '../../draw/xmlMarkup';

const PART = 'docProps/custom.xml';
/** The compressed size limits the work, whatever uncompressed size the file claims. */
const MAX_PACKED_BYTES = 64_000;
const MAX_UNPACKED_BYTES = 500_000;
/** The directory of a hostile file may claim billions. */
const MAX_ENTRIES = 20_000;

const PROPERTY = /<property\b([^<>]{0,400})>\s{0,20}<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g;
const STAMP_ATTRIBUTE = `name="${STAMP_KEY}"`;

/** The stamps in the custom properties of a PowerPoint file. Throws on a broken or hostile archive. */
export function pptxTexts(zip: Uint8Array): string[] {
  let entries = 0;
  const files = unzipSync(zip, {
    filter({ name, size, originalSize }) {
      entries += 1;
      if (entries > MAX_ENTRIES) throw new RangeError('The archive has too many entries.');
      if (name !== PART) return false;
      if (size > MAX_PACKED_BYTES || originalSize > MAX_UNPACKED_BYTES)
        throw new RangeError('The properties are too large.');
      return true;
    },
  });
  const part = files[PART];
  if (!part) return [];
  const properties = [...strFromU8(part).matchAll(PROPERTY)];
  return properties.flatMap(([, attributes = '', text = '']) =>
    attributes.includes(STAMP_ATTRIBUTE) ? unescapeXml(text) : [],
  );
}
