import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lesson, LESSON_LIMITS } from '../../src/model/lesson';
import { parseLesson, serializeLesson } from '../../src/player/lessonAddress';
import { isLessonHash, lessonHash, parseLessonHash } from '../../src/player/lessonHash';
import { parseLessonFile, serializeLessonFile } from '../../src/schema/lessonFile';

const text = (maxLength: number, minLength = 0) =>
  fc
    .string({ unit: 'binary', minLength, maxLength })
    .map((value) => value.replace(/\p{Surrogate}/gu, '_').slice(0, maxLength))
    .filter(
      // Cutting may leave half of a pair.
      (value) => !/\p{Surrogate}/u.test(value) && value.length >= minLength,
    );

const stop = fc.record({
  step: text(20, 1),
  view: text(10, 1),
  whatIf: fc.array(text(20, 1), { maxLength: 4 }),
  question: fc.option(text(20, 1)),
  notes: text(200),
  minutes: fc.option(fc.integer({ min: 0, max: LESSON_LIMITS.minutes })),
});
const lessons: fc.Arbitrary<Lesson> = fc.record({
  mechanism: text(20, 1),
  title: text(60),
  stops: fc.array(stop, { minLength: 1, maxLength: 8 }),
});

const small: Lesson = {
  mechanism: 'reflex',
  title: 'Monday; 9 o’clock, hall A+B',
  stops: [
    { step: 'rest', view: 'cell', whatIf: [], question: null, notes: '', minutes: null },
    {
      step: 'twitch',
      view: 'time',
      whatIf: ['blocker', 'muscle=0'],
      question: 'step:a:b',
      notes: 'Ask first.',
      minutes: 5,
    },
  ],
};

describe('a lesson in an address', () => {
  it('is short and comes back as it was', () => {
    const code = serializeLesson(small);
    expect(code).toBe(
      '1;reflex;Monday%3B%209%20o%E2%80%99clock%2C%20hall%20A%2BB;rest,cell;twitch,time,blocker+muscle%3D0,step%3Aa%3Ab,5,Ask%20first.',
    );
    expect(parseLesson(code)).toEqual({ ok: true, lesson: small });
  });

  it('comes back whatever it says, in letters that every address may have', () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        const code = serializeLesson(lesson);
        expect(code).toMatch(/^[\w.!~*'()%;,+-]*$/);
        expect(parseLesson(code)).toEqual({ ok: true, lesson });
        // As a browser passes it on.
        const url = new URL(`https://example.org/${lessonHash({ code, at: 2 })}`);
        expect(parseLessonHash(url.hash)).toEqual({ code, at: 2 });
      }),
    );
  });

  it('survives half a character', () => {
    const code = serializeLesson({ ...small, title: 'a\uD800b' });
    expect(parseLesson(code)).toMatchObject({ ok: true, lesson: { title: 'a\uFFFDb' } });
  });

  it.each([
    ['', /damaged/],
    ['1', /damaged/],
    ['1;reflex;Title', /damaged/],
    ['1;;Title;rest,cell', /damaged/],
    ['1;reflex;%E0%A4%A;rest,cell', /damaged/],
    ['1;reflex;T;rest,cell,,,5,notes,more', /damaged/],
    ['1;reflex;T;rest,cell,,,-5', /damaged/],
    ['1;reflex;T;rest,cell,,,1e9', /damaged/],
    ['1;reflex;T;,cell', /damaged/],
    [`1;reflex;T${';rest,cell'.repeat(LESSON_LIMITS.stops + 1)}`, /damaged/],
    [`1;reflex;T;rest,cell,,,,${'x'.repeat(LESSON_LIMITS.notes + 1)}`, /damaged/],
    ['2;reflex;T;rest,cell', /newer version/],
    ['99;whatever', /newer version/],
  ])('%j is refused in one sentence or two', (code, said) => {
    const read = parseLesson(code);
    expect(read).toEqual({ ok: false, problem: expect.stringMatching(said) as unknown });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (code) => {
        for (const hostile of [code, `1;m;t;${code}`, `1;m;${code}`]) {
          const read = parseLesson(hostile);
          if (read.ok) expect(parseLesson(serializeLesson(read.lesson))).toEqual(read);
          else expect(read.problem.length).toBeGreaterThan(20);
        }
      }),
    );
  });
});

describe('the hash', () => {
  it('says whether there is a lesson, and which stop is shown', () => {
    expect(parseLessonHash('#lesson=1;a;b;c,d')).toEqual({ code: '1;a;b;c,d', at: null });
    expect(parseLessonHash('#lesson=1;a;b;c,d&stop=0')).toEqual({ code: '1;a;b;c,d', at: 0 });
    expect(lessonHash({ code: '1;a;b;c,d', at: null })).toBe('#lesson=1;a;b;c,d');
    for (const other of ['', '#diagram', '#lessons=1', 'lesson=1']) {
      expect(parseLessonHash(other)).toBeNull();
      expect(isLessonHash(other)).toBe(false);
    }
  });
});

describe('a lesson in a file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        expect(parseLessonFile(serializeLessonFile(lesson))).toEqual({ ok: true, lesson });
      }),
    );
    expect(JSON.parse(serializeLessonFile(small))).toMatchObject({ format: 'pathlight-lesson', version: 1 });
  });

  it('may leave out what is empty', () => {
    const file = JSON.stringify({
      format: 'pathlight-lesson',
      version: 1,
      mechanism: 'reflex',
      stops: [{ step: 'rest', view: 'cell' }],
    });
    expect(parseLessonFile(file)).toEqual({
      ok: true,
      lesson: { ...small, title: '', stops: small.stops.slice(0, 1) },
    });
  });

  const whole = JSON.parse(serializeLessonFile(small)) as Record<string, unknown>;
  it.each([
    ['', /damaged/],
    ['{"format":"pathlight-lesson"', /damaged/],
    ['<svg/>', /damaged/],
    ['[]', /no lesson file/],
    ['{"schemaVersion":3}', /no lesson file/],
    [JSON.stringify({ ...whole, version: 2 }), /newer version/],
    [JSON.stringify({ ...whole, version: 2, stops: 'another shape' }), /newer version/],
    [JSON.stringify({ ...whole, stops: [] }), /damaged at “stops”/],
    [
      JSON.stringify({ ...whole, stops: [{ step: 'rest', view: 'cell', minutes: -1 }] }),
      /damaged at “stops.0.minutes”/,
    ],
    [JSON.stringify({ ...whole, stops: [{ step: 'rest', view: 'cell', notes: 'x'.repeat(2001) }] }), /stops.0.notes/],
    [`{"format":"pathlight-lesson","version":1,"x":"${'x'.repeat(2_000_001)}"}`, /no lesson file/],
  ])('%.60s is refused', (content, said) => {
    expect(parseLessonFile(content)).toEqual({ ok: false, problem: expect.stringMatching(said) as unknown });
  });

  it('cannot reach the prototype of anything', () => {
    const file = serializeLessonFile(small).replace('"title"', '"__proto__": {"polluted": true}, "title"');
    expect(parseLessonFile(file).ok).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
