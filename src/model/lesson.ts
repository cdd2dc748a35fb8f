/** One picture of a lesson: where it is, what is asked of it, and what its teacher wants to remember there. */
export interface LessonStop {
  /** The id of a step. */
  step: string;
  /** The id of a view. */
  view: string;
  /** As an address has it: ids of interventions, or clamps such as `kinase=0`. */
  whatIf: readonly string[];
  /** The id of a question that is asked there. */
  question: string | null;
  /** For the teacher. Plain text. */
  notes: string;
  /** Planned minutes; null where none are planned. */
  minutes: number | null;
}

/** A way through a mechanism: chosen stops in a chosen order. */
export interface Lesson {
  /** The id of the mechanism. */
  mechanism: string;
  title: string;
  stops: readonly LessonStop[];
}

/** What a lesson may hold, in an address as in a file. */
export const LESSON_LIMITS = { stops: 60, title: 120, notes: 2000, id: 200, whatIf: 64, minutes: 600 } as const;

/** The planned minutes of all stops. */
export function lessonMinutes({ stops }: Lesson): number {
  return stops.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

/** A lesson that was read, or why it was not, in a sentence for the reader. */
export type ReadLesson = { ok: true; lesson: Lesson } | { ok: false; problem: string };
