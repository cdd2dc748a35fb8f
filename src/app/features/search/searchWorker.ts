import { groupHits } from '../../../search/searchHits';
import type { Search } from '../../../search/searchMechanism';
import { type SearchAnswer, type SearchRequest, searchByNames } from './searchBeside';

const worker = self as unknown as {
  postMessage(answer: SearchAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SearchRequest>) => void): void;
};

let search: Search | null = null;

worker.addEventListener('message', ({ data }) => {
  if (data.kind === 'index') search = searchByNames(data.mechanism);
  else if (search) {
    // Only what is shown is marked and passed on.
    const groups = groupHits(search(data.query)).map(({ hits, ...group }) => ({
      ...group,
      hits: hits.map((hit) => ({ ...hit, titleSegments: hit.titleSegments, snippet: hit.snippet })),
    }));
    worker.postMessage({ query: data.query, groups }, []);
  }
});
