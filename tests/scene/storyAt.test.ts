import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { MechanismGraph } from '../../src/model/mechanism';
import { sceneAt } from '../../src/scene/sceneAt';
import { storyAt } from '../../src/scene/storyAt';
import type { VisualState } from '../../src/scene/visualState';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { ketamineViews } from '../fixtures/ketamineViews';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { runs } from '../extent';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

function momentOf(graph: MechanismGraph, minutes: number) {
  const moment = storyAt(graph, minutes);
  if (!moment) throw new Error('Nothing has a time.');
  return moment;
}
const stateAt = (id: string, minutes: number): VisualState => momentOf(ketamine, minutes).transition(id).to;

/** Times around every figure of a graph, in rising order. */
function timesOf({ nodes }: MechanismGraph): number[] {
  const figures = nodes.flatMap(({ timing }) =>
    [timing?.onset, timing?.peak, timing?.decay].flatMap((figure) =>
      [figure?.fromMin ?? [], figure?.toMin ?? []].flat(),
    ),
  );
  return [...figures, 0].flatMap((minutes) => [minutes, minutes * 1.01, minutes * 0.99]).sort((a, b) => a - b);
}

describe('the story of ketamine at a time', () => {
  it('has the states that the texts give for it', () => {
    expect(stateAt('ketamine', -DAY)).toBe('idle');
    expect(stateAt('ketamine', 40)).toBe('active');
    expect(stateAt('ketamine', WEEK)).toBe('over');
    expect(stateAt('mtorc1', 10)).toBe('idle');
    expect(stateAt('mtorc1', 45)).toBe('active');
    expect(stateAt('mtorc1', 3 * HOUR)).toBe('over');
    expect(stateAt('spines', 6 * HOUR)).toBe('idle');
    expect(stateAt('spines', DAY)).toBe('active');
    expect(stateAt('spines', 3 * WEEK)).toBe('over');
    expect(stateAt('relief-lasting', 3 * DAY)).toBe('active');
    expect(stateAt('relief-lasting', 3 * WEEK)).toBe('over');
  });

  it('ends all that the last step shows with the last of it, and says so in the picture', () => {
    const ids = ['relief-early', 'relief-lasting', 'circuit-function', 'synaptic-potentiation'];
    for (const id of ids) expect(stateAt(id, 4 * WEEK), id).toBe('over');
    const moment = momentOf(ketamine, 4 * WEEK);
    const { stepIndex } = moment;
    const svg = sceneToSvg(
      sceneAt({
        mechanism: ketamine,
        view: ketamineViews.cell,
        playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0, moment },
      }),
    );
    expect(svg).not.toContain('>New synapses<');
    expect(svg).toContain('>New spines<');
  });

  it('has the interneuron at work, quiet, and at work again', () => {
    expect(stateAt('gaba-firing', -DAY)).toBe('ongoing');
    expect(stateAt('gaba-firing', 20)).toBe('silenced');
    expect(stateAt('gaba-firing', WEEK)).toBe('ongoing');
  });

  it('has spines that fade by and by within two weeks', () => {
    const faded = [DAY, 2 * DAY, 4 * DAY, WEEK, 13 * DAY].map((minutes) => {
      const { to, progress } = momentOf(ketamine, minutes).transition('spines');
      return to === 'over' ? progress : 0;
    });
    expect(faded).toEqual([...faded].sort((a, b) => a - b));
    expect(new Set(faded).size).toBe(faded.length);
  });

  it('has no arrow from a thing that has not begun', () => {
    for (const minutes of timesOf(ketamine)) {
      const { transition } = momentOf(ketamine, minutes);
      for (const { id, source, target } of ketamine.edges) {
        if ([source, target].some((end) => transition(end).to === 'idle'))
          expect([id, minutes, transition(id).to]).toEqual([id, minutes, expect.stringMatching(/^(idle|ongoing)$/)]);
      }
    }
  });

  it.each(['cell', 'pathway', 'time'] as const)('is the same picture in %s whatever was shown before', (id) => {
    const view = ketamineViews[id];
    const svg = (minutes: number) => {
      const moment = momentOf(ketamine, minutes);
      const playhead = { stepIndex: moment.stepIndex, fromIndex: null, motion: 'still', tMs: 0, moment } as const;
      return sceneToSvg(sceneAt({ mechanism: ketamine, view, playhead }));
    };
    const minutes = [-WEEK, 0, 12, 45, 5 * HOUR, DAY, 3 * DAY, 3 * WEEK];
    const forth = minutes.map(svg);
    const back = [...minutes].reverse().map(svg).reverse();
    expect(back).toEqual(forth);
    expect(new Set(forth).size).toBeGreaterThan(5);
  });
});

/** What may follow what, as time goes on. */
function rankOf(state: VisualState): number {
  if (state === 'idle') return 0;
  return state === 'over' ? 2 : 1;
}

describe('the story of any mechanism as time goes on', () => {
  it.each([
    ['ketamine', ketamine],
    ['the second mechanism', secondMechanism],
  ])('never goes back in %s', (_name, graph) => {
    expectForward(graph);
  });

  it('never goes back in a graph with figures at random', () => {
    fc.assert(fc.property(graphArbitrary, expectForward), { seed: GRAPH_SEED, numRuns: runs(60) });
  });
});

/** Steps come in their order; what has begun is never idle again, and what is over stays so. */
function expectForward(graph: MechanismGraph): void {
  if (!storyAt(graph, 0)) return;
  const moments = timesOf(graph).map((minutes) => momentOf(graph, minutes));
  const steps = moments.map(({ stepIndex }) => stepIndex);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  for (const { id } of graph.nodes) {
    const ranks = moments.map(({ transition }) => rankOf(transition(id).to));
    expect([id, ranks]).toEqual([id, [...ranks].sort((a, b) => a - b)]);
  }
}
