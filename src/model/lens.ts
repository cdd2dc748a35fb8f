import { indexMechanism } from './indexMechanism';
import type { Mechanism } from './mechanism';
import { type EvidenceSource, findDependents, findLosses } from './evidenceQueries';
import { type Ground, strengthsOf } from './strength';

/**
 * A way of looking at a mechanism that keeps some of its nodes and arrows in full light and sets the others aside.
 * - `seen`: only what was shown in people, in animals or in cells
 * - `quoted`: only what a sentence of the source documents supports
 * - `uncontested`: only what nothing contradicts
 * - `hypotheses`: only what the explanations run through
 * - `from`: only what rests on a quote, a claim, a document or a paper
 * - `without`: only what would still be supported if a source were not there
 * - `parts`: only these nodes and arrows, such as those of a causal path
 */
export type Lens =
  | { kind: 'seen'; ground: Exclude<Ground, 'text' | 'none'> }
  | { kind: 'quoted' }
  | { kind: 'uncontested' }
  | { kind: 'hypotheses'; ids: readonly string[] }
  | { kind: 'from'; support: EvidenceSource }
  | { kind: 'without'; support: EvidenceSource }
  | { kind: 'parts'; ids: readonly string[] };

const SEEN = ['people', 'animals', 'cells'] as const;
const SOURCE_KINDS = ['quote', 'claim', 'document', 'reference'] as const;

/** As it stands in an address: `people`, `quoted`, `hypotheses:first,second`, `reference:Li2010`, `without:reference:Li2010`. */
export function serializeLens(lens: Lens): string {
  switch (lens.kind) {
    case 'seen':
      return lens.ground;
    case 'hypotheses':
    case 'parts':
      return `${lens.kind}:${lens.ids.join(',')}`;
    case 'from':
      return `${lens.support.kind}:${lens.support.id}`;
    case 'without':
      return `without:${lens.support.kind}:${lens.support.id}`;
    default:
      return lens.kind;
  }
}

function parseSource(mechanism: Mechanism, text: string): EvidenceSource | null {
  const at = text.indexOf(':');
  const [word, id] = [text.slice(0, at), text.slice(at + 1)];
  const kind = SOURCE_KINDS.find((known) => known === word);
  if (!kind) return null;
  const { quotes, claims, documents, references } = indexMechanism(mechanism);
  const lists = { quote: quotes, claim: claims, document: documents, reference: references };
  return lists[kind].has(id) ? { kind, id } : null;
}

/** What `serializeLens` wrote; null for what this mechanism does not have. */
export function parseLens(mechanism: Mechanism, text: string): Lens | null {
  const ground = SEEN.find((known) => known === text);
  if (ground) return { kind: 'seen', ground };
  if (text === 'quoted' || text === 'uncontested') return { kind: text };
  const { hypotheses, nodes, edges } = indexMechanism(mechanism);
  for (const [kind, knows] of [
    ['hypotheses', (id: string) => hypotheses.has(id)],
    ['parts', (id: string) => nodes.has(id) || edges.has(id)],
  ] as const) {
    if (!text.startsWith(`${kind}:`)) continue;
    const ids = [...new Set(text.slice(kind.length + 1).split(','))].filter(knows);
    return ids.length > 0 ? { kind, ids } : null;
  }
  const left = text.startsWith('without:') ? text.slice('without:'.length) : null;
  const support = parseSource(mechanism, left ?? text);
  return support && { kind: left === null ? 'from' : 'without', support };
}

/** The explanations laid over the graph by a lens. */
export function overlaidHypotheses(lens: Lens | null): readonly string[] {
  return lens?.kind === 'hypotheses' ? lens.ids : [];
}

/** The nodes and arrows that a lens keeps in full light. */
export function idsInLens(mechanism: Mechanism, lens: Lens): ReadonlySet<string> {
  const strengths = strengthsOf(mechanism);
  const where = (keep: (id: string) => boolean) => new Set([...strengths.keys()].filter(keep));
  switch (lens.kind) {
    case 'seen':
      return where((id) => strengths.get(id)?.seenIn.includes(lens.ground) === true);
    case 'quoted':
      return where((id) => (strengths.get(id)?.quotes ?? 0) > 0);
    case 'uncontested':
      return where((id) => strengths.get(id)?.contested === false);
    case 'hypotheses': {
      const { hypotheses } = indexMechanism(mechanism);
      return new Set(lens.ids.flatMap((id) => hypotheses.get(id)?.route ?? []));
    }
    case 'parts':
      return new Set(lens.ids);
    case 'from':
      return new Set(findDependents(mechanism, lens.support).map(({ id }) => id));
    case 'without': {
      const own = findLosses(mechanism, lens.support).filter(
        ({ subject, fate }) => fate === 'lost' && (subject.kind === 'node' || subject.kind === 'edge'),
      );
      const lost = new Set(own.map(({ subject }) => subject.id));
      return where((id) => !lost.has(id));
    }
  }
}
