import { Suspense, useEffect, useRef } from 'react';
import { Diagram } from '../diagram/Diagram';
import { ErrorBoundary } from '../ErrorBoundary';
import { showOf } from '../present/show';
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
import { toggleBlack } from './speakerActs';
import { useLink } from './useLink';
import './speakerPage.css';

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
  const black = useStore(showOf(session).black, Boolean);

  useEffect(() => bindSpeakerKeys(session, link), [session, link]);
  // The notes of a step, and a question, begin at the top.
  useEffect(
    () =>
      player.subscribe((state, before) => {
        if (state.stepIndex === before.stepIndex && state.question === before.question) return;
        if (notes.current) notes.current.scrollTop = 0;
      }),
    [player],
  );
  useEffect(() => titled(window.document, `Speaker view: ${graph.title}`), [window, graph]);

  return (
    <div className="speaker">
      <SpeakerTop link={link} />
      <main className="speaker-main">
        <section className="speaker-now" aria-label="This step">
          <Notices />
          <div className="speaker-stage" id="diagram" tabIndex={-1}>
            <ErrorBoundary sentence="The picture could not be drawn. Reload the page.">
              <Diagram zoomSlot={false} />
            </ErrorBoundary>
            {black && (
              <div className="speaker-black">
                <p>
                  <strong>The hall is black.</strong> Only you see the picture.
                </p>
                <button type="button" className="button" onClick={() => toggleBlack(session)}>
                  Show the picture
                </button>
              </div>
            )}
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
