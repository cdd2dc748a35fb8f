import type { Mechanism } from '../../model/mechanism';
import type { Lesson, LessonStop } from '../../model/lesson';
import { quoteText } from '../../model/quoteText';
import { DEFAULT_VIEW, type ViewId, viewNames } from '../views/ids';
import { partText, readParts } from '../whatIf/parts';

/** A stop all of whose names the mechanism has. */
export interface ResolvedStop extends LessonStop {
  view: ViewId;
  stepIndex: number;
}

export interface ResolvedLesson extends Lesson {
  stops: readonly ResolvedStop[];
}

/** What can be played of a lesson, and a sentence for each thing that was dropped. */
export type LessonResult =
  | { ok: true; lesson: ResolvedLesson; dropped: readonly string[] }
  | { ok: false; problem: string };

/**
 * Looks up what a lesson names. What does not exist is dropped and told; a lesson of which nothing is left is refused.
 * `hasQuestion` says whether a question exists.
 */
export function resolveStops(
  mechanism: Mechanism,
  views: readonly ViewId[],
  lesson: Lesson,
  hasQuestion: (id: string) => boolean,
): LessonResult {
  if (lesson.mechanism !== mechanism.id) {
    return {
      ok: false,
      problem: `This lesson is about ${quoteText(lesson.mechanism)}, and this page shows ${quoteText(mechanism.id)}. Open it on the page of its mechanism.`,
    };
  }
  const dropped: string[] = [];
  const stops = lesson.stops.flatMap((stop, at): ResolvedStop[] => {
    const where = `Stop ${at + 1} of the lesson`;
    const stepIndex = mechanism.steps.findIndex(({ id }) => id === stop.step);
    if (stepIndex < 0) {
      dropped.push(
        `${where} shows the step ${quoteText(stop.step)}, which this mechanism does not have. It was left out.`,
      );
      return [];
    }
    const usual = views.includes(DEFAULT_VIEW) ? DEFAULT_VIEW : (views[0] ?? DEFAULT_VIEW);
    const view = views.find((id) => id === stop.view);
    if (!view) {
      dropped.push(
        `${where} shows the view ${quoteText(stop.view)}, which does not exist here. The view “${viewNames[usual]}” is shown.`,
      );
    }
    const { parts, misread } = readParts(mechanism, stop.whatIf);
    for (const { text, why } of misread) {
      const reason = why === 'contradiction' ? 'which cannot be at once' : 'which this mechanism does not have';
      dropped.push(`${where} asks “what if” with ${quoteText(text)}, ${reason}. It was left out.`);
    }
    const isKnown = stop.question === null || hasQuestion(stop.question);
    if (!isKnown) {
      dropped.push(
        `${where} asks the question ${quoteText(stop.question ?? '')}, which does not exist. It was left out.`,
      );
    }
    return [
      {
        ...stop,
        stepIndex,
        view: view ?? usual,
        whatIf: parts.map(partText),
        question: isKnown ? stop.question : null,
      },
    ];
  });
  if (stops.length > 0) return { ok: true, lesson: { ...lesson, stops }, dropped };
  return {
    ok: false,
    problem: 'This mechanism has none of the steps of this lesson. Open it in the version it was made with.',
  };
}

function hasSameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** What of a player's state a stop is compared with. */
export interface ShownStop {
  stepIndex: number;
  view: ViewId;
  whatIf: readonly string[];
  motion: string;
}

/** Whether a picture is that of a stop. */
export function isAtStop({ stepIndex, view, whatIf }: ResolvedStop, now: Omit<ShownStop, 'motion'>): boolean {
  return stepIndex === now.stepIndex && view === now.view && hasSameItems(whatIf, now.whatIf);
}

/** Whether a stop is the step after a picture at rest, and nothing else changes: then its motion leads to it. */
export function isNextStep(stop: ResolvedStop, now: ShownStop): boolean {
  return now.motion === 'still' && isAtStop(stop, { ...now, stepIndex: now.stepIndex + 1 });
}
