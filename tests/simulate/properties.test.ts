import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { activeEdges, downstreamOf } from '../../src/simulate/activeGraph';
import { cachedCourse, simulate } from '../../src/simulate/simulate';
import { DEFAULT_TOLERANCE } from '../../src/simulate/parameters';
import { predict, predictScenario } from '../../src/simulate/predict';
import { baselineScenario, type Scenario, scenarioKey, scenarioOfInterventions } from '../../src/simulate/scenario';

const usual = baselineScenario(ketamine);
const nodeIds = ketamine.nodes.map(({ id }) => id);
const RUNS = { numRuns: 25 };

const clampArbitrary = fc.record(
  {
    node: fc.constantFrom(...nodeIds),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    factor: fc.double({ min: 0, max: 3, noNaN: true }),
    fromMin: fc.integer({ min: -2000, max: 5000 }),
    toMin: fc.integer({ min: -1000, max: 20_000 }),
  },
  { requiredKeys: ['node'] },
);
const scenarioArbitrary: fc.Arbitrary<Scenario> = fc.record({
  dose: fc.double({ min: 0, max: 30, noNaN: true }),
  agent: fc.constantFrom('ketamine', 'memantine'),
  stress: fc.boolean(),
  clamps: fc.array(clampArbitrary, { maxLength: 4 }),
  hypotheses: fc.subarray(ketamine.hypotheses.map(({ id }) => id)),
});

/** What a node reaches by arrows of which none inhibits, and by no other way. */
function onlyActivates(node: string): string[] {
  const edges = activeEdges(ketamine, usual.hypotheses);
  const below = downstreamOf(ketamine, node);
  const mixed = new Set<string>();
  for (const { source, target, kind } of edges) {
    if (kind !== 'inhibition' || (source !== node && !below.has(source))) continue;
    mixed.add(target);
    for (const id of downstreamOf(ketamine, target)) mixed.add(id);
  }
  return [...below].filter((id) => !mixed.has(id));
}

describe('any run', () => {
  it('keeps every activity between 0 and 1', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const course = simulate(ketamine, scenario, { untilMin: 5000, tolerance: 5e-3 });
        for (const id of course.nodeIds) {
          const outside = course.series(id).filter((value) => !(value >= 0 && value <= 1));
          expect(outside, id).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('never raises what the blocked node only activates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nodeIds), (node) => {
        const before = cachedCourse(ketamine, usual);
        const after = cachedCourse(ketamine, { ...usual, clamps: [{ node, to: 0 }] });
        for (const id of onlyActivates(node)) {
          for (const [index, value] of after.series(id).entries()) {
            expect(value).toBeLessThanOrEqual((before.series(id)[index] ?? 0) + 3 * DEFAULT_TOLERANCE);
          }
        }
      }),
      RUNS,
    );
    expect(onlyActivates('ampar')).toContain('relief-early');
  });

  it('holds a clamped node where it was put', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nodeIds), fc.double({ min: 0, max: 1, noNaN: true }), (node, to) => {
        const course = simulate(ketamine, { ...usual, clamps: [{ node, to }] }, { untilMin: 600, tolerance: 5e-3 });
        for (const value of course.series(node)) expect(value).toBeCloseTo(to, 9);
      }),
      RUNS,
    );
  });

  it('comes from a scenario that does not depend on the order of the interventions', () => {
    const ids = ketamine.interventions.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 2, maxLength: 4 }), (some) => {
        const scenario = scenarioOfInterventions(ketamine, some);
        expect(scenarioKey(scenarioOfInterventions(ketamine, [...some].reverse()))).toBe(scenarioKey(scenario));
        const turned = { ...scenario, clamps: [...scenario.clamps].reverse() };
        const options = { untilMin: 200, tolerance: 5e-3 };
        for (const id of ['bdnf', 'relief-early']) {
          expect(simulate(ketamine, turned, options).at(id, 60)).toBe(simulate(ketamine, scenario, options).at(id, 60));
        }
      }),
      RUNS,
    );
  });

  it('is the untouched one without interventions', () => {
    expect(scenarioOfInterventions(ketamine, [])).toEqual(usual);
    expect(predictScenario(ketamine, usual)).toEqual(predict(ketamine, []));
    for (const { share, change, value, usual: other } of predict(ketamine, [])) {
      expect([share, change]).toEqual(share === undefined ? [undefined, 'no answer'] : [1, 'unchanged']);
      expect(value).toBe(other);
    }
  });
});
