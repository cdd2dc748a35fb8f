import type { MechanismGraph } from '../../model/mechanism';
import type { Alter } from '../motion';

/** What is done to a node. */
export type Deed = 'blocks' | 'removes' | 'activates';

/** What runs otherwise than the story tells. */
export interface WhatIf {
  /** What is acted on, and how. */
  deeds: ReadonlyMap<string, Deed>;
  /** What does much less than in the story. */
  silenced: ReadonlySet<string>;
  /** What does much more than in the story, which may mean that it was not stopped. */
  raised: ReadonlySet<string>;
}

const HELD = new Set(['blocked', 'silenced', 'lifted', 'reversed']);

/**
 * The looks of a what-if: what the signal no longer reaches falls silent and its arrows no longer act; what the drug stops
 * in the story and does not stop here goes on as before. What has not had its turn stays as it is.
 */
export function alterBy(graph: MechanismGraph, { deeds, silenced, raised }: WhatIf): Alter {
  const sources = new Map(graph.edges.map(({ id, source }) => [id, source]));
  const isStill = (id: string) => silenced.has(id) || (deeds.has(id) && deeds.get(id) !== 'activates');
  return (id, told) => {
    if (told === 'idle') return told;
    const source = sources.get(id);
    if (source !== undefined) {
      if (isStill(source)) return 'lifted';
      return told === 'lifted' && raised.has(source) ? 'visited' : told;
    }
    if (isStill(id)) return 'silenced';
    return HELD.has(told) && raised.has(id) ? 'visited' : told;
  };
}
