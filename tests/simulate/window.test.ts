import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { coursesAxis } from '../../src/scene/whatIf/coursesAxis';
import { runWindow } from '../../src/simulate/runWindow';
import { baselineScenario } from '../../src/simulate/scenario';
import { cachedCourse, simulate } from '../../src/simulate/simulate';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { MS, SECOND, YEAR } from '../fixtures/secondMechanism/minutes';

describe('the window of a run', () => {
  it('is three weeks before the dose to four weeks after it, unless the mechanism says otherwise', () => {
    expect(runWindow({})).toEqual({ beforeMin: 21 * 1440, afterMin: 28 * 1440, firstMin: 0.5, tauMin: 2 });
    expect(cachedCourse(ketamine, baselineScenario(ketamine)).timesMin.at(-1)).toBe(28 * 1440);
  });

  it('can hold decades, in which slow loss is seen', () => {
    const scenario = baselineScenario(secondMechanism);
    const course = cachedCourse(secondMechanism, scenario);
    expect(course.timesMin[0]).toBe(-40 * YEAR);
    expect(course.timesMin.at(-1)).toBe(YEAR);
    expect(course.at('motor-unit-loss', 0)).toBeGreaterThan(0.5);
    const young = simulate(secondMechanism, { ...scenario, stress: false });
    expect(young.at('motor-unit-loss', 0)).toBe(0);
    expect(course.at('motor-firing', SECOND * 10)).toBeLessThan(young.at('motor-firing', SECOND * 10));
  });

  it('can hold milliseconds, with their order', () => {
    const young = simulate(secondMechanism, { ...baselineScenario(secondMechanism), stress: false });
    expect(young.timesMin.find((tMin) => tMin > 0)).toBeCloseTo(MS, 12);
    const half = (node: string): number => {
      const full = young.at(node, 10 * SECOND);
      return young.timesMin.find((tMin) => tMin > 0 && young.at(node, tMin) > full / 2) ?? Number.NaN;
    };
    expect(half('exercise-bout')).toBeLessThan(2 * SECOND);
    expect(half('motor-firing')).toBeLessThanOrEqual(half('contraction'));
    for (const id of young.nodeIds) {
      expect(young.series(id).filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
    }
  });

  it('is the axis of the plot', () => {
    const names = (...given: Parameters<typeof coursesAxis>) => coursesAxis(...given).named.map(({ name }) => name);
    expect(names(900, YEAR, 'start', MS)).toEqual(expect.arrayContaining(['1 s', '1 h', '1 d', '1 yr']));
    expect(names(900, 28 * 1440, 'dose')).not.toContain('1 min');
  });
});
