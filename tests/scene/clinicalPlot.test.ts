import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { ClinicalCourse } from '../../src/model/contextRecords';
import type { Timing } from '../../src/model/graph';
import { orderInWords } from '../../src/layout/time/timeOrder';
import { clinicalAxis } from '../../src/scene/clinical/clinicalAxis';
import { coursePlot } from '../../src/scene/clinical/coursePlot';
import type { Scene, SceneItem } from '../../src/scene/scene';
import { toyMechanism } from '../fixtures/toyMechanism';
import { textBoxes } from './textBoxes';

const WIDTHS = [280, 332, 350, 700];
const sourceOf = () => '(sources 1, 3 and 4)';

function course(timing: Timing, label = 'A course'): ClinicalCourse {
  return { id: 'one', label, text: '', timing, evidence: [] };
}

function plot(timing: Timing, width = 332): Scene {
  return coursePlot({ courses: [course(timing)] }, { width });
}

function idsOf(items: readonly SceneItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item.id, ...idsOf(item.children)] : [item.id]));
}

const wordsOf = (scene: Scene) =>
  textBoxes(scene)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

const claims = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'claim', claim: 'grows', stance: 'supports' }) as const);
const against = [{ kind: 'claim', claim: 'grows', stance: 'contradicts' }] as const;

const SPREAD: Timing = {
  onset: { fromMin: 110, toMin: 240, text: 'within hours', evidence: claims(1) },
  peak: { fromMin: 1440, toMin: 4320, text: '24 to 72 h', evidence: against },
  decay: { fromMin: 10080, toMin: 20160, text: '7 to 14 days: the documents disagree', evidence: claims(2) },
};
/** Words that begin at the very end of the axis, and poles that stand in each other's way. */
const CROWDED: Timing = {
  onset: { fromMin: 120000, text: 'after an exceptionally long time of waiting', evidence: against },
  peak: { fromMin: 121000, text: 'hardly later than that', evidence: against },
  decay: {
    fromMin: 129000,
    toMin: 129600,
    text: 'at the end of the axis: the documents disagree',
    evidence: claims(2),
  },
};

describe.each(WIDTHS)('the plot of courses at %i px', (width) => {
  it.each([
    ['ketamine', coursePlot(ketamine, { width, sourceOf })],
    ['the toy', coursePlot(toyMechanism, { width, sourceOf })],
    ['a crowded course', coursePlot({ courses: [course(CROWDED, 'A course with a name of many words')] }, { width })],
    ['no course', coursePlot({ courses: [] }, { width })],
  ])('keeps its words apart, whole and large enough: %s', (_, scene) => {
    const labels = textBoxes(scene);
    const clashes = labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(clashes).toEqual([]);
    const outside = labels.filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.w > scene.width || box.y + box.h > scene.height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
    expect(Math.min(...labels.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });
});

describe('a course', () => {
  it('shows both ends of a time on which sources disagree, hatched and with the mark of debate', () => {
    const ids = idsOf(plot(SPREAD).items);
    expect(ids).toContain('part1-hatching');
    expect(ids).toContain('decay-debated');
    expect(ids).toContain('peak-debated');
    expect(ids).not.toContain('onset-debated');
    expect(wordsOf(plot(SPREAD))).toContain('7 to 14 days');
  });

  it('makes no number of words: an order is hatched over what they name and has open ends', () => {
    const scene = plot({ onset: { text: 'weeks, or months', evidence: [] } });
    const ids = idsOf(scene.items);
    expect(ids).toContain('order-hatching');
    expect(ids.filter((id) => id.startsWith('part'))).toEqual([]);
    expect(wordsOf(scene)).toContain('weeks, or months (no figure was read)');
    expect(orderInWords('weeks, or months')).toEqual({ fromMin: 7 * 1440, toMin: 90 * 1440 });
    expect(orderInWords('after a while')).toBeNull();
    expect(idsOf(plot({ onset: { text: 'after a while', evidence: [] } }).items)).toContain('order-hatching');
  });

  it('gives a time that is not counted from the first dose no place on the axis', () => {
    const scene = plot({ ...SPREAD, decay: { text: '18 days after the last dose', evidence: [] } });
    const ids = idsOf(scene.items);
    expect(ids).not.toContain('decay-pole');
    expect(ids).not.toContain('order-hatching');
    expect(wordsOf(scene)).toContain('Fades 18 days after the last dose');
    expect(wordsOf(scene)).not.toContain('no figure');
  });

  it('hatches a start of which only the latest time is known', () => {
    const ids = idsOf(plot({ onset: { toMin: 240, text: 'by 4 h', evidence: [] } }).items);
    expect(ids).toContain('part0-hatching');
    expect(ids.some((id) => id.startsWith('finish'))).toBe(true);
  });

  it('stretches the axis for times beyond three months', () => {
    const year = 525600;
    const axis = clinicalAxis(332, year);
    expect(axis.x(year)).toBeCloseTo(axis.last);
    expect(axis.x(0)).toBe(axis.dose);
    const scene = plot({ decay: { fromMin: 1440, toMin: year, text: 'after a year', evidence: [] } });
    expect(textBoxes(scene).every(({ box }) => box.x + box.w <= scene.width)).toBe(true);
  });
});
