import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { DEFAULT_TOLERANCE } from '../../src/simulate/parameters';
import { createHill, hillAt } from '../../src/simulate/hill';
import { driveOf } from '../../src/simulate/drive';
import { buildNetwork } from '../../src/simulate/network';
import { type OdeSystem, solve } from '../../src/simulate/solver';
import { baselineScenario, scenarioOfInterventions } from '../../src/simulate/scenario';
import { simulate } from '../../src/simulate/simulate';

const one = (drive: (tMin: number, y: number) => number, riseMin: number, fallMin: number): OdeSystem => ({
  size: 1,
  riseMin: Float64Array.of(riseMin),
  fallMin: Float64Array.of(fallMin),
  drives(tMin, y, drives) {
    drives[0] = drive(tMin, y[0] ?? 0);
  },
});

describe('the solver', () => {
  it('solves growth towards a constant exactly, in few steps', () => {
    const y = Float64Array.of(0);
    const pieces = solve(
      one(() => 0.8, 30, 90),
      y,
      [0, 1000],
      1e-3,
    );
    expect(y[0]).toBeCloseTo(0.8 * (1 - Math.exp(-1000 / 30)), 12);
    expect(pieces.length).toBeLessThan(20);
  });

  it('fades with the other time constant', () => {
    const y = Float64Array.of(1);
    solve(
      one(() => 0, 30, 90),
      y,
      [0, 90],
      1e-3,
    );
    expect(y[0]).toBeCloseTo(Math.exp(-1), 12);
  });

  it('agrees with a Runge–Kutta method of order 4 in tiny steps', () => {
    const scenario = baselineScenario(ketamine);
    const course = simulate(ketamine, scenario, { untilMin: 600 });
    const { units, ids } = buildNetwork(ketamine, scenario);
    const rate = (tMin: number, y: readonly number[]): number[] =>
      units.map((unit, i) => {
        const drive = driveOf(unit, tMin, y);
        return (drive - (y[i] ?? 0)) / (drive > (y[i] ?? 0) ? unit.riseMin : unit.fallMin);
      });
    const moved = (y: readonly number[], k: readonly number[], h: number): number[] =>
      y.map((v, i) => v + h * (k[i] ?? 0));
    let y = ids.map((id) => course.at(id, 0));
    const h = 0.05;
    let worst = 0;
    for (let step = 0; step < 600 / h; step++) {
      const t = step * h;
      // The dose stops at a jump; the middle of a step is never on it.
      const inside = t + 0.999_999 * h;
      const k1 = rate(t, y);
      const k2 = rate(t + h / 2, moved(y, k1, h / 2));
      const k3 = rate(t + h / 2, moved(y, k2, h / 2));
      const k4 = rate(inside, moved(y, k3, h));
      y = y.map((v, i) => v + (h / 6) * ((k1[i] ?? 0) + 2 * (k2[i] ?? 0) + 2 * (k3[i] ?? 0) + (k4[i] ?? 0)));
      for (const [i, id] of ids.entries()) worst = Math.max(worst, Math.abs((y[i] ?? 0) - course.at(id, t + h)));
    }
    expect(worst).toBeLessThan(3 * DEFAULT_TOLERANCE);
  });

  it.each(['ampa-block', 'spines-erased', 'dose-50', 'habenula-block'])(
    'changes less than three times the tolerance when the tolerance is halved: %s',
    (id) => {
      const scenario = scenarioOfInterventions(ketamine, [id]);
      const rough = simulate(ketamine, scenario);
      const fine = simulate(ketamine, scenario, { tolerance: DEFAULT_TOLERANCE / 2 });
      const apart = rough.nodeIds.flatMap((node) => {
        const series = fine.series(node);
        return rough.series(node).map((value, index) => Math.abs(value - (series[index] ?? 0)));
      });
      expect(Math.max(...apart)).toBeLessThan(3 * DEFAULT_TOLERANCE);
    },
  );

  it('is the same between the times of a plot as at them', () => {
    const course = simulate(ketamine, baselineScenario(ketamine));
    const index = course.timesMin.findIndex((tMin) => tMin > 30);
    const tMin = course.timesMin[index] ?? 0;
    expect(course.at('bdnf', tMin)).toBe(course.series('bdnf')[index]);
    expect(Math.abs(course.at('bdnf', tMin + 0.01) - course.at('bdnf', tMin))).toBeLessThan(0.01);
    expect([...course.timesMin].sort((a, b) => a - b)).toEqual(course.timesMin);
    expect(new Set(course.timesMin).size).toBe(course.timesMin.length);
  });
});

describe('the normalised Hill function', () => {
  it.each([
    [1.4, 0.5, 1],
    [2, 0.2, 1],
    [1.4, 0.5, 0.8],
  ])('passes through its three points (n %d, EC50 %d, W %d)', (n, ec50, weight) => {
    const hill = createHill(n, ec50, weight);
    expect(hillAt(hill, 0)).toBe(0);
    expect(hillAt(hill, ec50)).toBeCloseTo(weight / 2, 12);
    expect(hillAt(hill, 1)).toBeCloseTo(weight, 12);
  });
});
