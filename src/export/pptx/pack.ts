import { strToU8, zipSync } from 'fflate';
import { partXml, xml } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the file, with what it refers to. */
export interface Part {
  path: string;
  /** Its media type. */
  type: string;
  content: string;
  /** From the id of a relationship to the last word of its type and the path of the other part. */
  links?: Readonly<Record<string, readonly [kind: string, path: string]>>;
}

/** From the folder of one part to another part. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

function linksPart(path: string, links: NonNullable<Part['links']>): string {
  const list = Object.entries(links).map(([id, [kind, to]]) => {
    const type = kind === 'core-properties' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`;
    return xml('Relationship', { Id: id, Type: type, Target: relative(path, to) });
  });
  return partXml('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list);
}

/** Where the relationships of a part stand; those of the whole file are of the part without a name. */
function linksPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** Zip knows no dates before 1980 and no time zones; one and the same makes equal decks equal files. */
const DATE = new Date(2000, 0, 1);

/** The parts as one file, first what programs look for first. */
export function pack(parts: readonly Part[], root: NonNullable<Part['links']>): Uint8Array {
  const types = partXml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
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
