import { atLine, FileProblem } from '../report';
import { readXml, type XmlElement } from './readXml';

/** The versions that are read: what PathVisio 3 writes and what it writes since version 4. */
export type GpmlVersion = '2013a' | '2021';

export interface GpmlXref {
  database: string;
  id: string;
}

/** A data node, a label, a shape, a group or a state. */
export interface GpmlItem {
  element: 'DataNode' | 'Label' | 'Shape' | 'Group' | 'State';
  id: string;
  text: string;
  /** Its class: "GeneProduct", for a group "Complex". */
  type: string;
  /** The group it is a member of, by the name that members use. */
  memberOf: string;
  /** The name by which members of this group call it; only of a group. */
  groupId: string;
  /** The data node of a state. */
  stateOf: string;
  /** Centre and size as written; not finite where a number is missing or none. */
  x: number;
  y: number;
  width: number;
  height: number;
  xref: GpmlXref | null;
  citations: readonly string[];
  comments: readonly string[];
  line: number;
}

export interface GpmlPoint {
  /** The id of what the line ends on; empty where it ends on nothing. */
  ref: string;
  /** The arrow head; empty for none. */
  head: string;
  /** Where it is; not finite where the file does not say. */
  x: number;
  y: number;
}

export interface GpmlInteraction {
  id: string;
  start: GpmlPoint;
  end: GpmlPoint;
  /** Heads on points that are no end. */
  headsBetween: number;
  anchors: readonly string[];
  citations: readonly string[];
  comments: readonly string[];
  line: number;
}

export interface GpmlPublication {
  id: string;
  database: string;
  entry: string;
  title: string;
  journal: string;
  year: string;
  authors: readonly string[];
}

export interface GpmlFile {
  version: GpmlVersion;
  title: string;
  organism: string;
  description: string;
  items: readonly GpmlItem[];
  interactions: readonly GpmlInteraction[];
  publications: readonly GpmlPublication[];
  /** Lines that the file itself calls drawings. */
  graphicalLines: readonly number[];
  comments: number;
  /** What a mechanism has no place for. */
  unread: readonly { name: 'Annotation' | 'Evidence'; line: number }[];
}

const NAMESPACE = /^https?:\/\/(?:www\.)?(?:pathvisio\.org\/GPML|genmapp\.org\/GPML)\/(\w+)\/?$/;

function versionOf(root: XmlElement): GpmlVersion {
  const namespace = root.attributes.get('xmlns') ?? '';
  const version = NAMESPACE.exec(namespace)?.[1];
  if (root.name !== 'Pathway' || version === undefined) {
    throw new FileProblem(atLine(root.line), 'This XML is no GPML pathway. Export it as GPML 2013a or 2021.');
  }
  if (version === '2013a' || version === '2021') return version;
  throw new FileProblem(
    atLine(root.line),
    `This is GPML ${version}, which is not read. Open it in PathVisio and save it as GPML 2013a or 2021.`,
  );
}

/** An attribute by its name of 2013a, which 2021 writes with a small first letter. */
function attributeOf(element: XmlElement | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const value =
      element?.attributes.get(name) ?? element?.attributes.get(name.charAt(0).toLowerCase() + name.slice(1));
    if (value !== undefined) return value;
  }
  return '';
}

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);
const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

function xrefOf(element: XmlElement): GpmlXref | null {
  const xref = childOf(element, 'Xref');
  const database = attributeOf(xref, 'Database', 'dataSource').trim();
  const id = attributeOf(xref, 'ID', 'identifier').trim();
  return database !== '' && id !== '' ? { database, id } : null;
}

function citationsOf(element: XmlElement): string[] {
  return [
    ...childrenOf(element, 'BiopaxRef').map(({ text }) => text.trim()),
    ...childrenOf(element, 'CitationRef').map((child) => attributeOf(child, 'elementRef')),
  ];
}

const commentsOf = (element: XmlElement): string[] =>
  childrenOf(element, 'Comment')
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

/** A number as written: "NaN" and words are none. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

const idOf = (element: XmlElement): string => attributeOf(element, 'GraphId', 'elementId');

function itemFrom(element: XmlElement, name: GpmlItem['element'], stateOf: string): GpmlItem {
  const graphics = childOf(element, 'Graphics');
  const number = (key: string): number => numberOf(attributeOf(graphics, key));
  return {
    element: name,
    id: idOf(element),
    text: attributeOf(element, 'TextLabel'),
    type: attributeOf(element, 'Type', 'Style', 'StateType'),
    memberOf: attributeOf(element, 'GroupRef'),
    groupId: attributeOf(element, 'GroupId', 'elementId'),
    stateOf,
    x: number('CenterX'),
    y: number('CenterY'),
    width: number('Width'),
    height: number('Height'),
    xref: xrefOf(element),
    citations: citationsOf(element),
    comments: commentsOf(element),
    line: element.line,
  };
}

/** `Undirected` stands on every first point of GPML 2021, `Line` on many of 2013a: both say that there is no head. */
function headOf(point: XmlElement): string {
  const head = attributeOf(point, 'ArrowHead').trim();
  return head === 'Undirected' || head === 'Line' ? '' : head;
}

