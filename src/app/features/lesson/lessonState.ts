import { loadReadyView } from '../../../live/animatedDiagram';
import { memoize } from '../../../model/memoize';
import type { Lesson } from '../../../model/lesson';
import { parseLesson, serializeLesson } from '../../../player/lessonAddress';
import { lessonHash, parseLessonHash } from '../../../player/lessonHash';
import { serializeUrl } from '../../../player/urlCodec';
import { createValueStore, type ValueStore } from '../../../player/valueStore';
import type { Session } from '../../session/session';
import { openAddress } from '../../session/urlHistory';
import { isNextStep, type ResolvedLesson, type ResolvedStop } from '../../../scene/learning/lessonStops';
import { resolveLesson } from './resolveLesson';

/** The lesson that is being followed. */
export interface OpenLesson {
  /** As the address has it. */
  code: string;
  lesson: ResolvedLesson;
  /** The stop that is shown. */
  at: number;
}

/** The open lesson of a page, or null. The hash of the address is what counts; this follows it. */
export const openLessonOf = memoize(
  (_session: Session): ValueStore<OpenLesson | null> => createValueStore<OpenLesson | null>(null),
);

/** The address of a stop: its picture and its question. */
function searchOfStop({ graph, player, window }: Session, stop: ResolvedStop): string {
  const state = player.getState();
  return serializeUrl(
    graph,
    {
      stepIndex: stop.stepIndex,
      view: stop.view,
      whatIf: stop.whatIf,
      question: stop.question,
      selection: null,
      lens: null,
      marks: state.marks,
      // The page shows a question on this page of the panel.
      panel: stop.question === null ? 'evidence' : 'whatif',
    },
    window.location.search,
  );
}

/** Whether Next shows a stop by playing its step: it is the next step, and nothing else changes. */
function isPlayed({ player }: Session, stop: ResolvedStop): boolean {
  const now = player.getState();
  return isNextStep(stop, now) && stop.question === null && now.question === null && now.lens === null;
}

/** Goes to a stop of the open lesson, with one entry in the history. */
export async function goToStop(session: Session, at: number): Promise<void> {
  const { player, hash, announcer } = session;
  const store = openLessonOf(session);
  const open = store.getState();
  const stop = open?.lesson.stops[at];
  if (!open || !stop) return;
  // At once, so that a second press goes on from here while the view is loading.
  store.set({ ...open, at });
  if (isPlayed(session, stop)) {
    player.next();
    hash.set(lessonHash({ code: open.code, at }));
    return;
  }
  try {
    await loadReadyView(stop.view, session);
  } catch {
    return announcer.say('The view of this stop did not load. Check the connection and try again.');
  }
  const now = store.getState();
  if (now?.code !== open.code || now.at !== at) return;
  openAddress(session, searchOfStop(session, stop), lessonHash({ code: open.code, at }));
}

/** Next or Back between stops; true, because within a lesson they do nothing else. */
function walk(session: Session, kind: 'next' | 'previous'): boolean {
  const open = openLessonOf(session).getState();
  if (!open) return false;
  const at = open.at + (kind === 'next' ? 1 : -1);
  if (open.lesson.stops[at]) void goToStop(session, at);
  else session.announcer.say(`This is the ${kind === 'next' ? 'last' : 'first'} stop of the lesson.`);
  return true;
}

/** Handles Next and Back of a session within a lesson. An open question goes first, wherever it was added. */
const walkerOf = memoize((session: Session) => {
  const onCommand = (kind: 'next' | 'previous'): boolean => {
    const others = [...session.commandInterceptors].filter((other) => other !== onCommand);
    return others.some((other) => other(kind)) || walk(session, kind);
  };
  return onCommand;
});

/** Leaves the lesson; the picture stays. */
export function leaveLesson({ hash, announcer }: Session): void {
  hash.set('');
  announcer.say('You have left the lesson.');
}

/** Opens a lesson at its first stop. Returns why it cannot be opened, or null. */
export async function openLesson(session: Session, lesson: Lesson): Promise<string | null> {
  const mechanism = await session.mechanism;
  const resolved = resolveLesson(mechanism, session.views, lesson);
  if (!resolved.ok) return resolved.problem;
  openLessonOf(session).set({ code: serializeLesson(lesson), lesson: resolved.lesson, at: 0 });
  for (const notice of resolved.dropped) session.player.notify(notice);
  // At once: what follows the hash may still be loading.
  session.commandInterceptors.add(walkerOf(session));
  await goToStop(session, 0);
  return null;
}

/** Follows the hash of the address: opens its lesson, moves to its stop, or closes the lesson. */
async function follow(session: Session): Promise<void> {
  const { hash, player, views } = session;
  const store = openLessonOf(session);
  const text = hash.getState();
  const position = parseLessonHash(text);
  const open = store.getState();
  if (!position) return store.set(null);
  if (open?.code === position.code) {
    const at = Math.min(position.at ?? 0, open.lesson.stops.length - 1);
    if (at !== open.at) store.set({ ...open, at });
    return;
  }
  const mechanism = await session.mechanism;
  if (hash.getState() !== text) return;
  const read = parseLesson(position.code);
  const resolved = read.ok ? resolveLesson(mechanism, views, read.lesson) : read;
  if (!resolved.ok) {
    player.notify(resolved.problem);
    return hash.set('');
  }
  for (const notice of resolved.dropped) player.notify(notice);
  const at = Math.min(position.at ?? 0, resolved.lesson.stops.length - 1);
  store.set({ code: position.code, lesson: resolved.lesson, at });
  // After a reload the page shows already what the reader looked at.
  if (position.at === null) await goToStop(session, at);
}

/** Lets the page follow the lesson of its address, and Next and Back walk its stops, until the returned function is called. */
export function bindLesson(session: Session): () => void {
  const { commandInterceptors, hash } = session;
  const onCommand = walkerOf(session);
  // If the records do not load, the panel says so.
  const followHash = (): void => void follow(session).catch(() => undefined);
  // A lesson that is open already may be on its way to a stop that the hash does not name yet.
  if (openLessonOf(session).getState()?.code !== parseLessonHash(hash.getState())?.code) followHash();
  commandInterceptors.add(onCommand);
  const stop = hash.subscribe(followHash);
  return () => {
    stop();
    openLessonOf(session).set(null);
    commandInterceptors.delete(onCommand);
  };
}
