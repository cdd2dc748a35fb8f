/** An event whose outcome the browser waits for. */
export interface LastingEvent {
  waitUntil(outcome: Promise<unknown>): void;
}

/** A request of a page, to be answered by the worker or left to the browser. */
export interface AskingEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of a service worker's global scope that is used. */
export interface WorkerScope {
  caches: CacheStorage;
  clients: { claim(): Promise<void> };
  registration: { scope: string; unregister(): Promise<boolean> };
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & { data: unknown }) => void): void;
}
