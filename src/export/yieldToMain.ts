/** Lets the page answer clicks and paint between two pieces of work. */
export interface MainThreadYield {
  yieldToMain: () => Promise<void>;
  close: () => void;
}

/** Messages are not throttled like timers, nor in hidden pages. */
export function createYieldToMain(): MainThreadYield {
  const { port1, port2 } = new MessageChannel();
  return {
    yieldToMain: () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    close() {
      port1.close();
      port2.close();
    },
  };
}
