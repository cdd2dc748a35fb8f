import type { Mechanism } from '../../model/mechanism';
import { standingWords } from '../attributes';
import { lossesOf } from '../losses';
import { nodeKindOf } from '../classWords';
import type { ReportNote } from '../report';
import { referenceWords, relationOf, uniqueLabels, type WriteResult, writtenEvidence } from '../writeContext';
import { counted } from '../../model/wording';

const HEADINGS = [
  'source',
  'source type',
  'source id',
  'source compartment',
  'effect',
  'kind',
  'target',
  'target type',
  'target id',
  'target compartment',
  'sentence',
  'reference',
  'stance',
  'seen in',
  'remark',
  'guessed',
];

/** A spreadsheet runs a cell that begins like this as a formula; the apostrophe keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell in quotes where it holds a comma, a quote or a line break. */
function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A mechanism as a table with a row for each finding, for spreadsheets: commas, UTF-8 with its mark. */
export function writeTable(mechanism: Mechanism): WriteResult {
  const labels = uniqueLabels(mechanism);
  const place = new Map<string, string>(mechanism.compartments.map(({ id, label }) => [id, label]));
  const nodeOf = new Map<string, Mechanism['nodes'][number]>(mechanism.nodes.map((node) => [node.id, node]));
  const endOf = (id: string): string[] => {
    const node = nodeOf.get(id);
    return [
      labels.get(id) ?? id,
      node?.category ?? node?.kind ?? '',
      node?.identifiers[0]?.curie ?? '',
      place.get(node?.compartment ?? '') ?? '',
    ];
  };
  const rows: string[][] = [];
  const touched = new Set<string>();
  for (const edge of mechanism.edges) {
    touched.add(edge.source).add(edge.target);
    const [source, target] = [endOf(edge.source), endOf(edge.target)];
    const head = [...source, relationOf(edge), edge.kind, ...target];
    const findings = writtenEvidence(mechanism, edge.evidence);
    const { guessed = '' } = edge;
    if (findings.length === 0) rows.push([...head, '', '', '', '', '', guessed]);
    for (const { sentence, reference, evidence, quote } of findings) {
      rows.push([
        ...head,
        sentence,
        referenceWords(reference),
        standingWords(evidence),
        quote?.seenIn ?? 'not stated',
        quote?.note ?? '',
        guessed,
      ]);
    }
  }
  // A name alone is a node that no arrow touches.
  for (const { id } of mechanism.nodes) if (!touched.has(id)) rows.push(endOf(id));
  const lines = [HEADINGS, ...rows].map((row) => HEADINGS.map((_, at) => cellOf(row[at] ?? '')).join(','));
  const kept = new Set(['compartments', 'quotes', 'papers', 'kinds', 'identifiers'] as const);
  const unsaid = mechanism.nodes.filter(
    ({ category, kind }) => category !== undefined && nodeKindOf(category) !== kind,
  );
  const kinds: ReportNote[] =
    unsaid.length === 0
      ? []
      : [
          {
            kind: 'not kept',
            message: `${counted(unsaid.length, 'kind of a node', 'kinds of nodes')} not kept: the class is written, which does not say it.`,
            count: unsaid.length,
            places: [],
          },
        ];
  return { ok: true, text: `\uFEFF${lines.join('\r\n')}\r\n`, notes: [...kinds, ...lossesOf(mechanism, kept)] };
}
