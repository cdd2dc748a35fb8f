/**
 * Lets the page do what waits: answer a click, paint, report progress. A message comes without the pause that browsers
 * put between timers, and goes on where the page is hidden.
 */
export function createBreath(): { breathe: () => Promise<void>; end: () => void } {
  const { port1, port2 } = new MessageChannel();
  return {
    breathe: () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    end() {
      port1.close();
      port2.close();
    },
  };
}
