const GAP = 6;
const EDGE = 8;

/** Puts a fixed card under the word it explains, or over it where there is more room, and never out of the window. */
export function putBeside(card: HTMLElement, word: HTMLElement): void {
  const window = card.ownerDocument.defaultView;
  // A word at the end of a line may go on in the next; the card keeps to its beginning.
  const [line] = word.getClientRects();
  if (!window || !line) return;
  const { width, height } = card.getBoundingClientRect();
  const { innerHeight } = window;
  const { clientWidth } = window.document.documentElement;
  const room = innerHeight - line.bottom;
  const under = room > height + GAP + EDGE || room > line.top;
  card.style.left = `${Math.max(EDGE, Math.min(line.left, clientWidth - width - EDGE))}px`;
  card.style.top = under ? `${line.bottom + GAP}px` : 'auto';
  card.style.bottom = under ? 'auto' : `${innerHeight - line.top + GAP}px`;
}
