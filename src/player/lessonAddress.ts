import { type Lesson, LESSON_LIMITS, type LessonStop, type ReadLesson } from '../model/lesson';

/** The version of the format in an address. */
const VERSION = 1;

/** Why an address holds no lesson, for the reader. */
const LESSON_PROBLEMS = {
  newer:
    'This lesson was made by a newer version of Pathlight, which this page cannot read. Reload the page to update it.',
  damaged: 'The address of this lesson is damaged or incomplete. Ask for it again, or open the lesson from its file.',
} as const;

/** Lone halves of surrogate pairs cannot be encoded. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/**
 * A lesson as a text for an address: fields between commas, stops between semicolons, which the encoding of the fields never
 * makes. What is empty at the end of a stop is left out.
 *
 * @example "1;reflex;Monday;rest,cell;twitch,time,blocker+muscle=0,,5,Ask%20first"
 */
export function serializeLesson({ mechanism, title, stops }: Lesson): string {
  const parts = stops.map(({ step, view, whatIf, question, minutes, notes }) => {
    const fields = [
      encodeText(step),
      encodeText(view),
      whatIf.map(encodeText).join('+'),
      encodeText(question ?? ''),
      minutes === null ? '' : `${minutes}`,
      encodeText(notes),
    ];
    return fields.join(',').replace(/,+$/, '');
  });
  return [VERSION, encodeText(mechanism), encodeText(title), ...parts].join(';');
}

class Damaged extends Error {}

function decodeText(text: string, limit: number): string {
  const decoded = decodeURIComponent(text);
  if (decoded.length > limit) throw new Damaged();
  return decoded;
}

function parseMinutes(text: string): number | null {
  if (text === '') return null;
  if (!/^\d{1,3}$/.test(text) || Number(text) > LESSON_LIMITS.minutes) throw new Damaged();
  return Number(text);
}

function parseStop(text: string): LessonStop {
  const [step = '', view = '', whatIf = '', question = '', minutes = '', notes = '', ...rest] = text.split(',');
  const parts = whatIf === '' ? [] : whatIf.split('+').map((part) => decodeText(part, LESSON_LIMITS.id));
  if (step === '' || rest.length > 0 || parts.length > LESSON_LIMITS.whatIf) throw new Damaged();
  return {
    step: decodeText(step, LESSON_LIMITS.id),
    view: decodeText(view, LESSON_LIMITS.id),
    whatIf: parts,
    question: question === '' ? null : decodeText(question, LESSON_LIMITS.id),
    notes: decodeText(notes, LESSON_LIMITS.notes),
    minutes: parseMinutes(minutes),
  };
}

/** Reads what `serializeLesson` writes. Whether a mechanism has what it names is not asked here. */
export function parseLesson(code: string): ReadLesson {
  const [version = '', mechanism = '', title = '', ...stops] = code.split(';');
  if (/^\d{1,6}$/.test(version) && Number(version) > VERSION) return { ok: false, problem: LESSON_PROBLEMS.newer };
  const damaged = { ok: false, problem: LESSON_PROBLEMS.damaged } as const;
  if (version !== `${VERSION}` || mechanism === '' || stops.length === 0 || stops.length > LESSON_LIMITS.stops) {
    return damaged;
  }
  try {
    const lesson = {
      mechanism: decodeText(mechanism, LESSON_LIMITS.id),
      title: decodeText(title, LESSON_LIMITS.title),
      stops: stops.map(parseStop),
    };
    return { ok: true, lesson };
  } catch {
    return damaged;
  }
}
