import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { coursePlot } from '../../src/scene/clinical/coursePlot';

describe('figures of the clinical courses', () => {
  it.each([
    ['panel', 332],
    ['wide', 700],
  ])('%s', async (name, width) => {
    const svg = sceneToSvg(coursePlot(ketamine, { width }));
    await expect(svg).toMatchFileSnapshot(`clinical/courses-${name}.svg`);
  });
});
