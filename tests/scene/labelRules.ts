import { expect, it } from 'vitest';
import { overlaps } from '../../src/layout/geometry';
import { SMALLEST_TEXT } from '../../src/scene/type';
import type { TextBox } from './textBoxes';

/** What holds for the labels of every view: they are apart, whole, and large enough. To be called in a `describe`. */
export function itKeepsLabelRules(labels: readonly TextBox[], picture: { width: number; height: number }): void {
  it('do not overlap one another', () => {
    const clashes = labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(clashes).toEqual([]);
  });

  it('stay within the picture', () => {
    const outside = labels.filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.w > picture.width || box.y + box.h > picture.height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  it('are never smaller than the size the camera promises to keep legible', () => {
    expect(Math.min(...labels.map(({ size }) => size))).toBeGreaterThanOrEqual(SMALLEST_TEXT);
  });
}
