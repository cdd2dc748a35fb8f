import { type Clock, createRealClock, wait } from '../../clock/clock';
import { loadReadyView } from '../../live/animatedDiagram';
import type { Mechanism, MechanismGraph } from '../../model/mechanism';
import { wordsOfStep } from '../../player/readingTime';
import { readParams } from '../../player/addressParams';
import { createPlayer } from '../../player/createPlayer';
import { parsePageOptions } from '../../player/pageOptions';
import type { PlayerState } from '../../player/playerState';
import { createSettings, localStorageOf, type StorageLike } from '../../player/settings';
import { parseUrl } from '../../player/urlCodec';
import { createValueStore } from '../../player/valueStore';
import type { Highlighting } from '../../scene/highlighting';
import type { MechanismEntry } from '../../scene/mechanismEntry';
import { PAGE_VIEW, type ViewId, viewNames } from '../../scene/views/ids';
import { viewsOf } from '../../scene/views/loadView';
import { hasState } from './hasState';
import {
  createAnnouncer,
  createLegendSwitch,
  type Opening,
  type PrepareView,
  type ScissorsTool,
  type Session,
  type StandingRoom,
} from './session';

export interface SessionOptions {
  entry: MechanismEntry;
  /** The available mechanisms; the first is the default. */
  mechanisms?: readonly Pick<MechanismEntry, 'id'>[];
  clock?: Clock;
  storage?: StorageLike | null;
  window?: Window;
  room?: StandingRoom | null;
  prepareView?: PrepareView;
}

/** Whatever of these a reader changes, the story has begun. */
const STORY_KEYS = [
  'stepIndex',
  'motion',
  'view',
  'selection',
  'panel',
  'lens',
  'marks',
  'whatIf',
  'question',
] as const satisfies readonly (keyof PlayerState)[];

/** How long the records wait for the frame in which the page takes the place of the picture in the HTML. */
const AFTER_FIRST_MS = 80;

/**
 * Loads the whole mechanism. In development it rejects with `BrokenMechanism` if an invariant is violated; a page that was built has
 * only mechanisms that the build has checked.
 */
async function loadValidated({ load, isOpened = false }: MechanismEntry): Promise<Mechanism> {
  // What was opened from a file was checked when it was read.
  if (isOpened || import.meta.env.PROD) return load();
  const [mechanism, { requireSound }] = await Promise.all([load(), import('../../model/findProblems')]);
  requireSound(mechanism);
  return mechanism;
}

/** The hash of the address. A lecture copy opens with its own where the browser let it not write that into the address. */
function openingHash({ document, location }: Window): string {
  const { start } = document.documentElement.dataset;
  if (location.hash !== '' || start === undefined || location.search !== '') return location.hash;
  const at = start.indexOf('#');
  return at < 0 ? '' : start.slice(at);
}

/** Creates the session of a page from its address and the reader's settings. */
export function createSession({
  entry,
  mechanisms = [entry],
  clock = createRealClock(),
  storage,
  window = globalThis.window,
  room = null,
  prepareView = () => Promise.resolve(),
}: SessionOptions): Session {
  const { graph, drawing } = entry;
  const { search } = window.location;
  const views = viewsOf(graph, drawing);
  const { initial, notices, atMin, needsMechanism } = parseUrl(graph, search, views, PAGE_VIEW);
  const { options, notices: odd } = parsePageOptions(
    readParams(search),
    mechanisms.map(({ id }) => id),
  );
  let known: MechanismGraph | Mechanism = graph;
  const player = createPlayer({
    mechanism: graph,
    clock,
    wordsAt: (stepIndex) => wordsOfStep(known, stepIndex),
    initial: { ...initial, notices: [...notices, ...odd] },
  });
  // Where its code does not arrive the page stays at the step.
  if (atMin !== null)
    import('./showTime').then(
      ({ showTime }) => showTime(player, graph, atMin),
      () => undefined,
    );
  const kept = storage === undefined ? localStorageOf(window) : storage;
  const settings = createSettings(kept, {
    ...(options.theme && { theme: options.theme }),
    ...(options.motion === 'off' && { motion: 'reduced' }),
  });
  const intro = createValueStore(!hasState(search) && !options.present && options.speaker === null);
  player.subscribe((state, before) => {
    if (intro.getState() && STORY_KEYS.some((key) => state[key] !== before[key])) intro.set(false);
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
  // The records come after the first picture, of which they are no part.
  const mechanism = room ? wait(clock, AFTER_FIRST_MS).then(() => loadValidated(entry)) : loadValidated(entry);
  mechanism.then(
    (whole) => {
      known = whole;
      if (!needsMechanism) return;
      const again = parseUrl(whole, search, views, PAGE_VIEW);
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
    intro,
    scissors: createValueStore<ScissorsTool | null>(null),
    presenting: createValueStore(options.present),
    opening: createValueStore<Opening | null>(null),
    room,
    prepareView,
    search,
    options,
    showView,
    hash: createValueStore(openingHash(window)),
    storage: kept,
    clock,
    announcer,
    commandInterceptors: new Set(),
    window,
  };
}
