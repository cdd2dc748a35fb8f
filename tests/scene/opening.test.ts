import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { opening } from '../../src/mechanisms/ketamine/drawing/opening';
import type { Mechanism } from '../../src/model/mechanism';
import { compareOnsets } from '../../src/scene/opening/onsetComparison';
import { openingAt, openingDurationMs, type OpeningInput, STILL_MS } from '../../src/scene/opening/openingScene';
import type { SceneItem } from '../../src/scene/scene';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const WEEK = 7 * 24 * 60;

function flat(items: readonly SceneItem[]): SceneItem[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item, ...flat(item.children)] : [item]));
}

function chart(width: number, height: number, tMs = STILL_MS): SceneItem[] {
  const onsets = compareOnsets(ketamine);
  if (!onsets) throw new Error('There is nothing to compare.');
  const input: OpeningInput = { onsets: { ...onsets, sourceOf: () => '(source 1)' }, dive: null, width, height };
  return flat(openingAt(input, tMs).scene.items);
}

describe('the comparison of onsets', () => {
  it('takes both times from the records, and keeps an order an order', () => {
    const onsets = compareOnsets(ketamine);
    const { onset } = ketamine.courses.find(({ id }) => id === 'ketamine-dose')?.timing ?? {};
    expect(onsets?.treatment).toMatchObject({ fromMin: onset?.fromMin, toMin: onset?.toMin, orderOnly: false });
    expect(onsets?.conventional).toMatchObject({ fromMin: WEEK, orderOnly: true });
    expect(onsets?.conventional.text).toContain('no figure was read');
    expect(onsets?.ticks.map(({ name }) => name)).toEqual(['dose', '1 week', '2 weeks', '3 weeks', '4 weeks']);
  });

  it('is none without a conventional treatment, without a time, or where the treatment is no faster', () => {
    expect(compareOnsets(secondMechanism)).toBeNull();
    const changed = (id: string, fromMin: number): Mechanism => ({
      ...ketamine,
      courses: ketamine.courses.map((course) =>
        course.id === id
          ? { ...course, timing: { onset: { text: 'later', fromMin, toMin: fromMin, evidence: [] } } }
          : course,
      ),
    });
    expect(compareOnsets(changed('ketamine-dose', 2 * WEEK))).toBeNull();
    expect(compareOnsets({ ...ketamine, courses: ketamine.courses.map((one) => ({ ...one, timing: {} })) })).toBeNull();
  });
});

describe('the opening', () => {
  it('draws both treatments on one linear axis, to scale', () => {
    const items = chart(1440, 680);
    const order = items.find(({ id }) => id === 'order-sides');
    const axis = items.find(({ id }) => id === 'axis');
    if (order?.kind !== 'path' || axis?.kind !== 'path') throw new Error('The chart has no axis.');
    const [left, right] = [Number(/M([\d.]+)/.exec(axis.d)?.[1]), Number(/H([\d.]+)/.exec(axis.d)?.[1])];
    const from = Number(/M([\d.]+)/.exec(order.d)?.[1]);
    expect((from - left) / (right - left)).toBeCloseTo(0.25, 2);
    const bar = items.find(({ id }) => id === 'bar');
    if (bar?.kind !== 'rect') throw new Error('The treatment has no bar.');
    expect((bar.x - left) / (right - left)).toBeCloseTo(110 / (4 * WEEK), 3);
  });

  it.each([
    [2560, 1180],
    [1440, 680],
    [640, 490],
    [390, 400],
  ])('keeps its words within %i × %i, none smaller than 13 px', (width, height) => {
    const centred = chart(width, height).find(({ id }) => id === 'centred');
    const shift = centred?.kind === 'group' ? (centred.y ?? 0) : 0;
    const words = chart(width, height).filter((item) => item.kind === 'text');
    expect(words.length).toBeGreaterThan(6);
    for (const { y, size } of words) {
      expect(size).toBeGreaterThanOrEqual(13);
      expect(y + shift).toBeLessThanOrEqual(height);
      expect(y + shift - size).toBeGreaterThanOrEqual(0);
    }
  });

  it('is over within six seconds, and has nothing to show where a mechanism has nothing', () => {
    const onsets = compareOnsets(ketamine);
    if (!onsets) throw new Error('There is nothing to compare.');
    const view = { width: 1600, height: 1000, gradients: [], items: [] };
    const input = { onsets: { ...onsets, sourceOf: () => '' }, dive: { drawing: opening, view } };
    expect(openingDurationMs(input)).toBeLessThanOrEqual(6000);
    expect(openingDurationMs({ onsets: null, dive: null })).toBe(0);
  });

  it('ends with the cell view where the page below it has it', () => {
    const view = { width: 1600, height: 1000, gradients: [], items: [] };
    const input: OpeningInput = { onsets: null, dive: { drawing: opening, view }, width: 1440, height: 680 };
    const end = openingDurationMs(input);
    const dive = flat(openingAt(input, end).scene.items).find(({ id }) => id === 'dive');
    if (dive?.kind !== 'group') throw new Error('There is no dive.');
    // The whole view fills the height, and stands in the middle.
    const scale = (dive.scale ?? 1) * (opening.into.w / view.width);
    expect(scale).toBeCloseTo(680 / 1000, 2);
    const left = (dive.x ?? 0) + opening.into.x * (dive.scale ?? 1);
    expect(left).toBeCloseTo((1440 - 1600 * scale) / 2, 0);
    expect(openingAt(input, end).cover).toBe(0);
  });
});
