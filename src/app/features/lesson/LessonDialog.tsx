import { Copy, ImagePlus, ListPlus, Play, Save, Undo2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { slug } from '../../../evidence/referenceFile';
import { LESSON_LIMITS, lessonMinutes, type Lesson, type LessonStop } from '../../../model/lesson';
import { serializeLesson } from '../../../player/lessonAddress';
import { lessonHash } from '../../../player/lessonHash';
import { serializePageOptions } from '../../../player/pageOptions';
import { useMechanism, useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import { FileButton } from '../../ui/FileButton';
import { downloadFile, useCopy } from '../../ui/copyAndDownload';
import { Check } from '../../ui/formControls';
import { StopList } from './StopList';
import { openLesson } from './lessonState';
import { resolveLesson } from './resolveLesson';
import { type LessonDraft, useLessonDraft } from './useLessonDraft';
import '../share/share.css';
import './lesson.css';

/** The builder of lessons. */
export function LessonDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Lesson" wide onClose={onClose}>
      <Suspense fallback={<p>Loading the records.</p>}>
        <LessonBuilder onClose={onClose} />
      </Suspense>
    </Dialog>
  );
}

/** The picture behind the dialog, as a stop. */
function useCurrentStop(): () => LessonStop {
  const { graph, player } = useSession();
  return () => {
    const { stepIndex, view, whatIf, question } = player.getState();
    return { step: graph.steps[stepIndex]?.id ?? '', view, whatIf, question, notes: '', minutes: null };
  };
}

function LessonBuilder({ onClose }: { onClose: () => void }) {
  const { graph, announcer } = useSession();
  const draft = useLessonDraft();
  const { lesson, before, isKept, change } = draft;
  const currentStop = useCurrentStop();
  const isFull = lesson.stops.length >= LESSON_LIMITS.stops;
  const add = (stops: readonly LessonStop[]): void => {
    change({ ...lesson, stops: [...lesson.stops, ...stops].slice(0, LESSON_LIMITS.stops) });
    announcer.say(
      stops.length === 1 ? 'The current picture is the last stop now.' : `${stops.length} stops were added.`,
    );
  };
  const minutes = lessonMinutes(lesson);
  return (
    <div className="lesson-builder">
      <p className="lesson-lead">
        Choose pictures, put them in order, add a question and notes. Next and Back then go from stop to stop, on the
        page, as slides and in the speaker view.
      </p>
      <label className="lesson-field">
        Title
        <input
          type="text"
          className="text-field share-input"
          maxLength={LESSON_LIMITS.title}
          value={lesson.title}
          onChange={(event) => change({ ...lesson, title: event.currentTarget.value })}
        />
      </label>
      <div className="lesson-add">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isFull}
          onClick={() => !isFull && add([currentStop()])}
        >
          <ImagePlus className="icon" aria-hidden="true" />
          Add the current picture
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isFull}
          onClick={() =>
            !isFull && add(graph.steps.map(({ id }) => ({ ...currentStop(), step: id, whatIf: [], question: null })))
          }
        >
          <ListPlus className="icon" aria-hidden="true" />
          Add every step
        </button>
        {before && (
          <button type="button" className="button" onClick={() => change(before)}>
            <Undo2 className="icon" aria-hidden="true" />
            Undo
          </button>
        )}
      </div>
      {lesson.stops.length === 0 ? (
        <p className="lesson-empty">No stops yet. Close this, show the picture you want, and add it here.</p>
      ) : (
        <>
          <StopList lesson={lesson} onChange={change} />
          <p className="lesson-total">
            {lesson.stops.length === 1 ? '1 stop' : `${lesson.stops.length} stops`}
            {minutes > 0 && `, ${minutes} min in all`}
          </p>
        </>
      )}
      {!isKept && (
        <p className="lesson-problem" role="alert">
          This browser keeps nothing for this page. Save the lesson as a file, or copy its address, before you close the
          page.
        </p>
      )}
      <LessonActions draft={draft} onClose={onClose} />
    </div>
  );
}

