import { type RefObject, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMechanism, useSession, useStore } from '../../session/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LiveRegion } from '../announcements/LiveRegion';
import { Notices } from '../../ui/Notices';
import { lazyOverlay } from '../../ui/lazyOverlay';
import { Diagram } from '../diagram/Diagram';
import { useHighlighting } from '../highlighting/useHighlighting';
import { NarrationCaption } from '../narration/Narration';
import { QuestionCard } from '../quiz/QuestionCard';
import { resumeSpeaker } from '../speaker/connectSpeaker';
import { PresentBar } from './PresentBar';
import { bindPresentKeys, bindStagePointer, setBlack } from './presentCommands';
import { createPresentContext, type PresentContext, type PresentOverlay, startPresenting } from './presentState';
import './presentPage.css';

/** How long the mouse rests before it, its ring and the buttons are hidden. */
const REST_MS = 3000;

/**
 * Sets `data-awake` while the mouse moves and positions the ring; without React renders, because the mouse moves sixty
 * times a second.
 */
export function usePointer(
  page: RefObject<HTMLElement | null>,
  ring: RefObject<HTMLElement | null>,
  deck: PresentContext,
): void {
  const { window, clock } = deck.session;
  useEffect(() => {
    let stop: (() => void) | null = null;
    const sleep = (): void => {
      stop = null;
      delete page.current?.dataset.awake;
    };
    const wake = (event: PointerEvent): void => {
      if (!page.current) return;
      page.current.dataset.awake = '';
      if (event.pointerType !== 'touch') {
        ring.current?.style.setProperty('transform', `translate(${event.clientX}px, ${event.clientY}px)`);
      }
      stop?.();
      stop = clock.after(REST_MS, sleep);
    };
    // At the start too, for readers who came by key and do not know the buttons.
    page.current?.setAttribute('data-awake', '');
    stop = clock.after(REST_MS, sleep);
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      stop?.();
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, [page, ring, window, clock]);
}

/** Highlights the diagram as the page does; suspends until the records have loaded. */
export function HighlightingEffect() {
  useHighlighting(useMechanism());
  return null;
}

/** The question put to the audience: over everything until it is answered, then beside the picture. */
export function AudienceQuestion() {
  return (
    <div className="present-question">
      <QuestionCard />
    </div>
  );
}

const sheets = {
  overview: lazyOverlay(async () => (await import('./OverviewSheet')).OverviewSheet),
  goTo: lazyOverlay(async () => (await import('./GoToSheet')).GoToSheet),
  help: lazyOverlay(async () => (await import('./PresentSheet')).PresentHelp),
  questions: lazyOverlay(async () => (await import('./QuestionsSheet')).QuestionsSheet),
} as const satisfies Record<PresentOverlay, unknown>;

/** The sheet that is open over the picture. */
export function OpenSheet({ overlay, deck }: { overlay: PresentOverlay; deck: PresentContext }) {
  const Open = sheets[overlay];
  return (
    <Suspense>
      <Open deck={deck} onClose={() => deck.overlay.set(null)} />
    </Suspense>
  );
}

/** 1/80 of the width: 24 px on a 1920 px projector. */
const SMALLEST_SHARE = 1 / 80;
/** 1/96 where an answer takes part of the width: 20 px on the same projector. */
const SMALLEST_BESIDE = 1 / 96;
const SMALLEST_PX = { phone: 12.5, desk: 13.5 };
const PHONE_WIDTH = 640;

function smallestPx(screenWidth: number, width: number): number {
  return Math.max(
    width < PHONE_WIDTH ? SMALLEST_PX.phone : SMALLEST_PX.desk,
    width * SMALLEST_SHARE,
    screenWidth * SMALLEST_BESIDE,
  );
}

/** The page as slides: picture, caption, and whatever is opened over them. */
export function PresentPage() {
  const session = useSession();
  const [deck] = useState(() => createPresentContext(session));
  const page = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const blackout = useRef<HTMLButtonElement>(null);
  const black = useStore(deck.black, Boolean);
  const pointer = useStore(deck.pointer, Boolean);
  const overlay = useStore(deck.overlay, (open) => open);
  const narration = useStore(session.settings, (state) => state.narration);
  const question = useStore(session.player, (state) =>
    state.question === null ? undefined : state.revealed ? 'revealed' : 'asked',
  );

  const smallest = useCallback((width: number) => smallestPx(session.window.innerWidth, width), [session]);

  useLayoutEffect(() => startPresenting(deck), [deck]);
  useEffect(() => bindPresentKeys(deck), [deck]);
  useEffect(() => resumeSpeaker(session), [session]);
  useEffect(() => (stage.current ? bindStagePointer(stage.current, deck) : undefined), [deck]);
  usePointer(page, ring, deck);
  // Enter and Space show the picture again, wherever the focus was.
  useEffect(() => {
    if (!black) return undefined;
    const before = session.window.document.activeElement;
    blackout.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [black, session]);

  return (
    <div className="present" ref={page} data-question={question} data-ring={pointer || undefined}>
      <main className="present-main" inert={black || overlay !== null}>
        <h1 className="visually-hidden">{session.graph.title}</h1>
        <section className="present-stage" id="diagram" aria-label="Diagram" tabIndex={-1} ref={stage}>
          <ErrorBoundary sentence="The picture could not be drawn. The keys go from step to step.">
            <Diagram zoom={false} smallestPx={smallest} />
          </ErrorBoundary>
          {narration && <NarrationCaption />}
          <Notices />
        </section>
        <ErrorBoundary sentence="The evidence did not load. The picture and the steps work without it.">
          <Suspense>
            <HighlightingEffect />
            {question && <AudienceQuestion />}
          </Suspense>
        </ErrorBoundary>
        <ErrorBoundary sentence="The caption could not be shown. The keys go from step to step.">
          <PresentBar deck={deck} stage={stage} />
        </ErrorBoundary>
      </main>
      {overlay && (
        <ErrorBoundary key={overlay} sentence="That could not be opened. Press Escape to go on.">
          <OpenSheet overlay={overlay} deck={deck} />
        </ErrorBoundary>
      )}
      <div className="present-ring" ref={ring} aria-hidden="true" />
      {black && (
        <button
          ref={blackout}
          type="button"
          className="present-black"
          aria-label="The screen is black. Show the picture."
          onClick={() => setBlack(deck, false)}
        />
      )}
      <LiveRegion />
    </div>
  );
}
