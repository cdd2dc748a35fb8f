import { createLineFinder } from '../locate';
import { FileProblem, atLine, type NoteList } from '../report';

/** A list, an object or a text of the file; every scalar is text, so that names such as NO, on and 1e3 stay as written. */
export type PathValue = string | PathValue[] | { readonly [key: string]: PathValue };

/** A part of the file with its place. */
export interface PathItem {
  fields: ReadonlyMap<string, PathValue>;
  line: number;
}

export interface PathEvidence extends PathItem {
  /** Where the sentence begins in the text. */
  start: number;
}

export interface PathLink extends PathItem {
  evidence: readonly PathEvidence[];
}

/** One mechanistic path as the file has it. */
export interface PathFile {
  graph: PathItem;
  nodes: readonly PathItem[];
  links: readonly PathLink[];
  references: readonly string[];
  comment: string;
  /** Fields at the top that have no meaning here. */
  unknown: readonly string[];
}

/** A value as text; empty where there is none or a list. */
export function textOf(value: PathValue | undefined): string {
  return typeof value === 'string' && value !== '~' ? value : '';
}

/** The texts of a list, or the one text in place of a list. */
export function textsOf(value: PathValue | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map(textOf).filter((text) => text !== '');
}

type Place = (path: readonly (string | number)[]) => number;

interface Parsed {
  value: unknown;
  /** The offset at which what a path names begins. */
  offsetOf: Place;
}

const SEVERAL = 'The file holds more than one path; only the first is read. Split it to read the others.';

async function parseYaml(text: string, notes: NoteList): Promise<Parsed> {
  const { isNode, LineCounter, parseAllDocuments } = await import('yaml');
  const lines = new LineCounter();
  const all = parseAllDocuments(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [document, second] = Array.isArray(all) ? all : [];
  if (!document)
    throw new FileProblem('the file', 'It holds no path: a path begins with “graph:”, “nodes:” and “links:”.');
  if (second) notes.add('not kept', SEVERAL, atLine(lines.linePos(second.range[0]).line));
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = error.message.replace(/\s+/g, ' ').replace(/[.:]?$/, '.');
    throw new FileProblem(`line ${line}, column ${col}`, `The YAML is damaged here: ${message}`);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch {
    throw new FileProblem(
      'the file',
      'Its references (& and *) repeat too much, or lead nowhere. Write out what they stand for.',
    );
  }
  return {
    value,
    offsetOf(path) {
      const node = document.getIn(path, true);
      return isNode(node) ? (node.range?.[0] ?? 0) : 0;
    },
  };
}

/** Scalars of JSON as text, as YAML has them. */
function scalarsAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(scalarsAsText);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, scalarsAsText(child)]));
  }
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}

/** JSON tells no places: a thing is looked for by its words, from where the last one was found. */
function jsonPlaces(text: string, value: unknown): Place {
  let from = 0;
  return (path) => {
    let found: unknown = value;
    for (const key of path) found = (found as Record<string | number, unknown> | undefined)?.[key];
    const words = typeof found === 'string' ? found : JSON.stringify(found ?? '').slice(1, 30);
    const at = text.indexOf(words, from);
    if (at >= 0) from = at;
    return Math.max(at, from);
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): ReadonlyMap<string, PathValue> {
  return new Map(isObject(value) ? (Object.entries(value) as [string, PathValue][]) : []);
}

const KNOWN = new Set([
  'directed',
  'multigraph',
  'graph',
  'nodes',
  'links',
  'references',
  'reference',
  'comment',
  'comments',
]);

/** A path of DrugMechDB from YAML, or from JSON that was parsed already. */
export async function parseDrugMechDb(text: string, json: unknown, notes: NoteList): Promise<PathFile> {
  const parsed =
    json === undefined
      ? await parseYaml(text, notes)
      : { value: scalarsAsText(json), offsetOf: jsonPlaces(text, scalarsAsText(json)) };
  const lineOf = createLineFinder(text);
  const isList = Array.isArray(parsed.value);
  const list: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const base: (string | number)[] = isList ? [0] : [];
  const file = list[0];
  if (!isObject(file))
    throw new FileProblem('the file', 'It holds no path: a path begins with “graph:”, “nodes:” and “links:”.');
  if (list.length > 1) notes.add('not kept', SEVERAL, atLine(lineOf(parsed.offsetOf([1]))));

  const listOf = (name: string, of: unknown = file, at: readonly (string | number)[] = base): unknown[] => {
    const value = isObject(of) ? of[name] : undefined;
    if (value === undefined || value === '') return [];
    if (Array.isArray(value)) return value;
    const line = lineOf(parsed.offsetOf([...at, name]));
    throw new FileProblem(atLine(line), `“${name}” must be a list: put a hyphen before each item.`);
  };
  const itemAt = (value: unknown, path: readonly (string | number)[]): PathItem => ({
    fields: fieldsOf(value),
    line: lineOf(parsed.offsetOf(path)),
  });
  const nodes = listOf('nodes').map((node, at) => itemAt(node, [...base, 'nodes', at]));
  const links = listOf('links').map((link, at): PathLink => {
    const path = [...base, 'links', at];
    return {
      ...itemAt(link, path),
      evidence: listOf('evidence', link, path).map((item, index): PathEvidence => {
        const own = [...path, 'evidence', index];
        const key = isObject(item) && 'snippet' in item ? 'snippet' : 'supporting_text';
        const scalar = parsed.offsetOf([...own, key]);
        const words = textOf(fieldsOf(item).get(key));
        const exact = words === '' ? -1 : text.indexOf(words, scalar);
        return { ...itemAt(item, own), start: exact < 0 ? scalar : exact };
      }),
    };
  });
  const top = fieldsOf(file);
  return {
    graph: itemAt(file.graph, [...base, 'graph']),
    nodes,
    links,
    references: [...textsOf(top.get('references')), ...textsOf(top.get('reference'))],
    comment: textsOf(top.get('comment') ?? top.get('comments')).join(' '),
    unknown: [...top.keys()].filter((key) => !KNOWN.has(key)),
  };
}
