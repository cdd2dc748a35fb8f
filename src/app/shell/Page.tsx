import { lazy, startTransition, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { firstSentence } from '../../model/firstSentence';
import { isLessonHash } from '../../player/lessonHash';
import { Diagram } from '../features/diagram/Diagram';
import { bindLater } from '../session/bindLater';
import { useSession, useStore } from '../session/session';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LiveRegion } from '../features/announcements/LiveRegion';
import { lazyOverlay, type Overlay } from '../ui/lazyOverlay';
import { TopBar } from './TopBar';
import './page.css';

/** The panel, which has much to draw, waits so long for the first picture and no longer. */
const LATEST_PANEL_MS = 500;

/** More keys than these are not a reader who was quicker than the page. */
const MAX_EARLY_KEYS = 8;
/** The keys after the history, so that Back undoes what the first of them does. */
const bindKeysLater = bindLater(async () => {
  await import('../session/urlHistory');
  return import('./afterFirstPicture');
});

const SKIPS = [
  ['Skip to the diagram', '#diagram'],
  ['Skip to Next', '.step-next'],
  ['Skip to the panel', '.panel'],
] as const;

/** The first tab stops. They move the focus by script, because a `#` link would add a history entry. */
function SkipLinks() {
  return SKIPS.map(([words, selector]) => (
    <a
      key={selector}
      className="skip-link"
      href="#diagram"
      onClick={(event) => {
        event.preventDefault();
        event.currentTarget.ownerDocument.querySelector<HTMLElement>(selector)?.focus();
      }}
    >
      {words}
    </a>
  ));
}

/** What the first screen says: the title, one sentence, and where to begin. */
function Intro() {
  const session = useSession();
  const { graph, intro, player } = session;
  const begin = (): void => {
    intro.set(false);
    player.replay();
    void import('./afterFirstPicture').then(({ focusNext }) => focusNext(session));
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
        <p>{step?.caption}</p>
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

  // What the first picture does without is rendered after it, in pieces that let the page answer between them.
  const [hasPicture, setHasPicture] = useState(false);
  const showRest = useCallback(() => startTransition(() => setHasPicture(true)), []);
  useEffect(() => session.clock.after(LATEST_PANEL_MS, showRest), [session, showRest]);

  const open = useRef(overlay);
  useEffect(() => {
    open.current = overlay;
  }, [overlay]);
  useEffect(() => {
    const { window } = session;
    const early: KeyboardEvent[] = [];
    // The browser itself moves the focus by Tab.
    const keep = (event: KeyboardEvent): unknown =>
      event.key !== 'Tab' && early.length < MAX_EARLY_KEYS && early.push(event);
    window.addEventListener('keydown', keep);
    const stopKeeping = (): void => window.removeEventListener('keydown', keep);
    const stop = bindKeysLater(({ bindPage }) => {
      stopKeeping();
      const unbind = bindPage(session, setOverlay, () => open.current !== null);
      // What was pressed before their code was there.
      for (const event of early) event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
      return unbind;
    });
    return () => {
      stopKeeping();
      stop();
    };
  }, [session]);

  return (
    <div className="page" data-intro={isIntro || undefined}>
      <SkipLinks />
      <ErrorBoundary sentence="The buttons at the top stopped. The rest of the page works without them.">
        <TopBar onOpen={setOverlay} />
      </ErrorBoundary>
      <main className="workspace">
        <ErrorBoundary sentence="A message could not be shown.">
          <Suspense>
            <Notices />
          </Suspense>
        </ErrorBoundary>
        {/* Portal target of the highlight bar. */}
        <div id="lens-slot" className="lens-slot" />
        <section className="stage" id="diagram" aria-label="Diagram" tabIndex={-1}>
          <ErrorBoundary sentence="The picture could not be drawn. The rest of the page works without it.">
            <Diagram smallestPx={smallestPx} onShown={showRest} />
          </ErrorBoundary>
          <Suspense>{narration && <NarrationCaption />}</Suspense>
          {isIntro && !opened && (
            <Suspense>
              <Opening />
            </Suspense>
          )}
        </section>
        {isIntro && <Intro />}
        <section className="steps-bar" aria-label="Steps">
          <ErrorBoundary sentence="The lesson could not be shown. The rest of the page works without it.">
            <Suspense>
              {inLesson && <LessonBar onClose={() => session.hash.set('')} onEdit={() => setOverlay('lesson')} />}
            </Suspense>
          </ErrorBoundary>
          <ErrorBoundary sentence="The caption could not be shown. The arrow keys go from step to step.">
            <Suspense>{(hasPicture || !isIntro) && <StepsBar />}</Suspense>
          </ErrorBoundary>
        </section>
        <ErrorBoundary sentence="The evidence did not load. The rest of the page works without it.">
          <Suspense fallback={<PanelPlaceholder />}>{hasPicture ? <Panel /> : <PanelPlaceholder />}</Suspense>
        </ErrorBoundary>
      </main>
      <LiveRegion />
      {overlay && (
        <ErrorBoundary key={overlay} sentence="That could not be opened. The rest of the page works without it.">
          <Suspense>
            <Overlays overlay={overlay} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
