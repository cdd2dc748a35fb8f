import type { Mechanism } from '../../model/mechanism';
import { standingWords } from '../attributes';
import { lossesOf } from '../losses';
import { referenceWords, relationOf, type WriteResult, writtenEvidence } from '../writeContext';

type Attributes = Record<string, string | string[]>;

const withoutEmpty = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.length > 0));

/** Every attribute that the values of a list have, declared as text or as a list of texts. */
function declare(values: readonly Attributes[]): Record<string, { d: string }> {
  const names = new Map<string, { d: string }>();
  for (const attributes of values) {
    for (const [name, value] of Object.entries(attributes)) {
      names.set(name, { d: Array.isArray(value) ? 'list_of_string' : 'string' });
    }
  }
  return Object.fromEntries(names);
}

/** A mechanism as a network in CX2, for Cytoscape and NDEx. Sentences and papers are lists of the same length. */
export function writeCx2(mechanism: Mechanism): WriteResult {
  const { nodes, edges, compartments, title, summary } = mechanism;
  const place = new Map<string, string>(compartments.map(({ id, label }) => [id, label]));
  const number = new Map<string, number>(nodes.map(({ id }, at) => [id, at]));
  const nodeList = nodes.map(({ label, kind, voice, category, compartment, description, identifiers, at }, id) => ({
    id,
    ...(at && { x: at.x, y: at.y }),
    v: withoutEmpty({
      name: label,
      represents: identifiers[0]?.curie ?? '',
      alias: identifiers.slice(1).map(({ curie }) => curie),
      type: category ?? '',
      kind,
      role: voice,
      compartment: place.get(compartment) ?? '',
      description,
    }),
  }));
  const edgeList = edges.map((edge, id) => {
    const findings = writtenEvidence(mechanism, edge.evidence);
    return {
      id,
      s: number.get(edge.source),
      t: number.get(edge.target),
      v: withoutEmpty({
        interaction: relationOf(edge),
        kind: edge.kind,
        guessed: edge.guessed ?? '',
        sentence: findings.map(({ sentence }) => sentence),
        reference: findings.map(({ reference }) => referenceWords(reference)),
        stance: findings.map(({ evidence }) => standingWords(evidence)),
        'seen in': findings.map(({ quote }) => quote?.seenIn ?? 'not stated'),
        remark: findings.some(({ quote }) => quote?.note) ? findings.map(({ quote }) => quote?.note ?? '') : [],
      }),
    };
  });
  const network = withoutEmpty({ name: title, description: summary });
  const declarations = {
    networkAttributes: declare([network]),
    nodes: declare(nodeList.map(({ v }) => v)),
    edges: declare(edgeList.map(({ v }) => v)),
  };
  const counts = { attributeDeclarations: 1, networkAttributes: 1, nodes: nodeList.length, edges: edgeList.length };
  const cx2 = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData: Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount })) },
    { attributeDeclarations: [declarations] },
    { networkAttributes: [network] },
    { nodes: nodeList },
    { edges: edgeList },
    { status: [{ error: '', success: true }] },
  ];
  const kept = new Set([
    'descriptions',
    'colours',
    'furtherIdentifiers',
    'compartments',
    'quotes',
    'papers',
    'identifiers',
    'kinds',
    'positions',
  ] as const);
  return { ok: true, text: `${JSON.stringify(cx2, null, 1)}\n`, notes: lossesOf(mechanism, kept) };
}
