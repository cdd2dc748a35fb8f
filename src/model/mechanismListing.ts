import { firstSentence } from './firstSentence';
import type { Mechanism } from './mechanism';

/** What a list says of a mechanism. */
export interface MechanismListing {
  id: string;
  title: string;
  subtitle: string;
  /** What it is about, in one sentence. */
  sentence: string;
  /** The first and the last time after the start that its sources give, in minutes; null where they give none. */
  span: { fromMin: number; toMin: number } | null;
  /** The numbered steps, without what frames them. */
  steps: number;
  nodes: number;
  edges: number;
  quotes: number;
  claims: number;
  references: number;
  /** How it goes with other built-in mechanisms, a sentence each. */
  relations: readonly string[];
}

function spanOf({ nodes }: Mechanism): MechanismListing['span'] {
  const times = nodes
    .flatMap(({ timing = {} }) =>
      [timing.onset, timing.peak, timing.decay].flatMap((figure) =>
        [figure?.fromMin ?? [], figure?.toMin ?? []].flat(),
      ),
    )
    .filter((minutes) => minutes > 0);
  return times.length > 0 ? { fromMin: Math.min(...times), toMin: Math.max(...times) } : null;
}

/** What a list says of a mechanism that is open. */
export function listingOf(mechanism: Mechanism): MechanismListing {
  const { id, title, subtitle, summary, steps, nodes, edges, quotes, claims, references, teaching } = mechanism;
  return {
    id,
    title,
    subtitle,
    sentence: firstSentence(summary),
    span: spanOf(mechanism),
    steps: steps.filter(({ role }) => role === 'canonical').length,
    nodes: nodes.length,
    edges: edges.length,
    quotes: quotes.length,
    claims: claims.length,
    references: references.length,
    relations: (teaching?.comparedWith ?? []).map(({ text }) => text),
  };
}
