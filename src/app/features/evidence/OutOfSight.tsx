import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session';

/** How long a reader rests before what is below the panel's edge is made, in ms: longer than between two presses of a key. */
const REST_MS = 350;

/**
 * What stands below the edge of the panel: made once the reader rests on a step, or at once where they scroll, press a key in
 * the panel, or print. Who walks on never waits for it. Where it may be in sight, or nothing tells what is, it is made at once.
 */
export function OutOfSight({ children }: { children: ReactNode }) {
  const { clock } = useSession();
  const [isMade, setIsMade] = useState(typeof IntersectionObserver === 'undefined');
  const edge = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = edge.current;
    const panel = mark?.closest('.panel');
    if (isMade || !mark || !panel) return;
    const make = (): void => setIsMade(true);
    // In the window as the panel lets it be seen; on a phone the page scrolls, and not the panel.
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && make());
    seen.observe(mark);
    const rested = clock.after(REST_MS, make);
    panel.addEventListener('focusin', make);
    window.addEventListener('beforeprint', make);
    return () => {
      seen.disconnect();
      rested();
      panel.removeEventListener('focusin', make);
      window.removeEventListener('beforeprint', make);
    };
  }, [isMade, clock]);
  return isMade ? children : <div ref={edge} className="panel-rest" />;
}
