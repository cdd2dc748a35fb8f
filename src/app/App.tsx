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
import { viewsOf } from '../scene/views/loadView';
import {
  createAnnouncer,
  createLegendSwitch,
  createValue,
  type Session,
  SessionContext,
  useStore,
} from './session/session';
import { bindHistory } from './session/urlHistory';
import { Page } from './shell/Page';
import { lazyOverlay } from './ui/lazyOverlay';

/** Theme and motion on `<html>` and in the player, following the settings and, where those say so, the system. */
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
  /** What the page can be asked for, first what it shows where nothing is. */
  mechanisms?: readonly MechanismEntry[];
  clock?: Clock;
  storage?: StorageLike | null;
  window?: Window;
}

/** The whole mechanism, checked: one that breaks an invariant is refused and never shown in part. */
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
  const { initial, notices, unsure } = parseUrl(graph, search, views);
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
      if (!unsure) return;
      const again = parseUrl(whole, search, views);
      if (again.initial.selection) player.select(again.initial.selection);
      for (const notice of again.notices) player.notify(notice);
    },
    // The panel that waits for it tells what went wrong; until it does, a refusal is no unhandled error.
    () => undefined,
  );
  return {
    entry,
    mechanisms,
    views,
    graph,
    mechanism,
    known: () => known,
    player,
    settings,
    legend,
    light: createValue<Highlighting | null>(null),
    presenting: createValue(options.present),
    options,
    showView,
    clock,
    announcer,
    leads: new Set(),
    window,
  };
}

/** The page as slides, and the window of whoever shows them: neither is of the first view. */
const PresentPage = lazyOverlay(async () => (await import('./features/present/PresentPage')).PresentPage);
const SpeakerPage = lazy(async () => ({ default: (await import('./features/speaker/SpeakerPage')).SpeakerPage }));

/** The whole page for one mechanism. What it is given first is what it keeps. */
export function App(props: AppProps) {
  const [session] = useState(() => createSession(props));

  useEffect(() => {
    const { player, settings, window } = session;
    const unbind = [bindAppearance(settings, player, window), bindHistory(session), player.destroy];
    return () => {
      for (const undo of unbind) undo();
    };
  }, [session]);

  // The page stays until the slides have arrived: no white flash in a dark hall.
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
