import { Pencil, X } from 'lucide-react';
import { useEffect } from 'react';
import { useMechanism, useSession, useStore } from '../../session/session';
import { bindLesson, goToStop, leaveLesson, openLessonOf, type OpenLesson } from './lessonState';
import { stopDetails, stopTitle } from './resolveLesson';
import './lesson.css';

/** The lesson that is followed, or null. */
export function useOpenLesson(): OpenLesson | null {
  const session = useSession();
  return useStore(openLessonOf(session), (open) => open);
}

/** Lets the page follow the lesson of its address. */
export function LessonFollower(_props: { onClose: () => void }) {
  const session = useSession();
  useEffect(() => bindLesson(session), [session]);
  return null;
}

/** "5 min", or nothing. */
export function minutesText(minutes: number | null): string {
  return minutes === null ? '' : `${minutes} min`;
}

/** "Stop 2 of 3". */
export function stopPlace({ at, lesson }: OpenLesson): string {
  return `Stop ${at + 1} of ${lesson.stops.length}`;
}

/** Where the reader is in the lesson, with the notes of the stop. Next and Back go from stop to stop. */
export function LessonBar({ onEdit }: { onClose: () => void; onEdit: () => void }) {
  const session = useSession();
  const mechanism = useMechanism();
  const open = useOpenLesson();
  const stop = open?.lesson.stops[open.at];
  if (!open || !stop) return null;
  const { lesson, at } = open;
  return (
    <section className="lesson-bar" aria-label="Lesson">
      <div className="lesson-bar-head">
        <p className="lesson-bar-title">
          <strong>{lesson.title || 'Lesson'}</strong>
          <span role="status">{[stopPlace(open), minutesText(stop.minutes)].filter(Boolean).join(', ')}</span>
        </p>
        <ol className="lesson-dots" aria-label="Stops of the lesson">
          {lesson.stops.map((one, index) => (
            // Stops have no id of their own, and this list is never reordered.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <button
                type="button"
                aria-label={`Stop ${index + 1}: ${stopTitle(mechanism, one)}, ${stopDetails(mechanism, one)}`}
                title={`${stopTitle(mechanism, one)}, ${stopDetails(mechanism, one)}`}
                aria-current={index === at ? 'step' : undefined}
                onClick={() => void goToStop(session, index)}
              >
                {index + 1}
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="button button-quiet lesson-bar-edit" onClick={onEdit}>
          <Pencil className="icon" aria-hidden="true" />
          Edit
        </button>
        <button type="button" className="button button-quiet" onClick={() => leaveLesson(session)}>
          <X className="icon" aria-hidden="true" />
          Leave lesson
        </button>
      </div>
      {stop.notes !== '' && <p className="lesson-bar-notes">{stop.notes}</p>}
    </section>
  );
}
