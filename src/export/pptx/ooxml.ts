import { strToU8, zipSync } from 'fflate';
import { attributeText } from '../../draw/xmlMarkup';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element on one line: white space between elements is text in some places of these formats. */
export function xml(tag: string, attributes: Attributes = {}, ...inner: readonly string[]): string {
  const body = inner.join('');
  return body === '' ? `<${tag}${attributeText(attributes)}/>` : `<${tag}${attributeText(attributes)}>${body}</${tag}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An XML part: its root element after the declaration. */
export function partXml(tag: string, attributes: Attributes, ...inner: readonly string[]): string {
  return DECLARATION + xml(tag, attributes, ...inner);
}

const OFFICE = 'http://schemas.openxmlformats.org';

/** The namespaces of slides, layouts and masters. */
export const SLIDE_NAMESPACES = {
  'xmlns:a': `${OFFICE}/drawingml/2006/main`,
  'xmlns:r': `${OFFICE}/officeDocument/2006/relationships`,
  'xmlns:p': `${OFFICE}/presentationml/2006/main`,
} as const;

const EMU_PER_POINT = 12_700;

/** Points in English Metric Units. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** A share in thousandths of a percent. */
export function thousandths(share: number): number {
  return Math.round(share * 100_000);
}

/** Degrees, clockwise, in 60 000ths. */
export function angle(degrees: number): number {
  return Math.round((((degrees % 360) + 360) % 360) * 60_000) % 21_600_000;
}

const PACKAGE_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the package with its relationships. */
export interface Part {
  path: string;
  /** Its media type. */
  type: string;
  content: string;
  /** By relationship id: the last segment of its type and the path of the other part. */
  links?: Readonly<Record<string, readonly [kind: string, path: string]>>;
}

/** From the folder of one part to another part. */
function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

function linksPart(path: string, links: NonNullable<Part['links']>): string {
  const list = Object.entries(links).map(([id, [kind, to]]) => {
    const type =
      kind === 'core-properties'
        ? `${PACKAGE_NAMESPACE}/relationships/metadata/core-properties`
        : `${RELATIONSHIP_NAMESPACE}/${kind}`;
    return xml('Relationship', { Id: id, Type: type, Target: relativePath(path, to) });
  });
  return partXml('Relationships', { xmlns: `${PACKAGE_NAMESPACE}/relationships` }, ...list);
}

/** The path of the relationships of a part; those of the package are of the part with an empty name. */
function linksPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** A fixed date, so that equal decks are equal files. */
const DATE = new Date(2000, 0, 1);

/** Zips the parts, content types and root relationships first. */
export function packParts(parts: readonly Part[], root: NonNullable<Part['links']>): Uint8Array {
  const types = partXml(
    'Types',
    { xmlns: `${PACKAGE_NAMESPACE}/content-types` },
    xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, type }) => xml('Override', { PartName: `/${path}`, ContentType: type })),
  );
  const files: [path: string, content: string][] = [
    ['[Content_Types].xml', types],
    ['_rels/.rels', linksPart('', root)],
    ...parts.flatMap(({ path, content, links }): [string, string][] => [
      [path, content],
      ...(links ? [[linksPath(path), linksPart(path, links)] as [string, string]] : []),
    ]),
  ];
  return zipSync(Object.fromEntries(files.map(([path, content]) => [path, strToU8(content)])), {
    mtime: DATE,
    level: 6,
  });
}
