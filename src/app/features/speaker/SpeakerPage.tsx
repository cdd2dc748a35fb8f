import { ChevronLeft, ChevronRight, Square } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { ariaShortcuts } from '../../../player/keymap';
import { titleWithKey } from '../../../player/keyLabels';
import { isPlaying } from '../../../player/playerState';
import { createValueStore, type ValueStore } from '../../../player/valueStore';
import { useSession, useStore } from '../../session/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LiveRegion } from '../announcements/LiveRegion';
import { Notices } from '../../ui/Notices';
import { Diagram } from '../diagram/Diagram';
import { useOpenLesson } from '../lesson/LessonBar';
import { presentationOf } from '../presentation/presentation';
import { MotionButtons, StepRail, WaitingFill } from '../steps/StepControls';
import { SpeakerNotes } from './SpeakerNotes';
import { SpeakerTop } from './SpeakerTop';
import { StillPicture } from './StillPicture';
import { bindSpeakerKeys, moveStep, toggleBlack, togglePlayback } from './speakerCommands';
import { linkWindows, type WindowLink } from './speakerLink';
import './speakerPage.css';

/** Links the speaker's window with the audience window; null until connected. */
export function useWindowLink(): WindowLink | null {
  const session = useSession();
  const [store] = useState((): ValueStore<WindowLink | null> => createValueStore<WindowLink | null>(null));
  useEffect(() => {
    const { speaker } = session.options;
    if (speaker === null) return undefined;
    const link = linkWindows(session, speaker, { peer: session.window.opener as Window | null });
    store.set(link);
    return () => {
      store.set(null);
      link.close();
    };
  }, [session, store]);
  return useStore(store, (link) => link);
}

/** A preview of the next step, or of the next stop of a lesson. */
export function NextStep() {
  const { graph, player } = useSession();
  const open = useOpenLesson();
  const following = useStore(player, (state) => state.stepIndex + 1);
  const stop = open?.lesson.stops[open.at + 1];
  const next = open ? (stop?.stepIndex ?? -1) : following;
  const step = graph.steps[next];
  return (
    <section className="speaker-next" aria-label="Next step">
      <p className="speaker-next-words">
        <span>Next</span>
        <strong>{step ? step.title : 'End'}</strong>
        {step && <small>{stepNumberAt(graph, next).label}</small>}
      </p>
      {step ? (
        <StillPicture stepIndex={next} view={stop?.view} label={`${step.title}. ${step.caption}`} />
      ) : (
        <p className="speaker-end">This is the last {open ? 'stop of the lesson' : 'step'}.</p>
      )}
    </section>
  );
}

const NO_PLAYBACK = createValueStore({ playing: false });

/** What Next will do, in a word. */
function useNextWord(): string {
  const session = useSession();
  const black = useStore(presentationOf(session).black, Boolean);
  const asked = useStore(session.player, ({ question, revealed }) =>
    question === null ? null : revealed ? 'Go on' : 'Reveal',
  );
  return black ? 'Show' : (asked ?? 'Next');
}

