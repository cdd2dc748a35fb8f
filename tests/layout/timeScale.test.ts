import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationName, timeDomain, timesWithin } from '../../src/layout/time/durations';
import { axisOfDomain, placeNames } from '../../src/layout/time/timeAxis';
import { createTimeScale, type TimeDomain } from '../../src/layout/time/timeScale';
import type { Timing } from '../../src/model/graph';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { runs } from '../extent';

const MS = 1 / 60_000;
const DAY = 1440;
const YEAR = 365.25 * DAY;
const range = { before: 100, start: 200, first: 250, last: 1250 };
const nodeAt = (...minutes: number[]): { timing: Timing }[] =>
  minutes.map((fromMin) => ({ timing: { onset: { fromMin, text: '', evidence: [] } } }));

const minutes = fc.double({ min: Math.log(MS), max: Math.log(100 * YEAR), noNaN: true }).map(Math.exp);
const domains: fc.Arbitrary<TimeDomain> = fc
  .tuple(minutes, minutes, fc.option(minutes, { nil: undefined }))
  .map(([a, b, before]) => timeDomain(nodeAt(a, b, ...(before === undefined ? [] : [-before]))) as TimeDomain);

describe('the time scale', () => {
  const scale = createTimeScale({ beforeMin: 100, firstMin: 1, lastMin: 10_000 }, range);

  it('is linear before the start, broken after it, and logarithmic from the first time on', () => {
    expect([-100, -50, 0].map(scale.x)).toEqual([100, 150, 200]);
    expect(scale.x(0.5)).toBe(225);
    expect([1, 10, 100, 1000, 10_000].map(scale.x)).toEqual([250, 500, 750, 1000, 1250]);
  });

  it('keeps times beyond its domain at its ends', () => {
    expect(scale.x(-1e9)).toBe(100);
    expect(scale.x(1e9)).toBe(1250);
  });

  it('has no part before the start where nothing is told of it', () => {
    const after = createTimeScale({ firstMin: 1, lastMin: 10 }, { ...range, before: 200 });
    expect(after.x(-5)).toBe(200);
    expect(after.minutesAt(100)).toBe(0);
  });

  it('never goes back, and says which time stands at a place', () => {
    const property = fc.property(domains, fc.array(minutes, { minLength: 2 }), (domain, times) => {
      const { x, minutesAt } = createTimeScale(domain, range);
      const sorted = [...times.map((time) => -time), 0, ...times].sort((a, b) => a - b);
      const places = sorted.map(x);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const time of times.filter((time) => time <= domain.lastMin))
        expect(minutesAt(x(time)) / time).toBeCloseTo(1, 6);
    });
    fc.assert(property, { seed: GRAPH_SEED });
  });
});

describe('the domain of a mechanism', () => {
  it('reaches to the named times around its figures', () => {
    expect(timeDomain(nodeAt(12, 20 * 60))).toEqual({ firstMin: 10, lastMin: DAY });
    const long = timeDomain(nodeAt(0.5 * MS, 50 * YEAR, -20 * YEAR));
    expect(long).toMatchObject({ beforeMin: 20 * YEAR, lastMin: 100 * YEAR });
    expect(long?.firstMin).toBeCloseTo(0.1 * MS, 12);
  });

  it('has a neighbour on both sides of one time alone', () => {
    expect(timeDomain(nodeAt(60))).toEqual({ firstMin: 10, lastMin: 6 * 60 });
  });

  it('stands up to figures at the start or before it only, and to none', () => {
    expect(timeDomain(nodeAt(0))).toMatchObject({ firstMin: 1 });
    expect(timeDomain(nodeAt(-DAY))).toMatchObject({ beforeMin: DAY });
    expect(timeDomain([{}, { timing: { onset: { text: 'soon', evidence: [] } } }])).toBeNull();
  });

  it('holds every figure of any graph', () => {
    const property = fc.property(graphArbitrary, ({ nodes }) => {
      const domain = timeDomain(nodes);
      const figures = nodes.flatMap(({ timing }) => [timing?.onset, timing?.peak, timing?.decay]);
      const times = figures.flatMap((figure) => [figure?.fromMin ?? [], figure?.toMin ?? []].flat());
      expect(domain === null).toBe(times.length === 0);
      for (const time of times) {
        expect(time).toBeGreaterThanOrEqual(-(domain?.beforeMin ?? 0));
        expect(time * (1 - 1e-8)).toBeLessThanOrEqual(Math.max(0, domain?.lastMin ?? 0));
        if (time > 0) expect(time * (1 + 1e-8)).toBeGreaterThanOrEqual(domain?.firstMin ?? 0);
      }
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: runs(30) });
  });
});

describe('the names of times', () => {
  it('use the longest unit', () => {
    expect([0.1 * MS, MS, 1 / 6, 10, 60, DAY, 7 * DAY, YEAR / 12, YEAR, 20 * YEAR].map(durationName)).toEqual([
      '100 µs',
      '1 ms',
      '10 s',
      '10 min',
      '1 h',
      '1 d',
      '1 wk',
      '1 mo',
      '1 y',
      '20 y',
    ]);
  });

  it('run from milliseconds to decades for the second mechanism', () => {
    const names = timesWithin(timeDomain(secondMechanism.nodes) as TimeDomain).named.map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['−20 y', '1 ms', '1 s', '1 min', '1 h', '1 d', '1 mo', '1 y', '100 y']),
    );
  });

  it('stand apart within the axis, and every tick within the domain', () => {
    const property = fc.property(domains, (domain) => {
      const { named, small } = axisOfDomain(domain, range, 'start', { left: 0, right: 1300 });
      expect(named.length).toBeGreaterThan(0);
      expect(new Set(named.map(({ x }) => x)).size).toBe(named.length);
      for (const x of [...named.map((tick) => tick.x), ...small]) {
        expect(x).toBeGreaterThanOrEqual(range.before - 1e-6);
        expect(x).toBeLessThanOrEqual(range.last + 1e-6);
      }
    });
    fc.assert(property, { seed: GRAPH_SEED });
  });

  it('give way to the more telling ones, and to the edges', () => {
    const room = { widthOf: () => 20, gap: 4, left: 0, right: 100 };
    const { named, unnamed } = placeNames(
      [
        [50, 'first'],
        [60, 'too near'],
        [80, 'free'],
        [95, 'over the edge'],
      ],
      (value) => value,
      room,
    );
    expect(named.map(({ name }) => name)).toEqual(['first', 'free']);
    expect(unnamed).toEqual([60, 95]);
  });
});
