import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session';

/** How long a reader rests before what is below the panel's edge is made, in ms: longer than between two presses of a key. */
const REST_MS = 350;

/**
 * Whether the whole of a page of the panel is to be made, or what is in sight: all of it once the reader rests on a step, or at
 * once where they scroll to its end, come into the panel or print. Who walks on never waits for it. `edge` is the element
 * below what is made.
 */
export function useRested(): { isRested: boolean; edge: RefObject<HTMLDivElement | null> } {
  const { clock } = useSession();
  // Where nothing tells what is in sight, all of it may be.
  const [isRested, setIsRested] = useState(typeof IntersectionObserver === 'undefined');
  const edge = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = edge.current?.closest('.panel');
    if (isRested || !edge.current || !panel) return;
    const rest = (): void => setIsRested(true);
    // In the window as the panel lets it be seen; on a phone the page scrolls, and not the panel.
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && rest());
    seen.observe(edge.current);
    const stop = clock.after(REST_MS, rest);
    panel.addEventListener('focusin', rest);
    window.addEventListener('beforeprint', rest);
    return () => {
      seen.disconnect();
      stop();
      panel.removeEventListener('focusin', rest);
      window.removeEventListener('beforeprint', rest);
    };
  }, [isRested, clock]);
  return { isRested, edge };
}