function interactionFrom(element: XmlElement): GpmlInteraction {
  const holder = childOf(element, 'Waypoints') ?? childOf(element, 'Graphics');
  const points = holder ? childrenOf(holder, 'Point') : [];
  const pointFrom = (point: XmlElement | undefined): GpmlPoint =>
    point
      ? {
          ref: attributeOf(point, 'GraphRef', 'elementRef').trim(),
          head: headOf(point),
          x: numberOf(attributeOf(point, 'X')),
          y: numberOf(attributeOf(point, 'Y')),
        }
      : { ref: '', head: '', x: Number.NaN, y: Number.NaN };
  return {
    id: idOf(element),
    start: pointFrom(points[0]),
    end: pointFrom(points.length > 1 ? points.at(-1) : undefined),
    headsBetween: points.slice(1, -1).filter((point) => headOf(point) !== '').length,
    anchors: holder
      ? childrenOf(holder, 'Anchor')
          .map(idOf)
          .filter((id) => id !== '')
      : [],
    citations: citationsOf(element),
    comments: commentsOf(element),
    line: element.line,
  };
}

function publicationFrom(element: XmlElement): GpmlPublication {
  const words = (name: string): string => childOf(element, name)?.text.trim() ?? '';
  return {
    id: attributeOf(element, 'id'),
    database: words('DB'),
    entry: words('ID'),
    title: words('TITLE'),
    journal: words('SOURCE'),
    year: words('YEAR'),
    authors: childrenOf(element, 'AUTHORS').map(({ text }) => text.trim()),
  };
}

function citationFrom(element: XmlElement): GpmlPublication {
  const xref = xrefOf(element);
  const url = attributeOf(childOf(element, 'Url'), 'Link');
  return {
    id: attributeOf(element, 'elementId'),
    database: xref?.database ?? (url === '' ? '' : 'URL'),
    entry: xref?.id ?? url,
    title: '',
    journal: '',
    year: '',
    authors: [],
  };
}

/** Every element of the document, those inside the lists of GPML 2021 included. */
function* walk(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* walk(child);
  }
}

const ITEMS = new Set<string>(['DataNode', 'Label', 'Shape', 'Group', 'State']);

/** What a GPML file holds, in its own words and with the line of each thing. */
export function parseGpml(text: string): GpmlFile {
  const root = readXml(text);
  const version = versionOf(root);
  const items: GpmlItem[] = [];
  const interactions: GpmlInteraction[] = [];
  const publications: GpmlPublication[] = [];
  const graphicalLines: number[] = [];
  const unread: { name: 'Annotation' | 'Evidence'; line: number }[] = [];
  let comments = 0;
  const stateOwners = new Map<XmlElement, string>();
  for (const element of walk(root)) {
    const { name } = element;
    if (name === 'DataNode') {
      for (const state of childOf(element, 'States')?.children ?? []) stateOwners.set(state, idOf(element));
    }
    if (ITEMS.has(name)) {
      const owner = name === 'State' ? (stateOwners.get(element) ?? attributeOf(element, 'GraphRef')) : '';
      items.push(itemFrom(element, name as GpmlItem['element'], owner));
    } else if (name === 'Interaction') interactions.push(interactionFrom(element));
    else if (name === 'GraphicalLine') graphicalLines.push(element.line);
    else if (name === 'PublicationXref') publications.push(publicationFrom(element));
    else if (name === 'Citation') publications.push(citationFrom(element));
    else if (name === 'Comment') comments += 1;
    else if (name === 'Annotation' || name === 'Evidence') unread.push({ name, line: element.line });
  }
  const own = childrenOf(root, 'Comment').map(({ text: words }) => words.trim());
  return {
    version,
    title: attributeOf(root, 'Name', 'title').trim(),
    organism: attributeOf(root, 'Organism').trim(),
    description: childOf(root, 'Description')?.text.trim() ?? own[0] ?? '',
    items,
    interactions,
    publications,
    graphicalLines,
    comments,
    unread,
  };
}