/** Large controls. */
export function SpeakerControls({ link }: { link: WindowLink | null }) {
  const session = useSession();
  const { graph, player } = session;
  const black = useStore(presentationOf(session).black, Boolean);
  const theirs = useStore<{ playing: boolean }, boolean>(link?.other ?? NO_PLAYBACK, ({ playing }) => playing);
  const mine = useStore(player, isPlaying);
  const open = useOpenLesson();
  const [first, last] = open ? [open.at === 0, open.at === open.lesson.stops.length - 1] : [null, null];
  const atStart = useStore(player, (state) => (first ?? state.stepIndex === 0) && state.question === null);
  const atEnd = useStore(
    player,
    (state) => (last ?? state.stepIndex === graph.steps.length - 1) && state.question === null,
  );
  const nextWord = useNextWord();
  return (
    <div className="speaker-controls" role="toolbar" aria-label="Presentation">
      <button
        type="button"
        className="button"
        aria-pressed={black}
        aria-keyshortcuts={ariaShortcuts('speaker', { kind: 'black' })}
        title={titleWithKey('Black screen for the audience', 'speaker', { kind: 'black' })}
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
          aria-keyshortcuts={ariaShortcuts('speaker', { kind: 'previous' })}
          aria-disabled={atStart}
          title={titleWithKey('Back', 'speaker', { kind: 'previous' })}
          onClick={() => moveStep(session, 'previous')}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          Back
        </button>
        <button
          type="button"
          className="button button-primary speaker-on"
          aria-keyshortcuts={ariaShortcuts('speaker', { kind: 'next' })}
          aria-disabled={atEnd && !black}
          title={titleWithKey(nextWord, 'speaker', { kind: 'next' })}
          onClick={() => moveStep(session, 'next')}
        >
          {nextWord}
          <WaitingFill />
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** Smaller than on the page, so that the whole picture fits beside the notes on a laptop. */
const SMALLEST_PX = { phone: 12.5, desk: 12 };
const PHONE_WIDTH = 640;

function smallestPx(width: number): number {
  return width < PHONE_WIDTH ? SMALLEST_PX.phone : SMALLEST_PX.desk;
}

/** Sets the document title, so that the two windows can be told apart. */
function setTitle(document: Document, title: string): () => void {
  const before = document.title;
  document.title = title;
  return () => {
    document.title = before;
  };
}

/** The speaker's window: this step and the next, notes, and the state of the audience window. */
export function SpeakerPage() {
  const session = useSession();
  const { graph, player, window } = session;
  const link = useWindowLink();
  const notes = useRef<HTMLElement>(null);
  const question = useStore(player, (state) => state.question);

  useEffect(() => bindSpeakerKeys(session, link), [session, link]);
  // The notes of a new step or question start at the top.
  useEffect(
    () =>
      player.subscribe((state, before) => {
        if (state.stepIndex === before.stepIndex && state.question === before.question) return;
        if (notes.current) notes.current.scrollTop = 0;
        // In one column the notes scroll with the page.
        const { scrollingElement } = window.document;
        if (scrollingElement) scrollingElement.scrollTop = 0;
      }),
    [player, window],
  );
  // In one column the question appears far above the button that asked it.
  useEffect(() => {
    if (question !== null) notes.current?.scrollIntoView({ block: 'start' });
  }, [question]);
  useEffect(() => setTitle(window.document, `Speaker view: ${graph.title}`), [window, graph]);

  return (
    <div className="speaker">
      <ErrorBoundary sentence="The timer stopped. The notes and the steps work without it.">
        <SpeakerTop link={link} />
      </ErrorBoundary>
      <main className="speaker-main">
        <section className="speaker-now" aria-label="This step">
          <Notices />
          <div className="speaker-stage" id="diagram" tabIndex={-1}>
            <ErrorBoundary sentence="The picture could not be drawn. The notes and the steps work without it.">
              <Diagram zoom={false} smallestPx={smallestPx} />
            </ErrorBoundary>
          </div>
          <StepRail />
        </section>
        <section className="speaker-notes" aria-label="Notes" data-scroller ref={notes}>
          <ErrorBoundary sentence="The notes did not load. The picture and the steps work without them.">
            <Suspense fallback={<p className="speaker-waiting">Loading the notes</p>}>
              <SpeakerNotes />
            </Suspense>
          </ErrorBoundary>
        </section>
        <ErrorBoundary sentence="The next step could not be drawn. The notes and the steps work without it.">
          <NextStep />
        </ErrorBoundary>
        <ErrorBoundary sentence="The buttons stopped. The keys work without them.">
          <SpeakerControls link={link} />
        </ErrorBoundary>
      </main>
      <LiveRegion />
    </div>
  );
}
