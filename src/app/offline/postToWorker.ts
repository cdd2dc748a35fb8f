/** A worker is of the page's own origin by nature: there is no other to name. */
export function postToWorker(worker: ServiceWorker, message: string): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}
