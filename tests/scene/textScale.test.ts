import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { sceneAt } from '../../src/scene/sceneAt';
import { fitWords } from '../../src/scene/textScale';
import { wideCameraAt } from '../../src/scene/wideCamera';
import { viewIds } from '../../src/scene/views/ids';
import { ketamineViews } from '../fixtures/ketamineViews';
import { labelClashes } from './labelClashes';
import { textBoxes } from './textBoxes';

const sizes = [
  [390, 500],
  [768, 700],
  [960, 600],
  [1280, 640],
  [1366, 640],
  [1440, 760],
  [1920, 960],
  [2560, 1300],
] as const;

describe.each(viewIds)('words on a screen, in the view %s', (id) => {
  const view = ketamineViews[id];
  it.each(sizes)('are neither too small nor too large at %i × %i, and stay apart', (width, height) => {
    const viewport = { width, height };
    for (const stepIndex of ketamine.steps.keys()) {
      const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
      const frame = wideCameraAt(ketamine, view, playhead, viewport);
      const pxPerUnit = Math.min(width / frame.w, height / frame.h);
      const scene = fitWords(sceneAt({ mechanism: ketamine, view, playhead }), viewport, frame);
      const px = textBoxes(scene).map(({ size }) => size * pxPerUnit);
      expect(Math.max(...px)).toBeLessThanOrEqual(31);
      expect(Math.min(...px)).toBeGreaterThanOrEqual(width < 640 ? 12 : 13.9);
      expect(labelClashes(scene).labels).toEqual([]);
    }
  });

  it('grow with the picture in a hall, where a smallest size is asked for', () => {
    const viewport = { width: 2560, height: 1300, smallestPx: 24 };
    const playhead = { stepIndex: 2, fromIndex: null, motion: 'still', tMs: 0 } as const;
    const scene = sceneAt({ mechanism: ketamine, view, playhead });
    expect(fitWords(scene, viewport, wideCameraAt(ketamine, view, playhead, viewport))).toBe(scene);
  });
});
