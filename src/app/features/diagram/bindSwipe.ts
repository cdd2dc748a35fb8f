/** A shorter way of a finger is a press. */
const SWIPE_PX = 50;

/**
 * Goes on or back where one finger is drawn across an element; up and down scrolls the page. Until the returned function is
 * called.
 */
export function bindSwipe(element: HTMLElement, go: (way: 'next' | 'previous') => void): () => void {
  let from: { x: number; y: number } | null = null;
  const onStart = ({ touches: [touch, second] }: TouchEvent): void => {
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
  };
  const onEnd = ({ changedTouches: [touch] }: TouchEvent): void => {
    if (!from || !touch) return;
    const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) go(dx < 0 ? 'next' : 'previous');
  };
  element.addEventListener('touchstart', onStart, { passive: true });
  element.addEventListener('touchend', onEnd, { passive: true });
  return () => {
    element.removeEventListener('touchstart', onStart);
    element.removeEventListener('touchend', onEnd);
  };
}