/** Longer addresses are cut by some mail programs. */
const LONG_ADDRESS = 4000;

/** Start, copy, save, open. */
function LessonActions({ draft: { lesson, change }, onClose }: { draft: LessonDraft; onClose: () => void }) {
  const session = useSession();
  const { window, clock, options } = session;
  const [problem, setProblem] = useState('');
  const [slides, setSlides] = useState(false);
  const { result, copy } = useCopy('Copying is not allowed here. Start the lesson and copy the address of the page.');
  const isEmpty = lesson.stops.length === 0;
  const address = (): string => {
    const { origin, pathname, protocol } = window.location;
    const search = serializePageOptions({ mechanism: options.mechanism, present: slides });
    const hash = lessonHash({ code: serializeLesson(lesson), at: null });
    return `${protocol === 'file:' ? 'file://' : origin}${pathname}${search === '?' ? '' : search}${hash}`;
  };
  const start = async (): Promise<void> => {
    const refused = await openLesson(session, lesson);
    setProblem(refused ?? '');
    if (refused === null) onClose();
  };
  const save = async (): Promise<void> => {
    const { serializeLessonFile } = await import('../../../schema/lessonFile');
    const name = [slug(lesson.mechanism), slug(lesson.title), 'lesson'].filter(Boolean).join('-');
    downloadFile(serializeLessonFile(lesson), `${name}.json`, 'application/json', clock, window.document);
  };
  const length = isEmpty ? 0 : address().length;
  return (
    <div className="lesson-actions">
      {problem !== '' && (
        <p className="lesson-problem" role="alert">
          {problem}
        </p>
      )}
      {result && <p role="status">{result.sentence}</p>}
      {length > LONG_ADDRESS && (
        <p className="lesson-note">
          With these notes the address has {length} characters, which some mail programs cut. A file is safer.
        </p>
      )}
      <div className="lesson-buttons">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isEmpty}
          onClick={() => !isEmpty && void start()}
        >
          <Play className="icon" aria-hidden="true" />
          Start the lesson
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isEmpty}
          onClick={() => !isEmpty && void copy(address(), 'The address of the lesson is on the clipboard.')}
        >
          <Copy className="icon" aria-hidden="true" />
          Copy address
        </button>
        <Check name="Opens as slides" checked={slides} onChange={setSlides} />
        <button
          type="button"
          className="button"
          aria-disabled={isEmpty}
          onClick={() =>
            !isEmpty && void save().catch(() => setProblem('The file was not made. Check the connection.'))
          }
        >
          <Save className="icon" aria-hidden="true" />
          Save as a file
        </button>
        <OpenLessonFile
          onOpened={(opened) => {
            setProblem('');
            change(opened, lesson.stops.length > 0);
          }}
          onProblem={setProblem}
        />
      </div>
      <p className="lesson-note">
        A lecture copy (under Share) takes the lesson along that is started. The address and the file hold all stops and
        notes; nothing is sent to a server.
      </p>
    </div>
  );
}

interface OpenLessonFileProps {
  onOpened: (lesson: Lesson) => void;
  onProblem: (problem: string) => void;
}

/** Opens a lesson file. A file that is refused changes nothing. */
function OpenLessonFile({ onOpened, onProblem }: OpenLessonFileProps) {
  const { views, player } = useSession();
  const mechanism = useMechanism();
  const open = async (file: File): Promise<void> => {
    const { parseLessonFile } = await import('../../../schema/lessonFile');
    const read = parseLessonFile(await file.text());
    const resolved = read.ok ? resolveLesson(mechanism, views, read.lesson) : read;
    if (!resolved.ok) return onProblem(resolved.problem);
    for (const notice of resolved.dropped) player.notify(notice);
    onOpened(resolved.lesson);
    if (resolved.dropped.length > 0) onProblem(resolved.dropped.join(' '));
  };
  return (
    <FileButton
      name="Open a file"
      label="Lesson file"
      accept=".json,application/json"
      onFile={(file) =>
        void open(file).catch(() => onProblem('This file could not be read. Choose a single lesson file.'))
      }
    />
  );
}
