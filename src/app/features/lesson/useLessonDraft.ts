import { useState } from 'react';
import type { Lesson } from '../../../model/lesson';
import type { Mechanism } from '../../../model/mechanism';
import { parseLesson, serializeLesson } from '../../../player/lessonAddress';
import { lessonHash } from '../../../player/lessonHash';
import { readStored, type StorageLike, writeStored } from '../../../player/settings';
import { type Session, useMechanism, useSession } from '../../session/session';
import { leaveLesson, openLessonOf } from './lessonState';
import { resolveLesson } from './resolveLesson';

/** The lesson that is being made, one for each mechanism. */
const keyOf = (mechanism: string): string => `pathlight.lesson.${mechanism}`;

function readDraft(storage: StorageLike | null, mechanism: string): Lesson | null {
  const read = parseLesson(readStored(storage, keyOf(mechanism)) ?? '');
  return read.ok ? read.lesson : null;
}

/** Returns whether the browser has kept it. */
function writeDraft(storage: StorageLike | null, lesson: Lesson): boolean {
  return writeStored(storage, keyOf(lesson.mechanism), lesson.stops.length > 0 ? serializeLesson(lesson) : '');
}

/** Changes the lesson that is followed, if one is. */
function updateOpenLesson(session: Session, mechanism: Mechanism, next: Lesson): void {
  const store = openLessonOf(session);
  const open = store.getState();
  if (!open) return;
  const resolved = resolveLesson(mechanism, session.views, next);
  if (!resolved.ok) return leaveLesson(session);
  const code = serializeLesson(next);
  const at = Math.min(open.at, resolved.lesson.stops.length - 1);
  store.set({ code, lesson: resolved.lesson, at });
  session.hash.set(lessonHash({ code, at }));
}

export interface LessonDraft {
  lesson: Lesson;
  /** What was thrown away by the last change, so that it can be undone. */
  before: Lesson | null;
  /** Whether the browser keeps it until the next visit. */
  isKept: boolean;
  /** `canUndo` for changes that throw something away. */
  change: (next: Lesson, canUndo?: boolean) => void;
}

/** The lesson in the builder: the one that is followed, else the one that was being made, else an empty one. */
export function useLessonDraft(): LessonDraft {
  const session = useSession();
  const mechanism = useMechanism();
  const { storage } = session;
  const [state, setState] = useState(() => {
    const empty: Lesson = { mechanism: mechanism.id, title: '', stops: [] };
    const lesson = openLessonOf(session).getState()?.lesson ?? readDraft(storage, mechanism.id) ?? empty;
    return { lesson, before: null as Lesson | null, isKept: true };
  });
  const change = (next: Lesson, canUndo = false): void => {
    const open = openLessonOf(session).getState();
    const draft = readDraft(storage, mechanism.id);
    // A lesson that came by a link stays in its address, and one's own draft is not overwritten by it.
    const isForeign = open !== null && draft !== null && serializeLesson(draft) !== serializeLesson(state.lesson);
    const isKept = isForeign || writeDraft(storage, next);
    updateOpenLesson(session, mechanism, next);
    setState({ lesson: next, before: canUndo ? state.lesson : null, isKept });
  };
  return { ...state, change };
}
