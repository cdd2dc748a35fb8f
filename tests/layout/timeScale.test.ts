import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoTimeLanes } from '../../src/layout/auto/timeLanes';
import { overlaps } from '../../src/layout/geometry';
import { createTimeScale, timeDomain } from '../../src/layout/time/axis';
import { textWidth } from '../../src/layout/textWidth';
import { timeLayout } from '../../src/layout/time/timeLayout';
import { type } from '../../src/layout/typeSizes';
import { nearestStep } from '../../src/layout/time/timeOfStep';
import type { MechanismGraph } from '../../src/model/mechanism';
import { createTimeView } from '../../src/scene/time/timeView';
import { sceneAt } from '../../src/scene/sceneAt';
import { textBoxes } from '../../src/scene/textBoxes';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const MS = 1 / 60_000;
const YEAR = 365.25 * 1440;
const untimed: MechanismGraph = {
  ...secondMechanism,
  nodes: secondMechanism.nodes.map((node) => ({ ...node, timing: {} })),
};
const layoutOf = (graph: MechanismGraph) => timeLayout(graph, { lanes: autoTimeLanes(graph) });

describe('the domain of a graph', () => {
  it('holds every figure, from 20 years before to 50 years after', () => {
    const domain = timeDomain(secondMechanism);
    expect(domain?.beforeMin).toBe(20 * YEAR);
    expect(domain?.firstMin).toBeCloseTo(MS / 10, 12);
    expect(domain?.lastMin).toBe(100 * YEAR);
  });

  it('is null where no text gives a time', () => {
    expect(timeDomain(untimed)).toBeNull();
  });
});

describe('the scale', () => {
  const scale = createTimeScale({ beforeMin: 20 * YEAR, firstMin: MS, lastMin: 100 * YEAR });

  it('says which time stands at a place', () => {
    for (const minutes of [-20 * YEAR, -YEAR, 0, MS / 3, MS, 1, 1440, 100 * YEAR])
      expect(scale.minutesAt(scale.x(minutes)) / (minutes || 1)).toBeCloseTo(minutes === 0 ? 0 : 1, 6);
  });

  it('names times from milliseconds to decades, no two of them on one another', () => {
    const names = scale.named.map(({ name }) => name);
    expect(names[0]).toBe('−20 yr');
    for (const name of ['1 ms', '1 s', '1 min', '1 h', '1 yr', '100 yr']) expect(names).toContain(name);
    const ends = scale.named.map(({ x, name }) => [x, textWidth(name, type.sublabel, 550) / 2] as const);
    for (const [i, [x, half]] of ends.slice(1).entries()) {
      const [before, width] = ends[i] as readonly [number, number];
      expect(x - half - before - width).toBeGreaterThan(4);
    }
  });

  it('has no past where nothing is said of it', () => {
    const { named, x, start } = createTimeScale({ beforeMin: 0, firstMin: 1, lastMin: 60 });
    expect(named.every(({ minutes }) => minutes > 0)).toBe(true);
    expect(x(-5)).toBe(start);
  });
});

describe('the time view of a mechanism that brings no lanes', () => {
  it('has a lane for each compartment, its rows in the order of the steps', () => {
    const order = (id: string) =>
      secondMechanism.steps.findIndex((step) => step.id === secondMechanism.nodes.find((node) => node.id === id)?.step);
    const lanes = autoTimeLanes(secondMechanism);
    expect(lanes.map(({ lines }) => lines.join(' '))).toEqual(
      secondMechanism.compartments.map(({ label }) => label.toUpperCase()),
    );
    for (const { nodes } of lanes) {
      const steps = nodes.map(order);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
  });

  it('says that no time was read, and lets the steps follow one another', () => {
    const { scale, steps } = layoutOf(untimed);
    expect(scale.domain).toBeNull();
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(new Set(steps).size).toBe(steps.length);
    for (const [i, x] of steps.entries()) expect(nearestStep(steps, x)).toBe(i);
    const playhead = { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 } as const;
    const words = textBoxes(sceneAt({ view: createTimeView(), mechanism: untimed, playhead })).map(({ text }) => text);
    expect(words).toContain('No times read: in the order of the steps');
  });

  it('keeps its words apart and within the picture', () => {
    const playhead = { stepIndex: 3, fromIndex: null, motion: 'still', tMs: 0 } as const;
    const scene = sceneAt({ view: createTimeView(), mechanism: secondMechanism, playhead, legend: true });
    const words = textBoxes(scene);
    const clashes = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(clashes).toEqual([]);
    expect(words.filter(({ box }) => box.x < 0 || box.x + box.w > scene.width).map(({ text }) => text)).toEqual([]);
  });

  it('draws any graph, with every row within the picture', { timeout: 60_000 }, () => {
    const property = fc.property(graphArbitrary, (graph) => {
      const { nodes, width, height, foot, scale } = layoutOf(graph);
      for (const { y, bar } of nodes.values()) {
        expect(y).toBeLessThan(foot);
        if (!bar) continue;
        expect(bar.end).toBeLessThanOrEqual(width);
        expect(bar.knots.every(([x], i) => i === 0 || x > (bar.knots[i - 1]?.[0] ?? 0))).toBe(true);
      }
      expect(foot).toBeLessThan(height);
      expect([...scale.small, ...scale.named.map(({ x }) => x)].every(Number.isFinite)).toBe(true);
      const playhead = { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 } as const;
      expect(JSON.stringify(sceneAt({ view: createTimeView(), mechanism: graph, playhead }))).not.toContain('NaN');
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: 25 });
  });
});
