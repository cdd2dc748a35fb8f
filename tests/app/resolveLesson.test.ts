import { describe, expect, it } from 'vitest';
import { resolveLesson } from '../../src/app/features/lesson/resolveLesson';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Lesson, LessonStop } from '../../src/model/lesson';
import { viewIds } from '../../src/scene/views/ids';
import { stepQuestions } from '../../src/scene/learning/stepQuestions';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const stop = (part: Partial<LessonStop>): LessonStop => ({
  step: 'mtorc1',
  view: 'pathway',
  whatIf: [],
  question: null,
  notes: '',
  minutes: null,
  ...part,
});
const lesson = (...stops: LessonStop[]): Lesson => ({ mechanism: 'ketamine', title: 'T', stops });

describe('a lesson on the page of its mechanism', () => {
  it('is played as it is where everything exists', () => {
    const question = stepQuestions(ketamine, 'bdnf-trkb')[0]?.id ?? '';
    const whole = lesson(
      stop({ view: 'cell', whatIf: ['rapamycin-brain', 'bdnf=0'] }),
      stop({ step: 'bdnf-trkb', question, notes: 'Wait.', minutes: 4 }),
      stop({ question: 'block-mtorc1' }),
    );
    const result = resolveLesson(ketamine, viewIds, whole);
    expect(result).toMatchObject({ ok: true, dropped: [], lesson: whole });
    expect(result.ok && result.lesson.stops.map(({ stepIndex }) => stepIndex)).toEqual([5, 4, 5]);
  });

  it('plays what is left, and says what was dropped', () => {
    const result = resolveLesson(
      ketamine,
      viewIds,
      lesson(
        stop({ step: 'gone' }),
        stop({ view: 'globe' }),
        stop({ whatIf: ['bdnf=0', 'no-such-drug', 'bdnf=7'] }),
        stop({ question: 'effect:nothing:at-all' }),
      ),
    );
    if (!result.ok) throw new Error(result.problem);
    expect(result.lesson.stops.map(({ view }) => view)).toEqual(['pathway', 'pathway', 'pathway']);
    expect(result.lesson.stops.map(({ whatIf }) => whatIf)).toEqual([[], ['bdnf=0'], []]);
    expect(result.lesson.stops.map(({ question }) => question)).toEqual([null, null, null]);
    expect(result.dropped).toHaveLength(5);
    for (const [at, said] of ['“gone”', '“globe”', '“no-such-drug”', '“bdnf=7”', '“effect:nothing:at-all”'].entries()) {
      expect(result.dropped[at]).toContain(said);
    }
  });

  it('is refused in one sentence or two where nothing is left, or where it is about something else', () => {
    expect(resolveLesson(ketamine, viewIds, lesson(stop({ step: 'gone' })))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('none of the steps') as unknown,
    });
    expect(resolveLesson(secondMechanism, viewIds, lesson(stop({})))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('“ketamine”') as unknown,
    });
  });
});
