import { useDeferredValue, useMemo } from 'react';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { edgeName } from '../../scene/names';
import { groupHits, type HitGroup } from '../../search/hit';
import { createSearch, type Search } from '../../search/searchMechanism';

const searches = new WeakMap<Mechanism, Search>();

/** Read once, when it is first searched. */
function searchOf(mechanism: Mechanism): Search {
  const known = searches.get(mechanism);
  if (known) return known;
  const { nodes } = indexMechanism(mechanism);
  const built = createSearch(mechanism, (edge) => edgeName(edge, nodes));
  searches.set(mechanism, built);
  return built;
}

/** What was found for the words typed, a moment ago at most. */
export function useSearch(mechanism: Mechanism, typed: string): { query: string; groups: readonly HitGroup[] } {
  const query = useDeferredValue(typed.trim());
  return useMemo(() => ({ query, groups: groupHits(searchOf(mechanism)(query)) }), [mechanism, query]);
}
