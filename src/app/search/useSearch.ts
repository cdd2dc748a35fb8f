import { useDeferredValue, useEffect, useMemo } from 'react';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { useSession } from '../session/useSession';
import { edgeName } from '../../scene/names';
import { groupHits, type HitGroup, type SearchHit } from '../../search/searchHits';
import { createSearch, type Search } from '../../search/searchMechanism';

const READ_MS = 60;

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

interface Found {
  /** What was searched for: what is typed, or was a moment ago. */
  query: string;
  groups: readonly HitGroup[];
  /** The best hit for what is typed now: whoever types and presses Enter does not wait for the list. */
  best: () => SearchHit | undefined;
}

/** What was found for the words typed. The field answers at once; the list follows. */
export function useSearch(mechanism: Mechanism, typed: string): Found {
  const wanted = typed.trim();
  const query = useDeferredValue(wanted);
  const { clock } = useSession();
  // Read between the opening and the first key, so that neither waits for it.
  useEffect(() => clock.after(READ_MS, () => void searchOf(mechanism)), [clock, mechanism]);
  const groups = useMemo(() => (query === '' ? [] : groupHits(searchOf(mechanism)(query))), [mechanism, query]);
  const best = (): SearchHit | undefined => (query === wanted ? groups[0]?.hits[0] : searchOf(mechanism)(wanted)[0]);
  return { query, groups, best };
}
