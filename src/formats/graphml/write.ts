import type { Mechanism } from '../../model/mechanism';
import { lossesOf } from '../losses';
import { referenceWords, relationOf, type WriteResult, writtenEvidence } from '../writeContext';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const NODE_KEYS = ['label', 'name', 'kind', 'role', 'category', 'compartment', 'description', 'identifiers', 'x', 'y'];
const EDGE_KEYS = ['relation', 'kind', 'label', 'guessed', 'description', 'sentences', 'references'];

function dataLines(prefix: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `      <data key="${prefix}-${key}">${escapeXml(value)}</data>\n`)
    .join('');
}

/** A mechanism as GraphML, for programs that draw and measure graphs. Several sentences or papers stand on lines of their own. */
export function writeGraphml(mechanism: Mechanism): WriteResult {
  const place = new Map<string, string>(mechanism.compartments.map(({ id, label }) => [id, label]));
  const keys = [
    ...NODE_KEYS.map((name) => ['node', name, name === 'x' || name === 'y' ? 'double' : 'string'] as const),
    ...EDGE_KEYS.map((name) => ['edge', name, 'string'] as const),
  ].map(([of, name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`);
  const nodes = mechanism.nodes.map(
    (node) =>
      `    <node id="${escapeXml(node.id)}">\n${dataLines('node', {
        label: node.label,
        name: node.name,
        kind: node.kind,
        role: node.voice,
        category: node.category ?? '',
        compartment: place.get(node.compartment) ?? '',
        description: node.description,
        identifiers: node.identifiers.map(({ curie }) => curie).join('\n'),
        x: node.at ? `${node.at.x}` : '',
        y: node.at ? `${node.at.y}` : '',
      })}    </node>\n`,
  );
  const edges = mechanism.edges.map((edge) => {
    const findings = writtenEvidence(mechanism, edge.evidence);
    const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    return `    <edge id="${escapeXml(edge.id)}" ${ends}>\n${dataLines('edge', {
      relation: relationOf(edge),
      kind: edge.kind,
      label: edge.label ?? '',
      guessed: edge.guessed ?? '',
      description: edge.description,
      sentences: findings.flatMap(({ sentence }) => sentence || []).join('\n'),
      references: [...new Set(findings.map(({ reference }) => referenceWords(reference)))].filter(Boolean).join('\n'),
    })}    </edge>\n`;
  });
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...keys,
    `  <graph id="${escapeXml(mechanism.id)}" edgedefault="directed">\n`,
    ...nodes,
    ...edges,
    '  </graph>\n</graphml>\n',
  ].join('');
  const kept = new Set([
    'descriptions',
    'arrowDescriptions',
    'colours',
    'furtherIdentifiers',
    'compartments',
    'quotes',
    'papers',
    'identifiers',
    'kinds',
    'positions',
  ] as const);
  return { ok: true, text, notes: lossesOf(mechanism, kept) };
}
