import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { firstSentence } from '../../model/firstSentence';
import { bindKeys } from '../../player/bindKeys';
import { isLessonHash } from '../../player/lessonHash';
import { Diagram } from '../features/diagram/Diagram';
import { type Session, useSession, useStore } from '../session/session';
import { runSharedCommand } from '../session/sharedCommands';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LiveRegion } from '../ui/LiveRegion';
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

/** What the first screen says: the title, one sentence, and where to begin. */
function Intro() {
  const { clock, graph, intro, player, window } = useSession();
  const begin = (): void => {
    intro.set(false);
    player.replay();
    // The button is gone: the next one on the way is “Next”.
    clock.after(0, () => window.document.querySelector<HTMLElement>('.step-next')?.focus({ preventScroll: true }));
  };
  return (
    <section className="intro" aria-label="Introduction">
      <div>
        <h1>{graph.title}</h1>
        <p>{firstSentence(graph.summary)}</p>
      </div>
      <button type="button" className="button button-primary intro-begin" onClick={begin}>
        Begin
      </button>
    </section>
  );
}

/** Placeholder of the panel with what is known already: the step in our own words. */
function PanelPlaceholder() {
  const { graph, player } = useSession();
  const step = graph.steps[useStore(player, ({ stepIndex }) => stepIndex)];
  return (
    <aside className="panel" aria-label="Evidence" aria-busy="true">
      <div className="panel-body">
        <p>{step?.explanation}</p>
      </div>
    </aside>
  );
}

const Notices = lazy(async () => ({ default: (await import('../ui/Notices')).Notices }));
const StepsBar = lazy(async () => ({ default: (await import('../features/steps/StepsBar')).StepsBar }));
const Panel = lazy(async () => ({ default: (await import('./Panel')).Panel }));
const NarrationCaption = lazy(async () => ({
  default: (await import('../features/narration/Narration')).NarrationCaption,
}));
const LessonBar = lazyOverlay(async () => (await import('../features/lesson/LessonBar')).LessonBar);
/** If it does not load, the picture below it is shown at once. */
const Opening = lazy(() =>
  import('../features/opening/Opening').then(
    (module) => ({ default: module.Opening }),
    () => ({ default: () => null }),
  ),
);
const Overlays = lazyOverlay(async () => (await import('./PageOverlays')).PageOverlays);

/** The whole page and its keys. */
export function Page() {
  const session = useSession();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const inLesson = useStore(session.hash, isLessonHash);
  const narration = useStore(session.settings, (state) => state.narration);
  const close = useCallback(() => setOverlay(null), []);
  const isIntro = useStore(session.intro, Boolean);
  // What was seen before this visit: the opening marks itself as seen when it begins.
  const [opened] = useState(() => session.settings.getState().opened);
  // The first screen shows the whole picture, however small.
  const smallestPx = useCallback(() => (session.intro.getState() ? 0 : undefined), [session]);

  const open = useRef(overlay);
  useEffect(() => {
    open.current = overlay;
  }, [overlay]);
  useEffect(() => bindPageKeys(session, setOverlay, () => open.current !== null), [session]);

  return (
    <div className="page" data-intro={isIntro || undefined}>
      <SkipLink />
      <TopBar onOpen={setOverlay} />
      <main className="workspace">
        <Suspense>
          <Notices />
        </Suspense>
        {/* Portal target of the highlight bar. */}
        <div id="lens-slot" className="lens-slot" />
        <section className="stage" id="diagram" aria-label="Diagram" tabIndex={-1}>
          <ErrorBoundary sentence="The picture could not be drawn. Reload the page.">
            <Diagram smallestPx={smallestPx} />
          </ErrorBoundary>
          <Suspense>{narration && <NarrationCaption />}</Suspense>
          {isIntro && !opened && (
            <Suspense fallback={<div className="opening-cover" />}>
              <Opening />
            </Suspense>
          )}
        </section>
        {isIntro && <Intro />}
        <section className="steps-bar" aria-label="Steps">
          <Suspense>
            {inLesson && <LessonBar onClose={() => session.hash.set('')} onEdit={() => setOverlay('lesson')} />}
          </Suspense>
          <Suspense>
            <StepsBar />
          </Suspense>
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
