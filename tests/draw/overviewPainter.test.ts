import { expect, it } from 'vitest';
import { type OverviewLook, type OverviewShapes, paintOverview } from '../../src/draw/overviewPainter';

/** The strength and width of each line that is painted. */
function linesOf(arrows: number): { alpha: number; width: number; end: number } {
  const shapes: OverviewShapes = {
    boxes: new Float32Array(),
    lines: new Float32Array(Array.from({ length: arrows }, () => [0, 0, 1, 1, 2, 2, 90, 90]).flat()),
    bars: new Uint8Array(arrows),
  };
  const style = { fill: '#fff', line: '#000', width: 0, leastPx: 1.5 };
  const look: OverviewLook = { styles: [style], nodes: new Uint8Array(), edges: new Uint8Array(arrows) };
  const painted = { alpha: 0, width: 0 };
  const nothing = () => undefined;
  const names = 'beginPath moveTo lineTo bezierCurveTo closePath rect fill setTransform clearRect'.split(' ');
  const context = {
    ...Object.fromEntries(names.map((name) => [name, nothing])),
    globalAlpha: 1,
    lineWidth: 0,
    stroke() {
      Object.assign(painted, { alpha: this.globalAlpha, width: this.lineWidth });
    },
  };
  paintOverview(context as never, shapes, look, { x: 0, y: 0, w: 100, h: 100, scale: 0.1 });
  return { ...painted, end: context.globalAlpha };
}

it('a few arrows are painted in full, many paler and thinner, but never away', () => {
  expect(linesOf(100)).toEqual({ alpha: 1, width: 15, end: 1 });
  const many = linesOf(1200);
  expect(many.alpha).toBeCloseTo(0.5);
  expect(many.width).toBeLessThan(15);
  const most = linesOf(20_000);
  expect(most).toMatchObject({ alpha: 0.3, end: 1 });
  expect(most.width).toBeCloseTo(9);
});
