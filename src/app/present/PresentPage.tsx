import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Diagram } from '../diagram/Diagram';
import { ErrorBoundary } from '../ErrorBoundary';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { resumeSpeaker } from '../speaker/resumeSpeaker';
import { LiveRegion } from '../shell/LiveRegion';
import { Notices } from '../shell/Notices';
import { bindPresentKeys } from './bindPresentKeys';
import { bindStage } from './bindStage';
import { beginShow, createDeck } from './deck';
import { DeckSheet } from './DeckSheet';
import { HallQuestion } from './HallQuestion';
import { Lights } from './Lights';
import { setBlack } from './obeyPresent';
import { PresentBar } from './PresentBar';
import { usePointer } from './usePointer';
import './presentPage.css';

/** One in eighty of the width: 24 px on the 1920 px of a usual projector, and legible on a desk. */
const SMALLEST_SHARE = 1 / 80;
/** One in ninety-six where an answer takes part of it: 20 px on the same projector. */
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

/** The page as slides: the picture, what it says, and nothing else until it is asked for. */
export function PresentPage() {
  const session = useSession();
  const [deck] = useState(() => createDeck(session));
  const page = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const blackout = useRef<HTMLButtonElement>(null);
  const black = useStore(deck.black, Boolean);
  const pointer = useStore(deck.pointer, Boolean);
  const overlay = useStore(deck.overlay, (open) => open);
  const question = useStore(session.player, (state) =>
    state.question === null ? undefined : state.revealed ? 'revealed' : 'asked',
  );

  const smallest = useCallback((width: number) => smallestPx(session.window.innerWidth, width), [session]);

  useLayoutEffect(() => beginShow(deck), [deck]);
  useEffect(() => bindPresentKeys(deck), [deck]);
  useEffect(() => resumeSpeaker(session), [session]);
  useEffect(() => (stage.current ? bindStage(stage.current, deck) : undefined), [deck]);
  usePointer(page, ring, deck);
  // Enter and Space bring the picture back, wherever the focus was.
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
          <ErrorBoundary sentence="The picture could not be drawn. Reload the page.">
            <Diagram zoomSlot={false} smallestPx={smallest} />
          </ErrorBoundary>
          <Notices />
        </section>
        <ErrorBoundary sentence="The evidence did not arrive. The picture and the steps work without it.">
          <Suspense>
            <Lights />
            {question && <HallQuestion />}
          </Suspense>
        </ErrorBoundary>
        <PresentBar deck={deck} stage={stage} />
      </main>
      {overlay && <DeckSheet overlay={overlay} deck={deck} />}
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
