import { parseJson } from '../schema/parseJson';
import { looksLikeSif } from './sif/parse';
import { headRows, shapeOf, type TableShape } from './table/shape';
import { quoted } from '../model/problemText';
import { FileProblem } from './report';

/** What a text is, with what had to be parsed to find out. */
export type Detected =
  | { format: 'pathlight' }
  | { format: 'gpml' }
  | { format: 'drugmechdb'; json?: unknown }
  | { format: 'cx2'; json: unknown }
  | { format: 'table'; shape: TableShape }
  | { format: 'sif' };

/** What Pathlight opens, for messages. */
export const READABLE = 'Pathlight JSON, GPML 2013a or 2021, DrugMechDB YAML or JSON, CX2, a table (CSV or TSV) or SIF';

const XML_DIALECTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['SBML', /<(?:\w+:)?sbml\b/i],
  ['BioPAX', /biopax-level\d\.owl|<rdf:RDF/i],
  ['KGML (KEGG)', /<pathway\b[^>]*\bname="path:/],
  ['GraphML', /<(?:\w+:)?graphml\b/i],
  ['XGMML', /<(?:\w+:)?graph\b[^>]*xgmml/i],
  ['a web page', /<html\b|<!doctype html/i],
  ['a picture (SVG)', /<(?:\w+:)?svg\b/i],
];

function detectXml(text: string): Detected {
  const head = text.slice(0, 4000);
  if (/pathvisio\.org\/GPML|genmapp\.org\/GPML/.test(head)) return { format: 'gpml' };
  const dialect = XML_DIALECTS.find(([, pattern]) => pattern.test(head))?.[0];
  throw new FileProblem(
    'line 1',
    `This is ${dialect ?? 'XML of an unknown kind'}, which is not read. Pathlight opens ${READABLE}.`,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A path of DrugMechDB: its links have a key, those of other graphs of nodes and links have not. */
const isPath = (value: unknown): boolean =>
  isObject(value) &&
  Array.isArray(value.nodes) &&
  Array.isArray(value.links) &&
  (value.links.length === 0 || value.links.some((link) => isObject(link) && 'key' in link));

/** JSON of other tools that may be dropped by mistake. */
function nameOfJson(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.some((item) => isObject(item) && ('numberVerification' in item || 'metaData' in item))) {
      return 'CX version 1, which is not read. Export the network as CX2';
    }
    return 'a list of an unknown kind';
  }
  if (isObject(value) && isObject(value.elements))
    return 'Cytoscape.js JSON, which is not read. Export the network as CX2';
  if (isObject(value) && 'nodes' in value && 'links' in value)
    return 'a graph of nodes and links without the "key" of each link that DrugMechDB has. Save the graph as a table';
  if (isObject(value) && 'nodes' in value && 'edges' in value) {
    return 'a graph without "schemaVersion". Add it if it is a mechanism of Pathlight';
  }
  return 'JSON of an unknown kind';
}

function detectJson(text: string): Detected {
  const json = parseJson(text);
  if (!json.ok) throw new FileProblem(json.problems[0]?.path ?? 'the file', json.problems[0]?.message ?? '');
  const { value } = json;
  if (isObject(value) && 'schemaVersion' in value) return { format: 'pathlight' };
  if (Array.isArray(value) && (value.length === 0 || (isObject(value[0]) && 'CXVersion' in value[0]))) {
    return { format: 'cx2', json: value };
  }
  if (isPath(value) || (Array.isArray(value) && isPath(value[0]))) return { format: 'drugmechdb', json: value };
  throw new FileProblem('the file', `This is ${nameOfJson(value)}. Pathlight opens ${READABLE}.`);
}

/** A name in a tag, such as <i>TP53</i>, with another cell behind it, and no XML. */
const NAME_IN_TAG = /^<(\w+)[^>\n]*>[^<\n]*<\/\1>[^\n]*[\t,;| ]/;
const YAML = /^(?:- )?(?: {2})?(?:nodes|links|graph)[ \t]*:/m;

/** The words of the first row, where a text is perhaps a table. */
function headingsIn(text: string): string {
  for (const delimiter of ['\t', ';', ',', '|']) {
    const [first] = headRows(text.slice(0, 20_000), delimiter, 1);
    if (!first || first.cells.length < 2) continue;
    const cells = first.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    const found = cells.slice(0, 6).map(quoted).join(', ');
    return `If it is a table, its first row must name the columns source and target, and effect; it has ${found}.`;
  }
  return `Pathlight opens ${READABLE}.`;
}

/** Tells what a text is from what stands in it, whatever its file is called. */
export function detectFormat(text: string): Detected {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith('<') && !NAME_IN_TAG.test(start)) return detectXml(start);
  // A bracket before a figure is part of a name: [3H]MK-801.
  if (start.startsWith('{') || /^\[\s*[\]{["]/.test(start)) return detectJson(text);
  const named = shapeOf(text, 'headings');
  if (named) return { format: 'table', shape: named };
  if (YAML.test(text.slice(0, 200_000)) && !/\t/.test(start.split('\n')[0] ?? '')) return { format: 'drugmechdb' };
  const shape = shapeOf(text, 'no headings');
  if (shape) return { format: 'table', shape };
  if (looksLikeSif(text)) return { format: 'sif' };
  throw new FileProblem('line 1', `This is no format that is known here. ${headingsIn(text)}`);
}
