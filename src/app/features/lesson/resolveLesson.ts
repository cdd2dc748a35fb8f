import { stepNumberAt } from '../../../model/mechanism';
import type { Mechanism } from '../../../model/mechanism';
import type { Lesson } from '../../../model/lesson';
import { type LessonResult, type ResolvedStop, resolveStops } from '../../../scene/learning/lessonStops';
import { withinSentence } from '../../../scene/names';
import { type ViewId, viewNames } from '../../../scene/views/ids';
import { readParts, titleOf } from '../../../scene/whatIf/parts';
import { findQuestion } from '../quiz/quizCatalog';

/** What can be played of a lesson on the page, with its questions. */
export function resolveLesson(mechanism: Mechanism, views: readonly ViewId[], lesson: Lesson): LessonResult {
  return resolveStops(mechanism, views, lesson, (id) => findQuestion(mechanism, id) !== null);
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
