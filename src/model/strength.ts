import { type ClaimBasis, type Evidence, isSupport, type SeenIn } from './evidence';
import { indexMechanism } from './indexMechanism';
import type { Mechanism } from './mechanism';
import { memoize } from './memoize';

/** What a finding was seen in, from what is nearest to patients to what only says so; `none` where nothing supports it. */
export type Ground = 'people' | 'animals' | 'cells' | 'text' | 'none';

export const GROUNDS: readonly Ground[] = ['people', 'animals', 'cells', 'text', 'none'];

const GROUND_OF: Readonly<Record<SeenIn, Ground>> = {
  'human trial': 'people',
  'meta-analysis': 'people',
  'human imaging': 'people',
  'human observation': 'people',
  animals: 'animals',
  cells: 'cells',
  review: 'text',
  news: 'text',
  'not stated': 'text',
};

/** What backs a statement, in a few marks that fit beside an arrow. */
export interface Strength {
  /** The one nearest to patients among those in which it was seen. */
  ground: Ground;
  /** Everything it was seen in and fully supported by, from people to text. */
  seenIn: readonly Ground[];
  /**
   * - 3 two or more papers that were read support it, and nothing contradicts it
   * - 2 one paper that was read and nothing against it, or several and something against it
   * - 1 one paper that was read and something against it; or only sentences, titles, second-hand or partial support
   * - 0 no evidence
   */
  level: 0 | 1 | 2 | 3;
  /** Whether an item of its evidence contradicts it. */
  contested: boolean;
  /** Papers that support it and were read in the abstract, a figure or the text. */
  papersRead: number;
  /** Sentences of the source documents that support it, fully or in part; repetitions count once. */
  quotes: number;
}

const READ = new Set<ClaimBasis>(['abstract', 'figure']);
/** A title tells what was looked for, and memory is no source: neither shows a thing in people. */
const SHOWN = new Set<ClaimBasis>(['abstract', 'figure', 'secondary']);

function levelOf(papersRead: number, contested: boolean, any: boolean): Strength['level'] {
  if (papersRead >= 2) return contested ? 2 : 3;
  if (papersRead === 1) return contested ? 1 : 2;
  return any ? 1 : 0;
}

/** How well a list of evidence backs what it stands beside. Counts, never weighs: the rule is the one told to readers. */
export function strengthOf(mechanism: Mechanism, evidence: readonly Evidence[]): Strength {
  const { claims, quotes } = indexMechanism(mechanism);
  const papers = new Set<string>();
  const sentences = new Set<string>();
  const full = new Set<Ground>();
  const partial = new Set<Ground>();
  let contested = false;
  for (const item of evidence) {
    if (item.stance === 'contradicts') contested = true;
    if (!isSupport(item)) continue;
    const grounds = item.stance === 'supports' ? full : partial;
    if (item.kind === 'quote') {
      const quote = quotes.get(item.quote);
      if (!quote) continue;
      sentences.add(quote.sameAs ?? quote.id);
      grounds.add(GROUND_OF[quote.seenIn]);
      continue;
    }
    const claim = claims.get(item.claim);
    if (!claim) continue;
    grounds.add(SHOWN.has(claim.basis) ? GROUND_OF[claim.seenIn] : 'text');
    if (item.stance === 'supports' && READ.has(claim.basis)) for (const id of claim.references) papers.add(id);
  }
  const seenIn = GROUNDS.filter((ground) => full.has(ground));
  return {
    ground: seenIn[0] ?? GROUNDS.find((ground) => partial.has(ground)) ?? 'none',
    seenIn,
    level: levelOf(
      papers.size,
      contested,
      evidence.some((item) => item.stance !== 'qualifies'),
    ),
    contested,
    papersRead: papers.size,
    quotes: sentences.size,
  };
}

/** The strength of every node and arrow, those of the layers included, by id. */
export const strengthsOf = memoize((mechanism: Mechanism): ReadonlyMap<string, Strength> => {
  const { nodes, edges, layerNodes, layerEdges } = mechanism;
  return new Map(
    [...nodes, ...edges, ...layerNodes, ...layerEdges].map(({ id, evidence }) => [id, strengthOf(mechanism, evidence)]),
  );
});
