import type { Clock } from './clock';

/** Time as it passes. A hidden page gets no frames: browsers hold `requestAnimationFrame` back there. */
export function realClock(): Clock {
  return {
    now: () => performance.now(),
    onFrame(callback) {
      let handle = requestAnimationFrame(function frame(nowMs) {
        // Asked for before the callback runs, so that the callback can cancel it.
        handle = requestAnimationFrame(frame);
        callback(nowMs);
      });
      return () => cancelAnimationFrame(handle);
    },
    after(ms, callback) {
      const handle = setTimeout(callback, ms);
      return () => clearTimeout(handle);
    },
  };
}
