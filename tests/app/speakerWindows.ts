import { createValueStore } from '../../src/player/valueStore';
import { createAnnouncer, createLegendSwitch, type ScissorsTool, type Session } from '../../src/app/session/session';
import { createManualClock } from '../../src/clock/clock';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineEntry } from '../../src/mechanisms/ketamine/entry';
import { mechanismIds } from '../../src/mechanisms/registry';
import { viewIds } from '../../src/scene/views/ids';
import { parsePageOptions } from '../../src/player/pageOptions';
import { createPlayer } from '../../src/player/createPlayer';
import { createSettings } from '../../src/player/settings';
import type { Highlighting } from '../../src/scene/highlighting';

export const CHANNEL = 'a-channel';

type Post = (data: unknown, targetOrigin?: string) => void;

/** What lies between windows: messages wait until they are delivered, in order. */
export function createWire() {
  const waiting: (() => void)[] = [];
  const lines = new Set<FakeBroadcast>();
  class FakeBroadcast {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor(readonly name: string) {
      lines.add(this);
    }
    postMessage(data: unknown): void {
      const copy: unknown = structuredClone(data);
      for (const line of lines) {
        if (line !== this && line.name === this.name) waiting.push(() => line.onmessage?.({ data: copy }));
      }
    }
    close(): void {
      lines.delete(this);
    }
  }
  return {
    FakeBroadcast,
    waiting,
    /** Until nobody has anything left to say; more than a few rounds are an echo. */
    async settle(most = 200): Promise<number> {
      let count = 0;
      for (;;) {
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        const next = waiting.shift();
        if (!next) return count;
        count++;
        if (count > most) throw new Error('The windows do not stop talking.');
        next();
      }
    },
  };
}
export type Wire = ReturnType<typeof createWire>;

/** A window as far as two of them speak with each other. */
export class FakeWindow extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { hidden: false });
  readonly crypto = globalThis.crypto;
  readonly BroadcastChannel?: Wire['FakeBroadcast'];
  opener: unknown = null;
  name = '';
  constructor(
    readonly origin: string,
    wire: Wire | null,
  ) {
    super();
    if (wire) this.BroadcastChannel = wire.FakeBroadcast;
  }
  hear(data: unknown, origin: string, source: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  }
}

/** The handles of two windows on each other. */
export function tie(wire: Wire, a: FakeWindow, b: FakeWindow): { toA: Window; toB: Window } {
  const handle = (
    target: FakeWindow,
    from: FakeWindow,
    back: () => unknown,
  ): { closed: boolean; postMessage: Post } => ({
    closed: false,
    postMessage(data, targetOrigin) {
      if (targetOrigin !== '*' && targetOrigin !== target.origin) return;
      const copy: unknown = structuredClone(data);
      wire.waiting.push(() => target.hear(copy, from.origin, back()));
    },
  });
  const toA = handle(a, b, () => toB);
  const toB: ReturnType<typeof handle> = handle(b, a, () => toA);
  return { toA: toA as unknown as Window, toB: toB as unknown as Window };
}

/** A page without anything to be seen. */
export function fakeSession(window: FakeWindow, { speaker = false, step = 0, calm = true } = {}) {
  const clock = createManualClock();
  const player = createPlayer({
    mechanism: ketamine,
    clock,
    durationMs: () => 1000,
    reducedMotion: calm,
    initial: { stepIndex: step },
  });
  const settings = createSettings(null);
  const { options } = parsePageOptions(new URLSearchParams(speaker ? `speaker=${CHANNEL}` : ''), mechanismIds);
  const session: Session = {
    entry: ketamineEntry,
    mechanisms: [ketamineEntry],
    views: viewIds,
    graph: ketamine,
    mechanism: Promise.resolve(ketamine),
    latestMechanism: () => ketamine,
    player,
    settings,
    showView: player.setView,
    intro: createValueStore(false),
    legend: createLegendSwitch(settings),
    highlighting: createValueStore<Highlighting | null>(null),
    scissors: createValueStore<ScissorsTool | null>(null),
    opening: createValueStore(null),
    presenting: createValueStore(false),
    room: null,
    prepareView: () => Promise.resolve(),
    search: '',
    options,
    hash: createValueStore(''),
    storage: null,
    clock,
    announcer: createAnnouncer(),
    commandInterceptors: new Set(),
    window: window as unknown as Window,
  };
  return { session, player, clock };
}
