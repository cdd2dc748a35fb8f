import type { Mechanism } from '../../model/mechanism';

/** The records of a mechanism, fetched once; what did not arrive is asked for again. */
export interface Records {
  get(): Promise<Mechanism>;
}

export function createRecords(load: () => Promise<Mechanism>): Records {
  let coming: Promise<Mechanism> | null = null;
  return {
    get() {
      coming ??= load();
      coming.catch(() => {
        coming = null;
      });
      return coming;
    },
  };
}
