/** What a screen reader is told in passing, one sentence at a time. */
export interface Announcer {
  say: (sentence: string) => void;
  getState: () => string;
  subscribe: (listener: () => void) => () => void;
}

export function createAnnouncer(): Announcer {
  let spoken = '';
  const listeners = new Set<() => void>();
  return {
    say(sentence) {
      // A live region stays silent if its text does not change, so a repeated sentence gets an invisible end.
      spoken = sentence === spoken ? `${sentence}\u00A0` : sentence;
      for (const listener of listeners) listener();
    },
    getState: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
