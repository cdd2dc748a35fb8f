import { stepNumberAt } from '../../../model/mechanism';
import type { Mechanism } from '../../../model/mechanism';
import type { Lesson, LessonStop } from '../../../model/lesson';
import { quoteText } from '../../../model/quoteText';
import { withinSentence } from '../../../scene/names';
import { DEFAULT_VIEW, type ViewId, viewNames } from '../../../scene/views/ids';
import { partText, readParts, titleOf } from '../../../scene/whatIf/parts';
import { findQuestion } from '../quiz/quizCatalog';

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

/** Looks up what a lesson names. What does not exist is dropped and told; a lesson of which nothing is left is refused. */
export function resolveLesson(mechanism: Mechanism, views: readonly ViewId[], lesson: Lesson): LessonResult {
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
    const isKnown = stop.question === null || findQuestion(mechanism, stop.question) !== null;
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

/** "Step 2 of 6, Contraction". */
export function stopTitle(mechanism: Mechanism, { stepIndex }: Pick<ResolvedStop, 'stepIndex'>): string {
  return `${stepNumberAt(mechanism, stepIndex).label}, ${mechanism.steps[stepIndex]?.title ?? ''}`;
}

/** "Cell view, muscle blocked, with a question". */
export function stopDetails(mechanism: Mechanism, { view, whatIf, question }: ResolvedStop): string {
  const { parts } = readParts(mechanism, whatIf);
  return [
    `${viewNames[view]} view`,
    parts.length > 0 && `what if: ${withinSentence(titleOf(mechanism, parts))}`,
    question !== null && 'with a question',
  ]
    .filter(Boolean)
    .join(', ');
}
