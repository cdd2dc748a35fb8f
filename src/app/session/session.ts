import { createContext } from 'react';
import type { Clock } from '../../clock/clock';
import type { Mechanism, MechanismGraph } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';
import type { SettingsStore } from '../../player/settings';
import type { PageOptions } from '../../player/pageOptions';
import type { Highlighting } from '../../scene/highlighting';
import type { ViewId } from '../../scene/views/ids';
import type { Announcer } from './announcer';
import type { LegendSwitch } from './legendSwitch';
import type { Held } from './held';

/** What every part of the page may need; made once, never replaced. */
export interface Session {
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
  light: Held<Highlighting | null>;
  /** Whether the page is shown as slides, with nothing around the picture. */
  presenting: Held<boolean>;
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
