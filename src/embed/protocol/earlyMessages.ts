/** A deck sends few messages before the frame is ready, and a host only `hello`. */
const MAX_BUFFERED = 20;

let buffered: MessageEvent[] = [];
let stop: () => void = () => undefined;

/**
 * Buffers the messages to the frame until its code is loaded. A deck sends `slide:start` once, on the load event, which is
 * before dynamic imports are done. In their order, so that a plugin is handled before its deck.
 */
export function bufferEarlyMessages(window: Window): void {
  const buffer = (event: MessageEvent): void => {
    if (event.source === window.parent && buffered.length < MAX_BUFFERED) buffered.push(event);
  };
  window.addEventListener('message', buffer);
  stop = () => window.removeEventListener('message', buffer);
}

/** Returns the buffered messages once, and stops buffering. */
export function takeEarlyMessages(): MessageEvent[] {
  stop();
  const events = buffered;
  buffered = [];
  return events;
}
