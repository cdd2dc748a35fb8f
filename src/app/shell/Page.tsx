import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { bindKeys } from '../../player/bindKeys';
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

/** Overlays handle their own keys. */
const OVERLAY_SELECTOR = '[role="dialog"], [role="menu"]';

type KeyOverlay = 'help' | 'search' | 'export' | 'share';

/** The keyboard of the whole page. What is typed while a dialog's code loads is meant for that dialog. */
function bindPageKeys(session: Session, open: (overlay: KeyOverlay) => void, isOpen: () => boolean): () => void {
  const { window, graph, clock, player, settings, presenting, scissors, announcer } = session;
  return bindKeys(window, 'page', {
    graph,
    clock,
    letters: () => settings.getState().letters,
    isBlocked: (_command, { target }) =>
      isOpen() || (target instanceof Element && target.closest(OVERLAY_SELECTOR) !== null),
    announce: session.announcer.say,
    run(command) {
      switch (command.kind) {
        case 'escape':
          if (scissors.getState()) scissors.set(null);
          else if (player.getState().selection) player.select(null);
          else player.setLens(null);
          return true;
        case 'scissors': {
          const isOn = scissors.getState() === null;
          scissors.set(isOn ? {} : null);
          announcer.say(
            isOn
              ? 'Scissors: press an arrow to cut it, or a part to block it. Escape leaves.'
              : 'The scissors are off.',
          );
          return true;
        }
        case 'present':
          presenting.set(true);
          return true;
        case 'help':
        case 'search':
        case 'export':
        case 'share':
          open(command.kind);
          return true;
        default:
          return runSharedCommand(command, session);
      }
    },
  });
}

/** The first tab stop. Moves the focus by script, because a `#` link would add a history entry. */
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

/** Placeholder of the panel with what is known already: the step in our own words. */
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

/** The whole page and its keys. */
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
        {/* Portal target of the highlight bar. */}
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
        <ErrorBoundary sentence="The evidence did not load. The picture and the steps work without it; reload the page to try again.">
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
