import type { OutcomeChange } from '../../model/intervention';

/** A result of behaviour whose time of testing was not read: it may mean either kind of relief, so it is put to both. */
export function atUnreadTime<C extends OutcomeChange>(change: C, readout: string) {
  const words = `${readout}, time not read`;
  return [
    { node: 'relief-early', change, readout: words },
    { node: 'relief-lasting', change, readout: words },
  ] as const;
}
