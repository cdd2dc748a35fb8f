import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { type KeyCommand, keyCommandFor, type KeyContext, keyContextFor } from '../../player/keymap';
import { Diagram } from '../features/diagram/Diagram';
import { StepIntro } from '../features/evidence/PanelHeader';
import { CaptionBar, StepRail } from '../features/steps/StepControls';
import { type Session, useSession, useStore } from '../session/session';
import { runSharedCommand } from '../session/sharedCommands';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LiveRegion, Notices } from '../ui/Notices';
import { lazyOverlay, type Overlay } from '../ui/lazyOverlay';
import { TopBar } from './TopBar';
import './page.css';

/** These keep every key to themselves. */
const OVERLAY_SELECTOR = '[role="dialog"], [role="menu"]';

function pageKeyContext(target: EventTarget | null): KeyContext | null {
  const element = target as Element | null;
  if (typeof element?.closest !== 'function') return {};
  if (element.closest(OVERLAY_SELECTOR)) return null;
  return { ...keyContextFor(element), inScroller: element.closest('[data-scroller]') !== null };
}

function runPageCommand(
  command: KeyCommand,
  session: Session,
  open: (overlay: 'help' | 'search' | 'export' | 'share') => void,
): void {
  const { player, presenting } = session;
  switch (command.kind) {
    case 'escape':
      if (player.getState().selection) player.select(null);
      else player.setLens(null);
      return;
    case 'present':
      return presenting.set(true);
    case 'help':
    case 'search':
    case 'export':
    case 'share':
      return open(command.kind);
    default:
      runSharedCommand(command, session);
  }
}

/**
 * The keyboard of the whole page. A part that has dealt with a key says so by `preventDefault`. What is typed while a
 * dialog's code is on its way is meant for that dialog, and turns no page here.
 */
function bindPageKeys(
  session: Session,
  open: (overlay: 'help' | 'search' | 'export' | 'share') => void,
  isOpen: () => boolean,
): () => void {
  const { window, settings } = session;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isOpen()) return;
    const context = pageKeyContext(event.target);
    const command = context && keyCommandFor(event, { ...context, letters: settings.getState().letters });
    if (!command) return;
    event.preventDefault();
    runPageCommand(command, session, open);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** The first thing that Tab reaches. Moves the focus by itself, because a `#` link would add to the history. */
function SkipLink() {
  return (
    <a
      className="skip-link"
      href="#diagram"
      onClick={(event) => {
        event.preventDefault();
        event.currentTarget.ownerDocument.getElementById('diagram')?.focus();
      }}
    >
      Skip to the diagram
    </a>
  );
}

/** Stands where the evidence will, with what is known already: the step in our words. */
function PanelPlaceholder() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  return (
    <aside className="panel" aria-label="Evidence" aria-busy="true">
      <div className="panel-body">
        <StepIntro graph={graph} stepIndex={stepIndex} headingRef={null} />
      </div>
    </aside>
  );
}

const Panel = lazy(async () => ({ default: (await import('./Panel')).Panel }));
const Overlays = lazyOverlay(async () => (await import('./PageOverlays')).PageOverlays);

/** Everything on screen, and the keyboard. */
export function Page() {
  const session = useSession();
  const [zoomSlot, setZoomSlot] = useState<HTMLElement | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = useCallback(() => setOverlay(null), []);

  const open = useRef(overlay);
  useEffect(() => {
    open.current = overlay;
  }, [overlay]);
  useEffect(() => bindPageKeys(session, setOverlay, () => open.current !== null), [session]);

  return (
    <div className="page">
      <SkipLink />
      <TopBar onOpen={setOverlay} zoomSlot={setZoomSlot} />
      <main className="workspace">
        <Notices />
        {/* Where the evidence says what it has set aside in the picture. */}
        <div id="lens-slot" className="lens-slot" />
        <section className="stage" id="diagram" aria-label="Diagram" tabIndex={-1}>
          <ErrorBoundary sentence="The picture could not be drawn. Reload the page.">
            <Diagram zoomSlot={zoomSlot} />
          </ErrorBoundary>
        </section>
        <section className="steps-bar" aria-label="Steps">
          <CaptionBar />
          <StepRail />
        </section>
        <ErrorBoundary sentence="The evidence did not arrive. The picture and the steps work without it; reload the page to try again.">
          <Suspense fallback={<PanelPlaceholder />}>
            <Panel />
          </Suspense>
        </ErrorBoundary>
      </main>
      <LiveRegion />
      <Suspense>{overlay && <Overlays overlay={overlay} onClose={close} />}</Suspense>
    </div>
  );
}
