import { createContext, use, useSyncExternalStore } from 'react';
import type { Clock } from '../../clock/clock';
import type { ReadOptions } from '../../formats/draft';
import type { ReadResult } from '../../formats/report';
import type { Mechanism, MechanismGraph } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';
import type { PageOptions } from '../../player/pageOptions';
import type { SettingsStore, StorageLike } from '../../player/settings';
import { createValueStore, type ValueStore } from '../../player/valueStore';
import type { Playhead } from '../../scene/frameState';
import type { Highlighting } from '../../scene/highlighting';
import type { MechanismEntry } from '../../scene/mechanismEntry';
import type { ViewId } from '../../scene/views/ids';
import type { View } from '../../scene/views/view';

/** Announcements for screen readers, one sentence at a time. */
export interface Announcer {
  say: (sentence: string) => void;
  getState: () => string;
  subscribe: (listener: () => void) => () => void;
}

export function createAnnouncer(): Announcer {
  const { getState, set, subscribe } = createValueStore('');
  return {
    // A live region stays silent if its text does not change, so a repeated sentence gets an invisible end.
    say: (sentence) => set(sentence === getState() ? `${sentence}\u00A0` : sentence),
    getState,
    subscribe,
  };
}

/** Where the legend is: in the picture where all of it is visible, else on a card over it. */
export type LegendPlace = 'picture' | 'card' | 'nowhere';

/** Shows and hides the legend, which is closed until a reader asks for it. */
export interface LegendSwitch {
  getState(): LegendPlace;
  subscribe(listener: () => void): () => void;
  toggle(): void;
  /** Set by the diagram: whether all of it is visible. */
  setWhole(whole: boolean): void;
}

export function createLegendSwitch(settings: SettingsStore): LegendSwitch {
  const whole = createValueStore(false);
  const getState = (): LegendPlace => {
    const { legend } = settings.getState();
    if (legend === 'closed') return 'nowhere';
    return whole.getState() ? 'picture' : 'card';
  };
  return {
    getState,
    toggle: () => settings.change({ legend: getState() === 'nowhere' ? 'open' : 'closed' }),
    setWhole: whole.set,
    subscribe(listener) {
      const stop = [whole.subscribe(listener), settings.subscribe(listener)];
      return () => {
        for (const end of stop) end();
      };
    },
  };
}

/** A mechanism that a reader is opening from a file; what is on screen stays until it is played. */
export type Opening =
  | { stage: 'choose' }
  | { stage: 'reading'; name: string }
  | {
      stage: 'read';
      name: string;
      result: ReadResult;
      /** Reads it once more, with or without what is guessed only on request. */
      readAgain?: (options: ReadOptions) => void;
    };

/** A node to block or an arrow to cut. */
export interface CutTarget {
  kind: 'node' | 'edge';
  id: string;
}

/** The scissors while they are on: a press on the picture cuts or blocks. */
export interface ScissorsTool {
  /** What a press would cut or block. */
  over?: CutTarget | undefined;
}

/** The room of the picture in the HTML, in CSS px: to ask the page for it would lay out everything twice. */
export interface StandingRoom {
  width: number;
  height: number;
}

/** Does beforehand what the first picture of a view needs, in short tasks. */
export type PrepareView = (view: View, mechanism: MechanismGraph, playhead: Playhead) => Promise<void>;

/** Shared by every part of the page; created once, never replaced. */
export interface Session {
  /** The open mechanism with its loaders. */
  entry: MechanismEntry;
  /** The available mechanisms; the first is the default. */
  mechanisms: readonly Pick<MechanismEntry, 'id'>[];
  /** The views that are offered, in the order of the switch. */
  views: readonly ViewId[];
  /** The graph and its steps. */
  graph: MechanismGraph;
  /** The graph with the records it rests on, which arrive after the first picture. */
  mechanism: Promise<Mechanism>;
  /** The whole mechanism once its records have arrived, else the graph. */
  latestMechanism: () => MechanismGraph | Mechanism;
  player: Player;
  settings: SettingsStore;
  /** Loads a view's code and switches to it. */
  showView: (view: ViewId) => void;
  legend: LegendSwitch;
  /** What is highlighted in the diagram; null for the plain picture. */
  highlighting: ValueStore<Highlighting | null>;
  /** Whether the first screen is shown, before the story has begun: title, one sentence, the picture and “Begin”. */
  intro: ValueStore<boolean>;
  /** The scissors; null while they are off. */
  scissors: ValueStore<ScissorsTool | null>;
  /** Whether the page is shown as slides. */
  presenting: ValueStore<boolean>;
  /** The file that is being opened; null for none. */
  opening: ValueStore<Opening | null>;
  /** Null where no picture stands in the HTML. */
  room: StandingRoom | null;
  prepareView: PrepareView;
  /** The search part of the address with which the page was opened. */
  search: string;
  /** Page options of the address. */
  options: PageOptions;
  /** The hash part of the address, which holds a lesson; written with every change of the address. */
  hash: ValueStore<string>;
  /** What stays on this device between visits; null where the browser has no storage. */
  storage: StorageLike | null;
  clock: Clock;
  announcer: Announcer;
  /** Called before Next and Back, such as by an open question; the first that returns true has handled the command. */
  commandInterceptors: Set<(command: 'next' | 'previous') => boolean>;
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

/** A part of a store's state; the component renders again only when that part changes. */
export function useStore<T, Part>(store: Readable<T>, part: (state: T) => Part): Part {
  const select = (): Part => part(store.getState());
  return useSyncExternalStore(store.subscribe, select, select);
}
