import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { type Clock, createRealClock } from '../clock/clock';
import { loadReadyView } from '../live/animatedDiagram';
import { createSystemPreferences, resolveTheme } from '../live/systemPreferences';
import type { Mechanism, MechanismGraph } from '../model/mechanism';
import { BrokenMechanism } from '../model/problem';
import { createPlayer, type Player } from '../player/createPlayer';
import { parsePageOptions } from '../player/pageOptions';
import { createSettings, localStorageOf, type SettingsStore, type StorageLike } from '../player/settings';
import { parseUrl } from '../player/urlCodec';
import type { Highlighting } from '../scene/highlighting';
import type { MechanismEntry } from '../scene/mechanismEntry';
import { type ViewId, viewNames } from '../scene/views/ids';
import { createValueStore } from '../player/valueStore';
import { viewsOf } from '../scene/views/loadView';
import { createAnnouncer, createLegendSwitch, type Session, SessionContext, useStore } from './session/session';
import { bindHistory } from './session/urlHistory';
import { Page } from './shell/Page';
import { lazyOverlay } from './ui/lazyOverlay';

/** Applies theme and motion to `<html>` and to the player, from the settings or, where they say so, the system. */
function bindAppearance(settings: SettingsStore, player: Player, window: Window): () => void {
  const system = createSystemPreferences(window);

  const apply = (): void => {
    const { theme, motion } = settings.getState();
    const reduced = motion === 'reduced' || (motion === 'system' && system.prefersReducedMotion());
    const { dataset } = window.document.documentElement;
    dataset.theme = resolveTheme(system, theme === 'system' ? null : theme);
    dataset.motion = reduced ? 'reduced' : 'full';
    if (player.getState().reducedMotion !== reduced) player.setReducedMotion(reduced);
  };

  apply();
  const stop = [settings.subscribe(apply), system.watch(apply)];
  return () => {
    for (const undo of stop) undo();
  };
}

interface AppProps {
  entry: MechanismEntry;
  /** The available mechanisms; the first is the default. */
  mechanisms?: readonly MechanismEntry[];
  clock?: Clock;
  storage?: StorageLike | null;
  window?: Window;
}

/** Loads the whole mechanism and rejects with `BrokenMechanism` if it violates an invariant. */
async function loadValidated({ load }: MechanismEntry): Promise<Mechanism> {
  const [mechanism, { findProblems, findUnsourced }] = await Promise.all([load(), import('../model/findProblems')]);
  const problems = [...findProblems(mechanism), ...findUnsourced(mechanism)];
  if (problems.length > 0) throw new BrokenMechanism(problems);
  return mechanism;
}

function createSession({
  entry,
  mechanisms = [entry],
  clock = createRealClock(),
  storage,
  window = globalThis.window,
}: AppProps): Session {
  const { graph, drawing } = entry;
  const { search } = window.location;
  const views = viewsOf(graph, drawing);
  const { initial, notices, needsMechanism } = parseUrl(graph, search, views);
  const { options, notices: odd } = parsePageOptions(
    new URLSearchParams(search),
    mechanisms.map(({ id }) => id),
  );
  const player = createPlayer({
    mechanism: graph,
    clock,
    initial: { ...initial, notices: [...notices, ...odd] },
  });
  const settings = createSettings(storage === undefined ? localStorageOf(window) : storage, {
    ...(options.theme && { theme: options.theme }),
    ...(options.motion === 'off' && { motion: 'reduced' }),
  });
  const legend = createLegendSwitch(settings);
  const announcer = createAnnouncer();
  const showView = (view: ViewId): void => {
    if (!views.includes(view)) return announcer.say(`This mechanism has no view “${viewNames[view]}”.`);
    loadReadyView(view, { entry, clock }).then(
      () => player.setView(view),
      () => announcer.say(`The view “${viewNames[view]}” did not load. Check the connection and try again.`),
    );
  };
  let known: MechanismGraph | Mechanism = graph;
  const mechanism = loadValidated(entry);
  mechanism.then(
    (whole) => {
      known = whole;
      if (!needsMechanism) return;
      const again = parseUrl(whole, search, views);
      if (again.initial.selection) player.select(again.initial.selection);
      for (const notice of again.notices) player.notify(notice);
    },
    // The panel that suspends on it shows the error; here a rejection must not go unhandled.
    () => undefined,
  );
  return {
    entry,
    mechanisms,
    views,
    graph,
    mechanism,
    latestMechanism: () => known,
    player,
    settings,
    legend,
    highlighting: createValueStore<Highlighting | null>(null),
    presenting: createValueStore(options.present),
    options,
    showView,
    clock,
    announcer,
    commandInterceptors: new Set(),
    window,
  };
}

/** Slides and speaker view are not part of the first view. */
const PresentPage = lazyOverlay(async () => (await import('./features/present/PresentPage')).PresentPage);
const SpeakerPage = lazy(async () => ({ default: (await import('./features/speaker/SpeakerPage')).SpeakerPage }));

/** The whole page for one mechanism. Later changes of its props are ignored. */
export function App(props: AppProps) {
  const [session] = useState(() => createSession(props));

  useEffect(() => {
    const { player, settings, window } = session;
    const unbind = [bindAppearance(settings, player, window), bindHistory(session), player.destroy];
    return () => {
      for (const undo of unbind) undo();
    };
  }, [session]);

  // The page stays until the slides have loaded: no white flash in a dark lecture hall.
  const wanted = useStore(session.presenting, Boolean);
  const presenting = useDeferredValue(wanted) && wanted;
  const Shown = session.options.speaker ? SpeakerPage : presenting ? PresentPage : Page;
  return (
    <SessionContext value={session}>
      <Suspense>
        <Shown onClose={() => session.presenting.set(false)} />
      </Suspense>
    </SessionContext>
  );
}
