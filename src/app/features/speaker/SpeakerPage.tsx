import { ChevronLeft, ChevronRight, Square } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { isPlaying } from '../../../player/playerState';
import { createValue, useSession, useStore, type ValueStore } from '../../session/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LiveRegion, Notices } from '../../ui/Notices';
import { Diagram } from '../diagram/Diagram';
import { presentationOf } from '../presentation/presentation';
import { MotionButtons, StepRail } from '../steps/StepControls';
import { SpeakerNotes } from './SpeakerNotes';
import { SpeakerTop } from './SpeakerTop';
import { StillPicture } from './StillPicture';
import { bindSpeakerKeys, moveStep, toggleBlack, togglePlayback } from './speakerCommands';
import { linkWindows, type WindowLink } from './speakerLink';
import './speakerPage.css';

/** The tie of the speaker's window to the hall's; null before there is one. */
export function useWindowLink(): WindowLink | null {
  const session = useSession();
  const [held] = useState((): ValueStore<WindowLink | null> => createValue<WindowLink | null>(null));
  useEffect(() => {
    const { speaker } = session.options;
    if (speaker === null) return undefined;
    const link = linkWindows(session, speaker, { peer: session.window.opener as Window | null });
    held.set(link);
    return () => {
      held.set(null);
      link.close();
    };
  }, [session, held]);
  return useStore(held, (link) => link);
}

/** What comes next. */
export function NextStep() {
  const { graph, player } = useSession();
  const next = useStore(player, (state) => state.stepIndex + 1);
  const step = graph.steps[next];
  return (
    <section className="speaker-next" aria-label="Next step">
      <p className="speaker-next-words">
        <span>Next</span>
        <strong>{step ? step.title : 'End'}</strong>
        {step && <small>{stepNumberAt(graph, next).label}</small>}
      </p>
      {step ? (
        <StillPicture stepIndex={next} label={`${step.title}. ${step.caption}`} />
      ) : (
        <p className="speaker-end">This is the last step.</p>
      )}
    </section>
  );
}

const NO_PLAYBACK = createValue({ playing: false });

/** What the next press of a clicker will do, in a word. */
function useNextWord(): string {
  const session = useSession();
  const black = useStore(presentationOf(session).black, Boolean);
  const asked = useStore(session.player, ({ question, revealed }) =>
    question === null ? null : revealed ? 'Go on' : 'Reveal',
  );
  return black ? 'Show' : (asked ?? 'Next');
}

/** The way on and back, large enough to be hit without looking. */
export function SpeakerControls({ link }: { link: WindowLink | null }) {
  const session = useSession();
  const { graph, player } = session;
  const black = useStore(presentationOf(session).black, Boolean);
  const theirs = useStore<{ playing: boolean }, boolean>(link?.other ?? NO_PLAYBACK, ({ playing }) => playing);
  const mine = useStore(player, isPlaying);
  const atStart = useStore(player, (state) => state.stepIndex === 0 && state.question === null);
  const atEnd = useStore(player, (state) => state.stepIndex === graph.steps.length - 1 && state.question === null);
  const nextWord = useNextWord();
  return (
    <div className="speaker-controls" role="toolbar" aria-label="Presentation">
      <button
        type="button"
        className="button"
        aria-pressed={black}
        aria-keyshortcuts="B"
        title="Black screen in the hall (B)"
        onClick={() => toggleBlack(session)}
      >
        <Square className="icon" aria-hidden="true" fill={black ? 'currentcolor' : 'none'} />
        Black
      </button>
      <MotionButtons className="speaker-play" moving={mine || theirs} onPlay={() => togglePlayback(session, link)} />
      <div className="speaker-walk">
        <button
          type="button"
          className="button speaker-back"
          aria-keyshortcuts="PageUp ArrowLeft"
          aria-disabled={atStart}
          title="Back (Page Up)"
          onClick={() => moveStep(session, 'previous')}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          Back
        </button>
        <button
          type="button"
          className="button button-primary speaker-on"
          aria-keyshortcuts="PageDown ArrowRight"
          aria-disabled={atEnd && !black}
          title={`${nextWord} (Page Down)`}
          onClick={() => moveStep(session, 'next')}
        >
          {nextWord}
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

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
  const link = useWindowLink();
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
