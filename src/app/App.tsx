import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { isLessonHash } from '../player/lessonHash';
import { bindAppearance } from './session/appearance';
import { bindLater } from './session/bindLater';
import { createSession, type SessionOptions } from './session/createSession';
import { SessionContext, useStore } from './session/session';
import { Page } from './shell/Page';
import { lazyOverlay } from './ui/lazyOverlay';

const bindHistoryLater = bindLater(() => import('./session/urlHistory'));

/** Slides and speaker view are not part of the first view. */
const PresentPage = lazyOverlay(async () => (await import('./features/present/PresentPage')).PresentPage);
const SpeakerPage = lazy(async () => ({ default: (await import('./features/speaker/SpeakerPage')).SpeakerPage }));

/** Reads steps aloud while they play. */
const Narration = lazyOverlay(async () => (await import('./features/narration/Narration')).Narration);
/** Follows the lesson of the address. */
const LessonFollower = lazyOverlay(async () => (await import('./features/lesson/LessonBar')).LessonFollower);

/** The whole page for one mechanism. Later changes of its props are ignored. */
export function App(props: SessionOptions) {
  const [session] = useState(() => createSession(props));

  useEffect(() => {
    const { player, settings, window } = session;
    const unbind = [
      bindAppearance(settings, player, window),
      bindHistoryLater(({ bindHistory }) => bindHistory(session)),
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
  const Shown = session.options.speaker ? SpeakerPage : presenting ? PresentPage : Page;
  return (
    <SessionContext value={session}>
      <Suspense>{narration && <Narration onClose={() => undefined} />}</Suspense>
      <Suspense>{inLesson && <LessonFollower onClose={() => session.hash.set('')} />}</Suspense>
      <Suspense>
        <Shown onClose={() => session.presenting.set(false)} />
      </Suspense>
    </SessionContext>
  );
}
