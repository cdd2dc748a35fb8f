import type { MechanismGraph } from '../../model/mechanism';
import type { StateOverride } from '../frameState';

/** What is done to a node: `lowers` leaves it a share of its own activity. */
export type Deed = 'blocks' | 'removes' | 'lowers' | 'activates';

/** What runs otherwise than the story tells. */
export interface WhatIf {
  /** What is acted on, and how. */
  deeds: ReadonlyMap<string, Deed>;
  /** What does much less than in the story. */
  silenced: ReadonlySet<string>;
  /** What does much more than in the story, which may mean that it was not stopped. */
  raised: ReadonlySet<string>;
}

export const BASELINE_WHAT_IF: WhatIf = { deeds: new Map(), silenced: new Set(), raised: new Set() };

const HELD = new Set(['blocked', 'silenced', 'lifted', 'reversed']);

/** Nothing of it is left to act, whatever reaches it. */
function isStopped(deed: Deed | undefined): boolean {
  return deed === 'blocks' || deed === 'removes';
}

/**
 * The looks of a what-if: what the signal no longer reaches falls silent and its arrows no longer act; what the drug stops
 * in the story and does not stop here goes on as before. What has not had its turn stays as it is.
 */
export function stateOverrideFor(graph: MechanismGraph, { deeds, silenced, raised }: WhatIf): StateOverride {
  const sources = new Map(graph.edges.map(({ id, source }) => [id, source]));
  const isStill = (id: string) => silenced.has(id) || isStopped(deeds.get(id));
  /** What only a silenced thing would undo is not undone. */
  const isLeft = (id: string) => {
    const undoing = graph.edges.filter(({ target, kind }) => target === id && kind === 'inhibition');
    return undoing.length > 0 && undoing.every(({ source }) => isStill(source));
  };
  return (id, told) => {
    if (told === 'idle') return told;
    const source = sources.get(id);
    if (source !== undefined) {
      if (isStill(source)) return 'lifted';
      return told === 'lifted' && raised.has(source) ? 'visited' : told;
    }
    if (isStill(id)) return 'silenced';
    const goesOn = raised.has(id) || (told === 'reversed' && isLeft(id));
    return HELD.has(told) && goesOn ? 'visited' : told;
  };
}
