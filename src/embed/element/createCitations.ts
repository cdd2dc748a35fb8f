import type { Core } from './core';
import type { Words } from './showWords';

/** What a step rests on, once the records are here. */
export interface Citations {
  /** For the step that is shown. */
  now(): Words['citation'];
  /** Fetches what is needed; the listener is told when there is something new to say. */
  fetch(): void;
}

export function createCitations({ records, lighting, player }: Core, onNews: () => void): Citations {
  let of: ((stepIndex: number) => Words['citation']) | null = null;
  let failed = false;
  const fetch = async (): Promise<void> => {
    failed = false;
    const [mechanism, { citationOf }] = await Promise.all([records.get(), import('./citationOf')]);
    of = (stepIndex) => citationOf(mechanism, stepIndex);
  };
  const start = (): void => {
    fetch()
      .catch(() => {
        failed = true;
      })
      .then(onNews, () => undefined);
  };
  const again = (): void => {
    start();
    lighting.retry();
    onNews();
  };
  return {
    now: () => (failed ? again : of?.(player.getState().stepIndex)),
    fetch: start,
  };
}
