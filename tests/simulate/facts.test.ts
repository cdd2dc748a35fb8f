import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { readLevels, responseShare, responseTime } from '../../src/simulate/doseResponse';
import { compareWithPublished } from '../../src/simulate/compareWithPublished';
import { cachedCourse } from '../../src/simulate/simulate';
import { baselineScenario, type Scenario, scenarioOfInterventions } from '../../src/simulate/scenario';

const HOUR = 60;
const DAY = 1440;
const usual = baselineScenario(ketamine);
const course = cachedCourse(ketamine, usual);
const undosed = cachedCourse(ketamine, { ...usual, dose: 0 });

function peakOf(node: string): number {
  return responseTime(ketamine, usual, node) ?? Number.NaN;
}
function shareOf(scenario: Scenario, node: string, tMin = peakOf(node)): number {
  return responseShare(readLevels(ketamine, scenario, node, tMin)) ?? Number.NaN;
}
const blocked = (node: string, fromMin?: number): Scenario => ({
  ...usual,
  clamps: [{ node, to: 0, ...(fromMin !== undefined && { fromMin }) }],
});

describe('the order of events', () => {
  const order = [
    'nmdar-gaba',
    'gaba-firing',
    'gaba',
    'glutamate',
    'ampar',
    'bdnf',
    'trkb',
    'mtorc1',
    'synaptic-proteins',
    'synaptogenesis',
    'spines',
  ];

  it('follows the time table', () => {
    const peaks = order.map(peakOf);
    expect(peaks).toEqual([...peaks].sort((a, b) => a - b));
    expect(new Set(peaks).size).toBe(peaks.length);
  });

  it.each([
    ['glutamate', 5, 60, 'raised by 10 to 18 min, over by about 3 h'],
    ['bdnf', 30, 60, 'raised at 30 min and 1 h'],
    ['mtorc1', 30, 75, 'about 30 to 60 min, reported and not re-read'],
    ['synaptic-proteins', 2 * HOUR, 6 * HOUR, '2 to 6 h'],
    ['spines', DAY, 3 * DAY, 'more at 24 h'],
    ['relief-lasting', DAY, 3 * DAY, '24 to 72 h'],
  ])('%s is strongest between %d and %d min: %s', (node, fromMin, toMin) => {
    expect(peakOf(node)).toBeGreaterThanOrEqual(fromMin);
    expect(peakOf(node)).toBeLessThanOrEqual(toMin);
  });

  it('is transient at the start and slow at the end', () => {
    expect(course.at('glutamate', 10)).toBeGreaterThan(2 * undosed.at('glutamate', 10));
    expect(course.at('glutamate', 3 * HOUR) - undosed.at('glutamate', 3 * HOUR)).toBeLessThan(0.02);
    expect(course.at('mtorc1', 6 * HOUR) - undosed.at('mtorc1', 6 * HOUR)).toBeLessThan(0.02);
    expect(course.at('bdnf', DAY)).toBeLessThan(0.02);
    expect(course.at('synaptic-proteins', 3 * DAY)).toBeGreaterThan(1.5 * undosed.at('synaptic-proteins', 3 * DAY));
    expect(course.at('spines', 7 * DAY)).toBeGreaterThan(course.at('spines', 14 * DAY));
  });

  it('brings early relief within hours and lets lasting relief fade over one to two weeks', () => {
    expect(course.at('relief-early', 2 * HOUR)).toBeGreaterThan(10 * undosed.at('relief-early', 2 * HOUR));
    expect(course.at('relief-early', 4 * HOUR)).toBeGreaterThan(course.at('relief-lasting', 4 * HOUR));
    const at = (days: number): number => course.at('relief-lasting', days * DAY);
    expect(at(1)).toBeGreaterThan(at(14));
    expect(at(7)).toBeGreaterThan(at(14));
    expect(at(21)).toBeLessThan(0.05);
  });
});

