import { createContext, use, useSyncExternalStore } from 'react';
import type { Clock } from '../../clock/clock';
import type { Mechanism, MechanismGraph } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';
import type { PageOptions } from '../../player/pageOptions';
import type { SettingsStore } from '../../player/settings';
import type { Highlighting } from '../../scene/highlighting';
import type { MechanismEntry } from '../../scene/mechanismEntry';
import type { ViewId } from '../../scene/views/ids';

/** A value that others may watch. */
export interface ValueStore<T> {
  getState(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function createValue<T>(first: T): ValueStore<T> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    getState: () => current,
    set(value) {
      if (value === current) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a screen reader is told in passing, one sentence at a time. */
export interface Announcer {
  say: (sentence: string) => void;
  getState: () => string;
  subscribe: (listener: () => void) => () => void;
}

export function createAnnouncer(): Announcer {
  let spoken = '';
  const listeners = new Set<() => void>();
  return {
    say(sentence) {
      // A live region stays silent if its text does not change, so a repeated sentence gets an invisible end.
      spoken = sentence === spoken ? `${sentence}\u00A0` : sentence;
      for (const listener of listeners) listener();
    },
    getState: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Where the legend stands: in the picture where the whole of it is shown, on a card over it elsewhere. */
export type LegendPlace = 'picture' | 'card' | 'nowhere';

/** The legend's switch. Unless asked, it stands in the whole picture, where there is room for it, and nowhere else. */
export interface LegendSwitch {
  getState(): LegendPlace;
  subscribe(listener: () => void): () => void;
  toggle(): void;
  /** The diagram tells whether the whole of it is in sight. */
  setWhole(whole: boolean): void;
}

export function createLegendSwitch(settings: SettingsStore): LegendSwitch {
  let whole = false;
  const listeners = new Set<() => void>();
  const getState = (): LegendPlace => {
    const { legend } = settings.getState();
    if (legend === 'closed' || (legend === 'auto' && !whole)) return 'nowhere';
    return whole ? 'picture' : 'card';
  };
  return {
    getState,
    toggle: () => settings.change({ legend: getState() === 'nowhere' ? 'open' : 'closed' }),
    setWhole(now) {
      if (now === whole) return;
      whole = now;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = settings.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

/** What every part of the page may need; made once, never replaced. */
export interface Session {
  /** What is open. */
  entry: MechanismEntry;
  /** What the page can be asked for, first what it shows where nothing is. */
  mechanisms: readonly MechanismEntry[];
  /** The views that are offered, in the order of the switch. */
  views: readonly ViewId[];
  /** Enough to draw and to step. */
  graph: MechanismGraph;
  /** The graph with the records it rests on, which arrive after the first picture. */
  mechanism: Promise<Mechanism>;
  /** The most that is known of it by now. */
  known: () => MechanismGraph | Mechanism;
  player: Player;
  settings: SettingsStore;
  /** Fetches a view's code and passes to it. */
  showView: (view: ViewId) => void;
  legend: LegendSwitch;
  /** How the picture is lit; null is the plain picture. */
  light: ValueStore<Highlighting | null>;
  /** Whether the page is shown as slides, with nothing around the picture. */
  presenting: ValueStore<boolean>;
  /** How the address asks for the page to be shown. */
  options: PageOptions;
  clock: Clock;
  announcer: Announcer;
  /**
   * Parts that are asked first what Next and Back mean, such as a question that waits for its answer. The first that says
   * true has dealt with it.
   */
  leads: Set<(command: 'next' | 'previous') => boolean>;
  window: Window;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the page around a component. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside of the page.');
  return session;
}

/** The whole mechanism; suspends until its records have arrived. */
export function useMechanism(): Mechanism {
  return use(useSession().mechanism);
}

interface Readable<T> {
  getState: () => T;
  subscribe: (listener: () => void) => () => void;
}

/** A part of a store's state. The component is drawn again only when that part is another one. */
export function useStore<T, Part>(store: Readable<T>, part: (state: T) => Part): Part {
  const read = (): Part => part(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
