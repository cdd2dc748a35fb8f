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
