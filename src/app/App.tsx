import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { type Clock, createRealClock } from '../clock/clock';
import { BrokenMechanism } from '../model/problem';
import type { Mechanism, MechanismGraph } from '../model/mechanism';
import { parsePageOptions } from '../player/pageOptions';
import { createPlayer } from '../player/createPlayer';
import { createSettings, localStorageOf, type StorageLike } from '../player/settings';
import { parseUrl } from '../player/urlCodec';
import type { Highlighting } from '../scene/highlighting';
import { stepDurationMs } from '../scene/timeline';
import { type ViewId, viewNames } from '../scene/views/ids';
import { createAnnouncer } from './session/announcer';
import { bindAppearance } from './session/bindAppearance';
import { bindHistory } from './session/bindHistory';
import { createLegendSwitch } from './session/legendSwitch';
import { createHeld } from './session/held';
import { loadReadyView } from '../live/animatedDiagram';
import { type Session, SessionContext } from './session/session';
import { useStore } from './session/useStore';
import { arriving } from './shell/arriving';
import { Page } from './shell/Page';

interface AppProps {
  graph: MechanismGraph;
  /** Brings the whole mechanism of that graph. */
  load: () => Promise<Mechanism>;
  clock?: Clock;
  storage?: StorageLike | null;
  window?: Window;
}

/** The whole mechanism, checked: one that breaks an invariant is refused and never shown in part. */
async function loadValidated(load: AppProps['load']): Promise<Mechanism> {
  const [mechanism, { findProblems, findUnsourced }] = await Promise.all([load(), import('../model/findProblems')]);
  const problems = [...findProblems(mechanism), ...findUnsourced(mechanism)];
  if (problems.length > 0) throw new BrokenMechanism(problems);
  return mechanism;
}

function createSession({
  graph,
  load,
  clock = createRealClock(),
  storage,
  window = globalThis.window,
}: AppProps): Session {
  const { search } = window.location;
  const { initial, notices, unsure } = parseUrl(graph, search);
  const { options, notices: odd } = parsePageOptions(new URLSearchParams(search));
  const player = createPlayer({
    mechanism: graph,
    clock,
    durationMs: (stepIndex) => stepDurationMs(graph, stepIndex),
    initial: { ...initial, notices: [...notices, ...odd] },
  });
  const settings = createSettings(storage === undefined ? localStorageOf(window) : storage, {
    ...(options.theme && { theme: options.theme }),
    ...(options.motion === 'off' && { motion: 'reduced' }),
  });
  const legend = createLegendSwitch(settings);
  const announcer = createAnnouncer();
  const showView = (view: ViewId): void => {
    loadReadyView(view, clock).then(
      () => player.setView(view),
      () => announcer.say(`The view “${viewNames[view]}” did not load. Check the connection and try again.`),
    );
  };
  let known: MechanismGraph | Mechanism = graph;
  const mechanism = loadValidated(load);
  mechanism.then(
    (whole) => {
      known = whole;
      if (!unsure) return;
      const again = parseUrl(whole, search);
      if (again.initial.selection) player.select(again.initial.selection);
      for (const notice of again.notices) player.notify(notice);
    },
    // The panel that waits for it tells what went wrong; until it does, a refusal is no unhandled error.
    () => undefined,
  );
  return {
    graph,
    mechanism,
    known: () => known,
    player,
    settings,
    legend,
    light: createHeld<Highlighting | null>(null),
    presenting: createHeld(options.present),
    options,
    showView,
    clock,
    announcer,
    leads: new Set(),
    window,
  };
}

/** The page as slides, and the window of whoever shows them: neither is of the first view. */
const PresentPage = arriving(async () => (await import('./present/PresentPage')).PresentPage);
const SpeakerPage = lazy(async () => ({ default: (await import('./speaker/SpeakerPage')).SpeakerPage }));

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
