import { bindPrint } from '../features/print/printPage';
import { reportAddress } from '../features/quiz/reportAddress';
import type { Session } from '../session/session';
import { bindPageKeys } from './pageKeys';
import { bindToolbars } from './toolbars';

/** Opens an overlay; whether one is open. */
type KeyTargets = Parameters<typeof bindPageKeys> extends [Session, ...infer Rest] ? Rest : never;

/** What the page does beyond its first picture: obeys keys, prints, and tells what its address says that it does not understand. */
export function bindPage(session: Session, ...keys: KeyTargets): () => void {
  const { body } = session.window.document;
  const stop = [bindPageKeys(session, ...keys), bindPrint(session), bindToolbars(body)];
  session.mechanism.then(
    (mechanism) => reportAddress(session, mechanism),
    // The panel shows why.
    () => undefined,
  );
  return () => {
    for (const end of stop) end();
  };
}

/** How long “Next” is waited for. */
const MOST_WAITED_MS = 3000;

/** “Begin” is gone once it is pressed: the next button on the way is “Next”, whose code may still be. Not where the reader is by then. */
export function focusNext({ clock, window: { document } }: Session): void {
  const startMs = clock.now();
  const attempt = (): void => {
    const { activeElement, body } = document;
    // Where a button goes away, the picture is given the focus in its place.
    const isElsewhere = activeElement && activeElement !== body && !activeElement.matches('.intro-begin, .diagram');
    if (isElsewhere) return;
    const next = document.querySelector<HTMLElement>('.step-next');
    if (next) next.focus({ preventScroll: true });
    else if (clock.now() - startMs < MOST_WAITED_MS) clock.after(50, attempt);
  };
  attempt();
}
