import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ketamineGraphOnly } from '../../src/mechanisms/ketamine/graphOnly';
import { sceneAt } from '../../src/scene/sceneAt';
import { ketamineViews } from '../fixtures/ketamineViews';

describe('the bare graph of a mechanism', () => {
  it.each([
    ['cell', ketamineViews.cell],
    ['pathway', ketamineViews.pathway],
    ['time', ketamineViews.time],
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
