let last: MessageEvent | null = null;
let stop: () => void = () => undefined;

/**
 * Keeps the last word of a deck until the frame's own code is here. A deck says `slide:start` once, when the document has
 * loaded; what is imported by a script arrives after that.
 */
export function hearEarly(window: Window): void {
  const hear = (event: MessageEvent): void => {
    if (event.source === window.parent && /^slide:st(art|op)$/.test(String(event.data))) last = event;
  };
  window.addEventListener('message', hear);
  stop = () => window.removeEventListener('message', hear);
}

/** What was said before anybody listened; it is told once. */
export function takeEarly(): MessageEvent | null {
  stop();
  const event = last;
  last = null;
  return event;
}
