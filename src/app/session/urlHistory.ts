import { parsePageOptions, serializePageOptions } from '../../player/pageOptions';
import type { PlayerState } from '../../player/playerState';
import { PAGE_VIEW } from '../../scene/views/ids';
import { parseUrl, serializeUrl } from '../../player/urlCodec';
import { hasState } from './hasState';
import { showTime } from './showTime';
import type { Session } from './session';

/** Parts of the address that replace the current history entry. */
const REPLACED_KEYS = ['moment', 'selection', 'panel', 'lens', 'marks', 'question'] as const;

/** How long a reader who moves through time must stay before the address says so: a browser limits how often it changes. */
const REST_MS = 250;

/** Shows what the search part of an address says. */
function showSearch({ player, graph, mechanisms, views, latestMechanism, presenting }: Session, search: string): void {
  const { initial, atMin } = parseUrl(latestMechanism(), search, views, PAGE_VIEW);
  const ids = mechanisms.map(({ id }) => id);
  presenting.set(parsePageOptions(new URLSearchParams(search), ids).options.present);
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
 * many presses.
 */
export function bindHistory(session: Session): () => void {
  const { player, graph: mechanism, presenting, intro, options, hash, window, clock } = session;
  const { history, location } = window;
  let restoring = false;

  const write = (push: boolean, state: PlayerState = player.getState()): void => {
    // The first screen keeps the address that it was opened with, so that Back leads to it again.
    if (intro.getState() && !presenting.getState()) return;
    const search = serializePageOptions(
      { present: presenting.getState() },
      serializeUrl(mechanism, state, location.search),
    );
    if (search === location.search && hash.getState() === location.hash) return;
    const address = `${location.pathname}${search}${hash.getState()}`;
    try {
      // The speaker's window follows the audience window, which owns the history.
      if (push && !options.speaker) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A sandboxed frame, or a browser's rate limit: works without.
    }
  };

  const restore = (): void => {
    restoring = true;
    showSearch(session, location.search);
    hash.set(location.hash);
    intro.set(!hasState(location.search) && !presenting.getState() && !options.speaker);
    restoring = false;
  };

  // A time that the address asks for is shown a little later, and must not be lost until then.
  if (!new URLSearchParams(location.search).has('at')) write(false);
  /** Ends the wait of a time that the address does not name yet; null where there is none. */
  let stopWaiting: (() => void) | null = null;
  const unsubscribe = player.subscribe((state, before) => {
    if (restoring) return;
    if (state.moment && state.moment !== before.moment && state.view === before.view) {
      stopWaiting?.();
      stopWaiting = clock.after(REST_MS, () => {
        stopWaiting = null;
        write(false);
      });
      return;
    }
    const stepped = state.stepIndex !== before.stepIndex;
    const viewChanged = state.view !== before.view;
    const whatIfChanged = state.whatIf !== before.whatIf;
    const otherChanged = REPLACED_KEYS.some((key) => state[key] !== before[key]);
    if (!stepped && !viewChanged && !whatIfChanged && !otherChanged) return;
    if (stopWaiting) {
      stopWaiting();
      stopWaiting = null;
      // Back leads to this time.
      write(false, before);
    }
    write((stepped || viewChanged || whatIfChanged) && !state.autoplay);
  });
  const stop = [
    ...[intro, presenting].map((store) => store.subscribe(() => !restoring && write(true))),
    // A stop of a lesson is told after the picture of it, and belongs to the same entry.
    hash.subscribe(() => !restoring && write(false)),
  ];
  window.addEventListener('popstate', restore);
  return () => {
    for (const end of stop) end();
    stopWaiting?.();
    unsubscribe();
    window.removeEventListener('popstate', restore);
  };
}
