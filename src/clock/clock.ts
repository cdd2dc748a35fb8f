/**
 * Everything that passes with time goes through a clock that is handed in, so that a test, a picture or a video frame
 * can stop at an exact moment. No other folder may look at the time by itself.
 */
export interface Clock {
  /** Milliseconds since an arbitrary start; only differences mean anything. Never goes backwards. */
  now(): number;
  /** Calls `callback` before every frame until the returned function is called. */
  onFrame(callback: (nowMs: number) => void): () => void;
  /** Calls `callback` once, `ms` later, unless the returned function is called first. */
  after(ms: number, callback: () => void): () => void;
}

/** Time as it passes. A hidden page gets no frames: browsers hold `requestAnimationFrame` back there. */
export function createRealClock(): Clock {
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

/** Until `ms` have passed; 0 lets the page answer between two pieces of work. */
export function wait(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => void clock.after(ms, resolve));
}

/** 60 frames a second. */
const FRAME_MS = 1000 / 60;

export interface ManualClock extends Clock {
  /** Lets `ms` pass: frames at 60 a second and one at the very end, timers when they are due, all in order. */
  advance(ms: number): void;
  /** How many callbacks wait for a frame; 0 means that an idle page costs nothing. */
  readonly frameCallbacks: number;
}

interface PendingTimer {
  atMs: number;
  callback: () => void;
}

/** Time that passes only when told to. */
export function createManualClock(startMs = 0): ManualClock {
  let nowMs = startMs;
  let lastFrameMs = startMs;
  const frames = new Set<(nowMs: number) => void>();
  const timers = new Set<PendingTimer>();

  const fireTimers = (): void => {
    const due = [...timers].filter((timer) => timer.atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
    for (const timer of due) {
      // An earlier timer may have cancelled this one.
      if (timers.delete(timer)) timer.callback();
    }
  };

  return {
    now: () => nowMs,
    onFrame(callback) {
      const own = (atMs: number): void => callback(atMs);
      frames.add(own);
      return () => frames.delete(own);
    },
    after(ms, callback) {
      const timer: PendingTimer = { atMs: nowMs + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const endMs = nowMs + ms;
      while (nowMs < endMs) {
        const nextTimerMs = Math.min(...[...timers].map((timer) => timer.atMs).filter((atMs) => atMs > nowMs));
        nowMs = Math.min(endMs, lastFrameMs + FRAME_MS, nextTimerMs);
        fireTimers();
        if (nowMs < endMs && nowMs < lastFrameMs + FRAME_MS) continue;
        lastFrameMs = nowMs;
        for (const frame of [...frames]) if (frames.has(frame)) frame(nowMs);
      }
    },
    get frameCallbacks() {
      return frames.size;
    },
  };
}
