import { Suspense, useEffect, useRef } from 'react';
import { Diagram } from '../diagram/Diagram';
import { ErrorBoundary } from '../ErrorBoundary';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { LiveRegion } from '../shell/LiveRegion';
import { Notices } from '../shell/Notices';
import { StepRail } from '../story/StepRail';
import { bindSpeakerKeys } from './bindSpeakerKeys';
import { NextStep } from './NextStep';
import { SpeakerControls } from './SpeakerControls';
import { SpeakerNotes } from './SpeakerNotes';
import { SpeakerTop } from './SpeakerTop';
import { useLink } from './useLink';
import './speakerPage.css';

/** Smaller than on the page, so that on a laptop the whole picture stands beside the notes. */
const SMALLEST_PX = { phone: 12.5, desk: 12 };
const PHONE_WIDTH = 640;

function smallestPx(width: number): number {
  return width < PHONE_WIDTH ? SMALLEST_PX.phone : SMALLEST_PX.desk;
}

/** Two windows look alike in the list of the system. */
function titled(document: Document, title: string): () => void {
  const before = document.title;
  document.title = title;
  return () => {
    document.title = before;
  };
}

/** The window of whoever presents: this step and the next, what to say, and whether the hall follows. */
export function SpeakerPage() {
  const session = useSession();
  const { graph, player, window } = session;
  const link = useLink();
  const notes = useRef<HTMLElement>(null);
  const question = useStore(player, (state) => state.question);

  useEffect(() => bindSpeakerKeys(session, link), [session, link]);
  // The notes of a step, and a question, begin at the top.
  useEffect(
    () =>
      player.subscribe((state, before) => {
        if (state.stepIndex === before.stepIndex && state.question === before.question) return;
        if (notes.current) notes.current.scrollTop = 0;
        // In one column the notes scroll with the page, which begins with the picture.
        const { scrollingElement } = window.document;
        if (scrollingElement) scrollingElement.scrollTop = 0;
      }),
    [player, window],
  );
  // There a question is put from far below its place.
  useEffect(() => {
    if (question !== null) notes.current?.scrollIntoView({ block: 'start' });
  }, [question]);
  useEffect(() => titled(window.document, `Speaker view: ${graph.title}`), [window, graph]);

  return (
    <div className="speaker">
      <SpeakerTop link={link} />
      <main className="speaker-main">
        <section className="speaker-now" aria-label="This step">
          <Notices />
          <div className="speaker-stage" id="diagram" tabIndex={-1}>
            <ErrorBoundary sentence="The picture could not be drawn. Reload the page.">
              <Diagram zoomSlot={false} smallestPx={smallestPx} />
            </ErrorBoundary>
          </div>
          <StepRail />
        </section>
        <section className="speaker-notes" aria-label="Notes" data-scroller ref={notes}>
          <ErrorBoundary sentence="The notes did not arrive. The picture and the steps work without them; reload the page to try again.">
            <Suspense fallback={<p className="speaker-waiting">Fetching the notes</p>}>
              <SpeakerNotes />
            </Suspense>
          </ErrorBoundary>
        </section>
        <NextStep />
        <SpeakerControls link={link} />
      </main>
      <LiveRegion />
    </div>
  );
}
