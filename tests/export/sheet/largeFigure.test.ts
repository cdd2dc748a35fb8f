import { describe, expect, it } from 'vitest';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import { slideSheet } from '../../../src/export/sheet/slideSheet';
import { SLIDE_SIZE } from '../../../src/export/sheet/sheetLayout';
import { openMechanismFile } from '../../../src/formats/openMechanismFile';
import { stepNumberAt } from '../../../src/model/mechanism';
import { loadView } from '../../../src/scene/views/loadView';
import type { ViewId } from '../../../src/scene/views/ids';
import { SMALLEST_TEXT } from '../../../src/scene/type';
import { generatedTable } from '../../fixtures/generatedGraph';

const WIDTH = 510;
const PARTS = { title: true, caption: true, legend: true, citation: true, background: true };

async function figureOf(nodes: number, id: ViewId) {
  const result = await openMechanismFile(new TextEncoder().encode(generatedTable(nodes)), 'made up.csv');
  if (!result.ok) throw new Error('The table was not read.');
  const { mechanism } = result;
  const view = await loadView(id, { graph: mechanism, drawing: {} });
  return createFigureSpec({ mechanism, view, stepIndex: 1 });
}

describe('a picture of a graph that is too large for one', () => {
  it.each([
    { nodes: 900, view: 'pathway' as const, reason: /words would be .* pt is the least/ },
    { nodes: 240, view: 'time' as const, reason: /times as high as it is wide, and 4 times is the most/ },
  ])(
    '$view of $nodes parts: the part of the step is legible, the whole is refused',
    async ({ nodes, view, reason }) => {
      const figure = await figureOf(nodes, view);
      const sheet = figureSheet(figure, { ...PARTS, width: WIDTH, whole: false, smallestPt: 5 });
      const [picture] = sheet.pictures;
      const wordsPt = ((picture?.at.w ?? 0) / (picture?.frame.w ?? 1)) * SMALLEST_TEXT;
      expect(wordsPt).toBeGreaterThanOrEqual(4.99);
      expect(sheet.height).toBeLessThan(3 * WIDTH);
      expect(() => figureSheet(figure, { ...PARTS, width: WIDTH, whole: true, smallestPt: 5 })).toThrow(reason);
      const [slide] = slideSheet(figure, { ...PARTS, ...SLIDE_SIZE, smallestPt: 0 }).pictures;
      expect(((slide?.at.w ?? 0) / (slide?.frame.w ?? 1)) * SMALLEST_TEXT).toBeGreaterThan(6);
    },
  );
});

it('one step is not counted as if it were a story', async () => {
  const { mechanism } = await figureOf(4, 'pathway');
  const one = { ...mechanism, steps: mechanism.steps.slice(0, 1) };
  expect(stepNumberAt(one, 0)).toEqual({ number: 1, label: 'One step' });
  const prologue = { ...one, steps: one.steps.map((step) => ({ ...step, role: 'prologue' as const })) };
  expect(stepNumberAt(prologue, 0).number).toBe(1);
});
