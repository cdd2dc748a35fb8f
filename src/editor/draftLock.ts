import type { Clock } from '../clock/clock';
import { createValueStore, type ValueStore } from '../player/valueStore';

/** Whether this tab may edit a draft. */
export type LockState = 'asking' | 'here' | 'elsewhere';

/** At most one tab edits a draft. Browsers without Web Locks have the check of revisions alone. */
export interface DraftLock {
  state: Pick<ValueStore<LockState>, 'getState' | 'subscribe'>;
  /** Asks for the draft, and holds it until the returned function is called. */
  start(): () => void;
  /** Lets the other tab keep what it has, and edits here from then on; it is taken from one that does not answer. */
  takeOver(): Promise<void>;
}

/** A tab in the background may be slow, or asleep. */
const PATIENCE_MS = 2000;
/** A page that was just reloaded may still hold the draft. */
const RELOAD_MS = 400;

export interface DraftLockOptions {
  window: Window;
  clock: Clock;
  id: string;
  /** Keeps what is not kept yet, before another tab goes on. */
  beforeHandOver: () => Promise<void>;
}

export function createDraftLock({ window, clock, id, beforeHandOver }: DraftLockOptions): DraftLock {
  const state = createValueStore<LockState>('asking');
  const name = `pathlight-${id}`;
  const { locks } = window.navigator as Navigator & { locks: LockManager | undefined };
  let channel: BroadcastChannel | null = null;
  let free: () => void = () => undefined;

  /** Holds the lock until it is freed or taken away. Settles once it is known whether it was got. */
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      locks
        ?.request(name, options, (lock) => {
          resolve(lock !== null);
          if (!lock) return undefined;
          state.set('here');
          return new Promise<void>((end) => {
            free = end;
          });
        })
        .then(
          () => undefined,
          () => {
            // Taken by another tab, or not got in time.
            if (state.getState() === 'here') state.set('elsewhere');
            resolve(false);
          },
        );
    });

  /** Waits for the lock no longer than that. */
  const holdWithin = async (ms: number): Promise<boolean> => {
    const waiting = new AbortController();
    const stopWaiting = clock.after(ms, () => waiting.abort());
    const isHeld = await hold({ signal: waiting.signal });
    stopWaiting();
    return isHeld;
  };
  const answer = ({ data }: MessageEvent<unknown>): void => {
    if (data !== 'hand over' || state.getState() !== 'here') return;
    void beforeHandOver().then(() => {
      state.set('elsewhere');
      free();
    });
  };

  return {
    state,
    start() {
      let isStopped = false;
      channel = openChannel(name);
      channel?.addEventListener('message', answer);
      if (!locks) state.set('here');
      else
        void holdWithin(RELOAD_MS).then((isHeld) => {
          if (isStopped) free();
          else if (!isHeld) state.set('elsewhere');
        });
      return () => {
        isStopped = true;
        state.set('asking');
        free();
        channel?.close();
      };
    },
    async takeOver() {
      if (!locks) return state.set('here');
      state.set('asking');
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within one origin
      channel?.postMessage('hand over');
      if (!(await holdWithin(PATIENCE_MS))) await hold({ steal: true });
    },
  };
}

/** Missing in old browsers; some refuse it to pages without storage. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  } catch {
    return null;
  }
}
