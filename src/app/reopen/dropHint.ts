import type { Clock } from '../../clock/clock';
import './dropHint.css';

/** Browsers tell of a file over the page three times a second, and not of one that has left for another window. */
const GONE_MS = 700;

const hints = new WeakMap<Document, { element: HTMLElement; forget: () => void }>();

/** Says where a file may be dropped, for as long as one is over the page. */
export function showDropHint(document: Document, clock: Clock): void {
  const known = hints.get(document);
  known?.forget();
  const element = known?.element ?? document.createElement('div');
  if (!known) {
    element.className = 'drop-hint';
    // It says to whoever holds the mouse what only the mouse can do.
    element.setAttribute('aria-hidden', 'true');
    const words = document.createElement('p');
    words.textContent = 'Drop to open this picture’s step';
    element.append(words);
    document.body.append(element);
  }
  hints.set(document, { element, forget: clock.after(GONE_MS, () => hideDropHint(document)) });
}

export function hideDropHint(document: Document): void {
  const known = hints.get(document);
  known?.forget();
  known?.element.remove();
  hints.delete(document);
}
