/** A deck says little before the frame is there, and a host only `hello`. */
const MAX_BUFFERED = 20;

let buffered: MessageEvent[] = [];
let stop: () => void = () => undefined;

/**
 * Keeps what is said to the frame until its own code is here. A deck says `slide:start` once, when the document has
 * loaded; what a script imports arrives after that. In their order, so that a plugin is heard before its deck.
 */
export function bufferEarlyMessages(window: Window): void {
  const hear = (event: MessageEvent): void => {
    if (event.source === window.parent && buffered.length < MAX_BUFFERED) buffered.push(event);
  };
  window.addEventListener('message', hear);
  stop = () => window.removeEventListener('message', hear);
}

/** What was said before anybody listened; it is told once. */
export function takeEarlyMessages(): MessageEvent[] {
  stop();
  const events = buffered;
  buffered = [];
  return events;
}