describe('what the facts force', () => {
  it('1: two outcomes, of which only one needs new spines', () => {
    expect(shareOf(blocked('spines'), 'relief-early')).toBeGreaterThan(0.99);
    expect(shareOf(blocked('spines'), 'relief-lasting')).toBeLessThan(0.01);
  });

  it('2: one answer for both rapamycin experiments, and the disagreement in sight', () => {
    const verdicts = (id: string): string[] => {
      const intervention = ketamine.interventions.find((one) => one.id === id);
      return intervention
        ? compareWithPublished(ketamine, intervention)
            .filter(({ node }) => node === 'relief-lasting')
            .map(({ verdict }) => verdict)
        : [];
    };
    expect(verdicts('rapamycin-brain')).toEqual(['agrees']);
    expect(verdicts('rapamycin-oral')).toEqual(['differs', 'differs']);
    expect(ketamine.interventions.find(({ id }) => id === 'rapamycin-oral')?.contradictedBy).toContain(
      'rapamycin-brain',
    );
  });

  it('3: more drug is not more glutamate', () => {
    const rise = (dose: number): number =>
      cachedCourse(ketamine, { ...usual, dose }).at('glutamate', 20) - undosed.at('glutamate', 20);
    expect(rise(1)).toBeGreaterThan(0.2);
    expect(rise(3)).toBeGreaterThan(0.2);
    expect(Math.abs(rise(5))).toBeLessThan(0.03);
    expect(rise(20)).toBeLessThan(-0.03);
  });

  it('4: the drug leaves and the effect stays, in slow nodes', () => {
    expect(course.at('ketamine', 4 * HOUR)).toBeLessThan(0.001);
    expect(course.at('relief-lasting', DAY)).toBeGreaterThan(0.5);
    const [slow, fast] = ['spines', 'ketamine'].map(
      (id) => ketamine.dynamics?.nodes.find(({ node }) => node === id)?.fallMin ?? 0,
    );
    expect(slow).toBeGreaterThan(100 * (fast ?? 0));
  });

  it('5: memantine does nothing, because blocking at rest is a property of the agent', () => {
    const memantine = { ...usual, agent: 'memantine', hypotheses: [...usual.hypotheses, 'direct-inhibition'] };
    for (const node of ['eef2k', 'bdnf', 'relief-early', 'relief-lasting']) {
      const tMin = responseTime(ketamine, memantine, node);
      expect(shareOf(memantine, node, tMin), node).toBeCloseTo(0, 3);
    }
  });

  it('6: without AMPA receptors nothing below them answers', () => {
    for (const node of ['vdcc', 'bdnf-release', 'bdnf', 'mek-erk', 'mtorc1', 'relief-early', 'relief-lasting']) {
      expect(shareOf(blocked('ampar'), node), node).toBeLessThan(0.15);
    }
  });

  it('7: stress alone takes synapses and proteins, and a dose brings them back for a time', () => {
    const rest = cachedCourse(ketamine, { ...usual, dose: 0, stress: false });
    expect(undosed.at('synapse-loss', 0)).toBeGreaterThan(rest.at('synapse-loss', 0) + 0.5);
    expect(undosed.at('synaptic-proteins', 0)).toBeLessThan(0.8 * rest.at('synaptic-proteins', 0));
    expect(course.at('synapse-loss', DAY)).toBeLessThan(0.5 * undosed.at('synapse-loss', DAY));
    expect(course.at('synapse-loss', 21 * DAY)).toBeGreaterThan(0.8 * undosed.at('synapse-loss', 21 * DAY));
  });

  it('9: says of every number where it is from, or that it was chosen', () => {
    const { nodes = [], edges = [], inputs = [], agents = [] } = ketamine.dynamics ?? {};
    for (const { why } of [...nodes, ...edges, ...inputs, ...agents]) expect(why.length).toBeGreaterThan(15);
    for (const { node, why } of nodes) expect(why, node).toMatch(/hosen|[Nn]ot measured|\(\p{L}+.* \d{4}/u);
  });

  it('starts from rest and lets stress settle by itself', () => {
    expect(course.timesMin[0]).toBe(-21 * DAY);
    expect(course.at('chronic-stress', -21 * DAY)).toBe(0);
    expect(course.at('chronic-stress', 0)).toBeGreaterThan(0.99);
    expect(shareOf(scenarioOfInterventions(ketamine, []), 'spines')).toBe(1);
  });
});
