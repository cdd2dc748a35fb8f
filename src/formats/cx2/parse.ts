import { quoted } from '../../model/problemText';
import { FileProblem, type NoteList } from '../report';

/** The value of an attribute: text, or a list of it. */
export type Cx2Value = string | readonly string[];

export interface Cx2Node {
  id: number;
  attributes: ReadonlyMap<string, Cx2Value>;
  x: number | null;
  y: number | null;
  place: string;
}

export interface Cx2Edge {
  id: number;
  source: number;
  target: number;
  attributes: ReadonlyMap<string, Cx2Value>;
  place: string;
}

export interface Cx2File {
  title: string;
  description: string;
  nodes: readonly Cx2Node[];
  edges: readonly Cx2Edge[];
  /** The attribute whose short name is `n` or `i`, else its usual name. */
  nameAttribute: string;
  interactionAttribute: string;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textFrom(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
}

/** Text of a value; what is neither text, number, true, false nor a list of them has none. */
function valueFrom(value: unknown): Cx2Value | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => textFrom(item) ?? []);
  return textFrom(value);
}

/** An attribute as its declaration has it: the full name of a short one, and what is meant where it is left out. */
interface Declarations {
  fullNames: ReadonlyMap<string, string>;
  defaults: ReadonlyMap<string, Cx2Value>;
}

function declarationsOf(aspect: unknown): Declarations {
  const fullNames = new Map<string, string>();
  const defaults = new Map<string, Cx2Value>();
  if (isObject(aspect)) {
    for (const [name, declared] of Object.entries(aspect)) {
      if (!isObject(declared)) continue;
      if (typeof declared.a === 'string') fullNames.set(declared.a, name);
      const value = valueFrom(declared.v);
      if (value !== undefined) defaults.set(name, value);
    }
  }
  return { fullNames, defaults };
}

function attributesOf(value: unknown, { fullNames, defaults }: Declarations): ReadonlyMap<string, Cx2Value> {
  const attributes = new Map(defaults);
  if (!isObject(value)) return attributes;
  for (const [key, given] of Object.entries(value)) {
    const read = valueFrom(given);
    if (read !== undefined) attributes.set(fullNames.get(key) ?? key, read);
  }
  return attributes;
}

/** Aspects that say how it looks, or that only count. */
const SILENT_ASPECTS = new Set(['metaData', 'status', 'attributeDeclarations', 'networkAttributes', 'nodes', 'edges']);

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

const finite = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** Joins the fragments of each aspect. */
function aspectsOf(list: readonly unknown[], notes: NoteList): Map<string, unknown[]> {
  const aspects = new Map<string, unknown[]>();
  for (const fragment of list.slice(1)) {
    if (!isObject(fragment)) continue;
    for (const [name, content] of Object.entries(fragment)) {
      if (!Array.isArray(content)) continue;
      const known = aspects.get(name) ?? [];
      for (const entry of content as unknown[]) known.push(entry);
      aspects.set(name, known);
      if (SILENT_ASPECTS.has(name) || content.length === 0) continue;
      const what = /group/i.test(name)
        ? 'it says which nodes are in a group, which has no place here'
        : 'it says how the network looks, or is of one program';
      notes.add('not kept', `The aspect ${quoted(name)} is not kept: ${what}.`, name);
    }
  }
  return aspects;
}

