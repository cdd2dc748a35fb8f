import { firstSentence } from '../model/firstSentence';
import type { Mechanism } from '../model/mechanism';
import { mechanisms } from './registry';

/** What a list says of a built-in mechanism without opening it. */
export interface MechanismListing {
  id: string;
  title: string;
  subtitle: string;
  /** What it is about, in one sentence. */
  sentence: string;
  /** The first and the last time that its sources give, in minutes after the start; null where they give none. */
  span: { fromMin: number; toMin: number } | null;
  steps: number;
  nodes: number;
  edges: number;
  quotes: number;
  claims: number;
  references: number;
}

function spanOf({ nodes }: Mechanism): MechanismListing['span'] {
  const times = nodes.flatMap(({ timing = {} }) =>
    [timing.onset, timing.peak, timing.decay].flatMap((figure) => [figure?.fromMin ?? [], figure?.toMin ?? []].flat()),
  );
  return times.length > 0 ? { fromMin: Math.min(...times), toMin: Math.max(...times) } : null;
}

function listingOf(mechanism: Mechanism): MechanismListing {
  const { id, title, subtitle, summary, steps, nodes, edges, quotes, claims, references } = mechanism;
  return {
    id,
    title,
    subtitle,
    sentence: firstSentence(summary),
    span: spanOf(mechanism),
    steps: steps.length,
    nodes: nodes.length,
    edges: edges.length,
    quotes: quotes.length,
    claims: claims.length,
    references: references.length,
  };
}

/**
 * The built-in mechanisms as a list shows them, in the order of the registry. The build writes the value in place of this
 * module (`scripts/vite/bakeGraph.ts`), so that a list loads none of them.
 */
export const listings: readonly MechanismListing[] = await Promise.all(
  mechanisms.map(async ({ open }) => listingOf(await (await open()).load())),
);
