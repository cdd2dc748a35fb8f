import { parsePageOptions, serializePageOptions } from '../../player/pageOptions';
import { parseUrl, serializeUrl } from '../../player/urlCodec';
import type { Session } from './session';

/** What is in the address but makes no new entry of the history. */
const REPLACED_KEYS = ['selection', 'panel', 'lens', 'marks', 'question'] as const;

/**
 * Keeps the address in step with the player, and the player with Back and Forward. A step taken by the reader and a
 * what-if are new entries of the history, so that Back undoes them; a start of presenting too, so that Back ends it.
 * Autoplay and selections overwrite the current one, so that Back never takes many presses.
 */
export function bindHistory(session: Session): () => void {
  const { player, graph: mechanism, mechanisms, views, known, presenting, options, window } = session;
  const { history, location } = window;
  let restoring = false;

  const write = (push: boolean): void => {
    const search = serializePageOptions(
      { present: presenting.getState() },
      serializeUrl(mechanism, player.getState(), location.search),
    );
    if (search === location.search) return;
    const address = `${location.pathname}${search}${location.hash}`;
    try {
      // The speaker's window follows another one, whose history it is.
      if (push && !options.speaker) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A sandboxed frame, or a browser that limits how often it may be asked: the page works without.
    }
  };

  const restore = (): void => {
    const { initial } = parseUrl(known(), location.search, views);
    restoring = true;
    const ids = mechanisms.map(({ id }) => id);
    presenting.set(parsePageOptions(new URLSearchParams(location.search), ids).options.present);
    player.goTo(initial.stepIndex);
    player.setView(initial.view);
    player.select(initial.selection);
    player.showPanel(initial.panel);
    player.setLens(initial.lens);
    player.setMarks(initial.marks);
    player.setWhatIf(initial.whatIf);
    player.ask(initial.question);
    restoring = false;
  };

  write(false);
  const unsubscribe = player.subscribe((state, before) => {
    if (restoring) return;
    const stepped = state.stepIndex !== before.stepIndex;
    const turned = state.view !== before.view;
    const done = state.whatIf !== before.whatIf;
    const other = REPLACED_KEYS.some((key) => state[key] !== before[key]);
    if (stepped || turned || done || other) write((stepped || turned || done) && !state.autoplay);
  });
  const stop = presenting.subscribe(() => !restoring && write(true));
  window.addEventListener('popstate', restore);
  return () => {
    stop();
    unsubscribe();
    window.removeEventListener('popstate', restore);
  };
}