function requireWhole(aspects: ReadonlyMap<string, readonly unknown[]>, notes: NoteList): void {
  const status = aspects.get('status')?.at(-1);
  if (isObject(status) && status.success === false) {
    const reason = typeof status.error === 'string' && status.error !== '' ? `: ${quoted(status.error)}` : '';
    throw new FileProblem('status', `The file says of itself that it was not written whole${reason}. Export it again.`);
  }
  if (status === undefined) {
    notes.add('doubtful', 'The file does not end with its status; something may be missing.', 'status');
  }
  for (const entry of aspects.get('metaData') ?? []) {
    if (!isObject(entry) || typeof entry.name !== 'string' || typeof entry.elementCount !== 'number') continue;
    const count = aspects.get(entry.name)?.length ?? 0;
    if ((entry.name !== 'nodes' && entry.name !== 'edges') || count === entry.elementCount) continue;
    const message = `The file announces ${entry.elementCount} ${entry.name} and holds ${count}.`;
    notes.add('doubtful', message, 'metaData');
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Words that a program has kept as HTML: "&amp;" is "&". */
function plainText(words: string): string {
  return words.replace(/&(amp|lt|gt|quot|apos|nbsp|#\d{1,7});/g, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff)) : (ENTITIES[name] ?? ' '),
  );
}

/** More nodes, or edges, take longer to open than anyone waits. */
const MOST = 100_000;

/** What a CX2 file holds; `value` is its parsed JSON. */
export function parseCx2(value: unknown, notes: NoteList): Cx2File {
  if (!Array.isArray(value) || value.length === 0) {
    throw new FileProblem(
      'the file',
      'It is an empty list. A CX2 file begins with {"CXVersion": "2.0"}; export it again.',
    );
  }
  const list = value as readonly unknown[];
  const [first] = list;
  const version = isObject(first) ? first.CXVersion : undefined;
  if (typeof version !== 'string' || !version.startsWith('2')) {
    throw new FileProblem('[0]', 'This is no CX2: it does not begin with {"CXVersion": "2.0"}. Export it as CX2.');
  }
  const aspects = aspectsOf(list, notes);
  requireWhole(aspects, notes);
  const declared = aspects.get('attributeDeclarations')?.find(isObject) ?? {};
  const [ofNodes, ofEdges] = [declarationsOf(declared.nodes), declarationsOf(declared.edges)];
  const ids = new Set<number>();
  const nodes = (aspects.get('nodes') ?? []).map((node, at): Cx2Node => {
    const place = `nodes[${at}]`;
    const id = isObject(node) ? wholeNumber(node.id) : undefined;
    if (!isObject(node) || id === undefined)
      throw new FileProblem(place, 'This node has no number as its "id". Add one.');
    if (ids.has(id)) throw new FileProblem(place, `The node id ${id} is given twice. Give one of them another.`);
    ids.add(id);
    return { id, attributes: attributesOf(node.v, ofNodes), x: finite(node.x), y: finite(node.y), place };
  });
  const edges = (aspects.get('edges') ?? []).map((edge, at): Cx2Edge => {
    const place = `edges[${at}]`;
    const [source, target] = isObject(edge) ? [wholeNumber(edge.s), wholeNumber(edge.t)] : [];
    if (!isObject(edge) || source === undefined || target === undefined) {
      throw new FileProblem(place, 'This edge lacks "s" or "t", the numbers of the nodes it joins. Add them.');
    }
    for (const [field, end] of [
      ['s', source],
      ['t', target],
    ] as const) {
      if (ids.has(end)) continue;
      throw new FileProblem(
        `${place}.${field}`,
        `It leads to node ${end}, which the file does not have. Export the network again.`,
      );
    }
    return { id: wholeNumber(edge.id) ?? at, source, target, attributes: attributesOf(edge.v, ofEdges), place };
  });
  for (const [name, list] of [
    ['nodes', nodes],
    ['edges', edges],
  ] as const) {
    if (list.length <= MOST) continue;
    const message = `It has ${list.length.toLocaleString('en')} ${name}, and ${MOST.toLocaleString('en')} is the most. Export a part of the network.`;
    throw new FileProblem(name, message);
  }
  if (nodes.length === 0) throw new FileProblem('nodes', 'The network has no node. There is nothing to play.');
  const network = aspects.get('networkAttributes')?.find(isObject) ?? {};
  const words = (name: string): string => {
    const found = valueFrom(network[name]);
    return typeof found === 'string' ? found : '';
  };
  return {
    title: plainText(words('name')),
    description: plainText(words('description').replace(/<[^>]*>/g, ' ')),
    nodes,
    edges,
    nameAttribute: ofNodes.fullNames.get('n') ?? 'name',
    interactionAttribute: ofEdges.fullNames.get('i') ?? 'interaction',
  };
}
