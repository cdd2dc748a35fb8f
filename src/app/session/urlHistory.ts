import { readParams } from '../../player/addressParams';
import { createAddressWriter } from '../../player/addressWriter';
import { parsePageOptions, serializePageOptions } from '../../player/pageOptions';
import type { PlayerState } from '../../player/playerState';
import { PAGE_VIEW } from '../../scene/views/ids';
import { parseUrl, serializeUrl } from '../../player/urlCodec';
import { hasState } from './hasState';
import { showTime } from './showTime';
import type { Session } from './session';

/** Parts of the address whose change makes an entry of the history. */
const ENTRY_KEYS = ['stepIndex', 'view', 'whatIf'] as const;
/** Parts of the address that replace the current history entry. */
const REPLACED_KEYS = ['moment', 'selection', 'panel', 'lens', 'marks', 'question'] as const;

/** How long a reader who drags or moves through time must stay before the address says so. */
const REST_MS = 250;

/** Shows what the search part of an address says. */
function showSearch({ player, graph, mechanisms, views, latestMechanism, presenting }: Session, search: string): void {
  const { initial, atMin } = parseUrl(latestMechanism(), search, views, PAGE_VIEW);
  const ids = mechanisms.map(({ id }) => id);
  presenting.set(parsePageOptions(readParams(search), ids).options.present);
  player.goTo(initial.stepIndex);
  showTime(player, graph, atMin);
  player.setView(initial.view);
  player.select(initial.selection);
  player.showPanel(initial.panel);
  player.setLens(initial.lens);
  player.setMarks(initial.marks);
  player.setWhatIf(initial.whatIf);
  player.ask(initial.question);
}

/** Shows an address as Back and Forward do, with one entry in the history, or none where the browser forbids it. */
export function openAddress(session: Session, search: string, hash: string): void {
  const { location, history } = session.window;
  if (search === location.search && hash === location.hash) return session.hash.set(hash);
  const address = `${location.pathname}${search}${hash}`;
  try {
    if (session.options.speaker) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  } catch {
    showSearch(session, search);
    session.hash.set(hash);
    return;
  }
  session.window.dispatchEvent(new PopStateEvent('popstate'));
}

/**
 * Synchronises the address with the player, both ways. Steps, views, what-ifs and the start of a presentation push a
 * history entry, so that Back undoes them. Autoplay and selections replace the current one, so that Back never takes
 * many presses; whatever is done while a pointer is held down is one entry.
 */
export function bindHistory(session: Session): () => void {
  const { player, graph: mechanism, presenting, intro, options, hash, window, clock } = session;
  const { location } = window;
  const writer = createAddressWriter(window, clock);
  let restoring = false;
  /** A press of the pointer that has not ended, and whether it has made an entry. */
  let held: { hasEntry: boolean } | null = null;
  /** The state of which the address tells. */
  let written = player.getState();
  let cancelRest: (() => void) | null = null;

  const write = (push: boolean, state: PlayerState = player.getState()): void => {
    cancelRest?.();
    cancelRest = null;
    // The first screen keeps the address that it was opened with, so that Back leads to it again.
    if (intro.getState() && !presenting.getState()) return;
    written = state;
    const search = serializePageOptions(
      { present: presenting.getState() },
      serializeUrl(mechanism, state, location.search),
    );
    if (search === location.search && hash.getState() === location.hash) return writer.cancel();
    // The speaker's window follows the audience window, which owns the history.
    const isEntry = push && !options.speaker && !held?.hasEntry;
    if (held && isEntry) held.hasEntry = true;
    writer.write(`${location.pathname}${search}${hash.getState()}`, isEntry);
  };
  const writeState = (): void => {
    const state = player.getState();
    write(!state.autoplay && ENTRY_KEYS.some((key) => state[key] !== written[key]));
  };

  const restore = (): void => {
    cancelRest?.();
    cancelRest = null;
    writer.cancel();
    restoring = true;
    showSearch(session, location.search);
    hash.set(location.hash);
    intro.set(!hasState(location.search) && !presenting.getState() && !options.speaker);
    restoring = false;
    written = player.getState();
  };
  const hold = (): void => {
    held = { hasEntry: false };
  };
  const release = (): void => {
    if (cancelRest) writeState();
    held = null;
  };

  // A time that the address asks for is shown a little later, and must not be lost until then.
  if (!readParams(location.search).has('at')) write(false);
  const unsubscribe = player.subscribe((state, before) => {
    if (restoring || ![...ENTRY_KEYS, ...REPLACED_KEYS].some((key) => state[key] !== before[key])) return;
    const isMoving = state.moment !== null && state.moment !== before.moment && state.view === before.view;
    if (!held && !isMoving) {
      // Back leads to the time that the address does not name yet.
      if (cancelRest) write(false, before);
      return writeState();
    }
    cancelRest?.();
    cancelRest = clock.after(REST_MS, writeState);
  });
  const stop = [
    ...[intro, presenting].map((store) => store.subscribe(() => !restoring && write(true))),
    // A stop of a lesson is told after the picture of it, and belongs to the same entry.
    hash.subscribe(() => !restoring && write(false)),
  ];
  const listeners = [
    ['popstate', restore],
    ['pointerdown', hold],
    ['pointerup', release],
    ['pointercancel', release],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
  return () => {
    for (const end of stop) end();
    cancelRest?.();
    writer.cancel();
    unsubscribe();
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
  };
}
