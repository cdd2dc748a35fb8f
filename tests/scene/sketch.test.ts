import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineGraphOnly } from '../../src/mechanisms/ketamine/graphOnly';
import { cellView } from '../../src/scene/cell/cellView';
import { pathwayView } from '../../src/scene/pathway/pathwayView';
import { sceneAt } from '../../src/scene/sceneAt';
import { timeView } from '../../src/scene/time/timeView';

describe('the sketch of a mechanism', () => {
  it.each([
    ['cell', cellView],
    ['pathway', pathwayView],
    ['time', timeView],
  ] as const)('gives the same pictures as the whole (%s)', (_name, view) => {
    for (const [stepIndex] of ketamine.steps.entries()) {
      const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
      const picture = (mechanism: typeof ketamineGraphOnly) =>
        sceneToSvg(sceneAt({ mechanism, view, playhead, legend: true }));
      expect(picture(ketamineGraphOnly)).toBe(picture(ketamine));
    }
  });

  it('leaves out what a reader asks for later', () => {
    const things = [...ketamineGraphOnly.nodes, ...ketamineGraphOnly.edges, ...ketamineGraphOnly.steps];
    expect(things.filter(({ evidence }) => evidence.length > 0)).toEqual([]);
    expect(JSON.stringify(ketamineGraphOnly).length).toBeLessThan(JSON.stringify(ketamine).length / 3);
  });
});
