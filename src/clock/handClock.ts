import type { Clock } from './clock';

/** 60 frames a second. */
const FRAME_MS = 1000 / 60;

export interface HandClock extends Clock {
  /** Lets `ms` pass: frames at 60 a second and one at the very end, timers when they are due, all in order. */
  advance(ms: number): void;
  /** How many callbacks wait for a frame; 0 means that an idle page costs nothing. */
  readonly frameCallbacks: number;
}

interface Timer {
  atMs: number;
  callback: () => void;
}

/** Time that passes only when told to. */
export function handClock(startMs = 0): HandClock {
  let nowMs = startMs;
  let lastFrameMs = startMs;
  const frames = new Set<(nowMs: number) => void>();
  const timers = new Set<Timer>();

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
      const timer: Timer = { atMs: nowMs + ms, callback };
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
