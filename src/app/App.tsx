import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { readParams } from '../player/addressParams';
import { isLessonHash } from '../player/lessonHash';
import { bindAppearance } from './session/appearance';
import { bindLater } from './session/bindLater';
import { createSession, type SessionOptions } from './session/createSession';
import { SessionContext, useStore } from './session/session';
import { Page } from './shell/Page';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { lazyOverlay } from './ui/lazyOverlay';

const bindFileDropLater = bindLater(() => import('./features/savedPictures/fileDrop'));
const bindHistoryLater = bindLater(() => import('./session/urlHistory'));
const keepFocusLater = bindLater(() => import('../live/keepFocus'));

/** Slides, speaker view and shelf are not part of the first view. */
const PresentPage = lazyOverlay(async () => (await import('./features/present/PresentPage')).PresentPage);
const ShelfPage = lazyOverlay(async () => (await import('./features/shelf/ShelfPage')).ShelfPage);
const SpeakerPage = lazy(async () => ({ default: (await import('./features/speaker/SpeakerPage')).SpeakerPage }));

/** Reads steps aloud while they play. */
const Narration = lazyOverlay(async () => (await import('./features/narration/Narration')).Narration);
/** Follows the lesson of the address. */
const LessonFollower = lazyOverlay(async () => (await import('./features/lesson/LessonBar')).LessonFollower);

/** The dialog of a file that is opened, in every way of showing the page. */
const OpenedFile = lazyOverlay(async () => (await import('./features/open/OpenedFile')).OpenedFile);

/** The whole page for one mechanism. Later changes of its props are ignored. */
export function App(props: SessionOptions) {
  const [session] = useState(() => createSession(props));

  useEffect(() => {
    const { clock, player, settings, window } = session;
    const unbind = [
      bindAppearance(settings, player, window),
      bindHistoryLater(({ bindHistory }) => bindHistory(session)),
      keepFocusLater(({ keepFocus }) => keepFocus(clock, window)),
      bindFileDropLater(({ bindFileDrop }) => bindFileDrop(session)),
      player.destroy,
    ];
    return () => {
      for (const undo of unbind) undo();
    };
  }, [session]);

  // The page stays until the slides have loaded: no white flash in a dark lecture hall.
  const wanted = useStore(session.presenting, Boolean);
  const presenting = useDeferredValue(wanted) && wanted;
  const inLesson = useStore(session.hash, isLessonHash);
  // Beside a speaker's window the audience's reads aloud.
  const narration = useStore(session.settings, (state) => state.narration) && !session.options.speaker;
  const [shelf, setShelf] = useState(() => readParams(session.window.location.search).has('shelf'));
  const Shown = session.options.speaker ? SpeakerPage : shelf ? ShelfPage : presenting ? PresentPage : Page;
  return (
    <SessionContext value={session}>
      <ErrorBoundary sentence="The voice stopped. The rest of the page works without it.">
        <Suspense>{narration && <Narration onClose={() => undefined} />}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary sentence="The lesson stopped. Its stops are in the address; the steps work without it.">
        <Suspense>{inLesson && <LessonFollower onClose={() => session.hash.set('')} />}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary sentence="The file was not opened. What is on screen has not changed.">
        <Suspense>
          <OpenedFile onClose={() => session.opening.set(null)} />
        </Suspense>
      </ErrorBoundary>
      <Suspense>
        <Shown
          onClose={() => {
            setShelf(false);
            session.presenting.set(false);
          }}
        />
      </Suspense>
    </SessionContext>
  );
}
