import * as z from 'zod';
import { type Lesson, LESSON_LIMITS, type ReadLesson } from '../model/lesson';
import { quoteText } from '../model/quoteText';
import { id, list, text } from './fields';
import { dropPrototypeKeys, parseJson } from './parseJson';

/** How a lesson file says what it is. */
const FORMAT = 'pathlight-lesson';
const VERSION = 1;

const stopSchema = z.object({
  step: id.min(1).max(LESSON_LIMITS.id),
  view: id.min(1).max(LESSON_LIMITS.id),
  whatIf: list(id.max(LESSON_LIMITS.id))
    .refine((parts) => parts.length <= LESSON_LIMITS.whatIf)
    .default([]),
  question: id.max(LESSON_LIMITS.id).nullable().default(null),
  notes: text.max(LESSON_LIMITS.notes).default(''),
  minutes: z.number().int().min(0).max(LESSON_LIMITS.minutes).nullable().default(null),
});

const lessonSchema = z.object({
  mechanism: id.min(1).max(LESSON_LIMITS.id),
  title: text.max(LESSON_LIMITS.title).default(''),
  stops: z.array(stopSchema).min(1).max(LESSON_LIMITS.stops).readonly(),
});

const headSchema = z.object({ format: z.literal(FORMAT), version: z.number().int().min(1) });

/** Sixty stops with the longest notes have a tenth of this. */
const MAX_TEXT_LENGTH = 2_000_000;

const refuse = (problem: string): ReadLesson => ({ ok: false, problem });

/** A lesson from the text of a file. What its stops name is looked up when it is opened. */
export function parseLessonFile(content: string): ReadLesson {
  const foreign = 'This is no lesson file. Choose a file that was saved under “Lesson”.';
  if (content.length > MAX_TEXT_LENGTH) return refuse(foreign);
  const json = parseJson(content);
  if (!json.ok || !dropPrototypeKeys(json.value)) {
    return refuse('This file is damaged: it ends too early or was changed by hand. Save the lesson again.');
  }
  const head = headSchema.safeParse(json.value);
  if (!head.success) return refuse(foreign);
  if (head.data.version > VERSION) {
    return refuse(
      'This lesson was saved by a newer version of Pathlight. Reload the page to update it, then open it again.',
    );
  }
  const read = lessonSchema.safeParse(json.value);
  if (read.success) return { ok: true, lesson: read.data };
  const place = read.error.issues[0]?.path.join('.') ?? '';
  return refuse(`This lesson file is damaged at ${quoteText(place)}. Save the lesson again, or mend that field.`);
}

/** The text of a lesson file. */
export function serializeLessonFile({ mechanism, title, stops }: Lesson): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, mechanism, title, stops }, null, 2)}\n`;
}
