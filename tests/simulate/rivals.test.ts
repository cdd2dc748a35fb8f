import { describe, expect, it } from 'vitest';
import type { MechanismEdge } from '../../src/model/graph';
import type { Mechanism } from '../../src/model/mechanism';
import { ketamine } from '../../src/mechanisms/ketamine';
import { defaultHypotheses } from '../../src/simulate/activeGraph';
import { DEFAULT_TOLERANCE } from '../../src/simulate/parameters';
import { baselineScenario, type Scenario } from '../../src/simulate/scenario';
import { cachedCourse, type Course } from '../../src/simulate/simulate';
import { runningToy } from './runningToy';

const HOUR = 60;
const DAY = 1440;
const usual = baselineScenario(ketamine);
const told = cachedCourse(ketamine, usual);
const rivals = ketamine.hypotheses.map(({ id }) => id).filter((id) => !defaultHypotheses(ketamine).includes(id));
const RELIEF = ['relief-early', 'relief-lasting'] as const;
/** The course keeps within three times the error allowed in a step. */
const SOLVER = 6 * DEFAULT_TOLERANCE;

/**
 * Papers that kept one thing away, or kept it active, and abolished the effect of ketamine: what they found to be needed
 * is demanded of every way, and may take something from the told one.
 */
const NEEDED_BY: Readonly<Record<string, string>> = {
  dopamine: 'Wu2021',
  gsk3: 'Beurel2011',
  mecp2: 'Kim2021',
  serotonin: 'Gigliucci2013',
};
/** No explanation lifts relief out of the range of the told one, nor does one that demands something drop it out of it. */
const MOST = 1.3;
const LEAST = 0.85;

function withOn(hypotheses: readonly string[], dose = 1): Course {
  return cachedCourse(ketamine, { ...usual, dose, hypotheses: [...usual.hypotheses, ...hypotheses] });
}

const each = rivals.map((id) => [id, [id]] as const);
const all = [...each, ['all together', rivals] as const];

describe('an explanation that is switched on', () => {
  it.each(all)('%s leaves early and lasting relief in the range of the told route', (name, on) => {
    const course = withOn(on);
    const demands = name in NEEDED_BY || on.length > 1;
    const [early, lasting] = [
      [course.at('relief-early', HOUR), told.at('relief-early', HOUR)],
      [course.at('relief-lasting', DAY), told.at('relief-lasting', DAY)],
    ] as const;
    for (const [now, usually] of [early, lasting]) {
      expect(now).toBeGreaterThan((demands ? LEAST : 1) * usually - SOLVER);
      expect(now).toBeLessThan(MOST * usually);
    }
    if (!demands) expect(course.at('relief-early', 30)).toBeGreaterThan(told.at('relief-early', 30) - SOLVER);
  });

  it.each(each)('%s takes nothing from them at any time, or a paper found that it is needed', (id, on) => {
    const course = withOn(on);
    const paper = NEEDED_BY[id];
    const lost = RELIEF.filter((node) =>
      course.series(node).some((value, index) => value < (told.series(node)[index] ?? 0) - SOLVER),
    );
    if (lost.length > 0) expect(paper).toBeDefined();
    const ofAllRoutes = new Set(ketamine.dynamics?.edges.flatMap((one) => (one.ofAllRoutes ? one.edge : [])));
    const demanding = [...ketamine.edges, ...ketamine.layerEdges].filter(
      ({ id: edge, hypothesis, kind }) =>
        hypothesis === id && (kind === 'necessary stimulation' || ofAllRoutes.has(edge)),
    );
    expect(demanding.length > 0).toBe(paper !== undefined);
    const claims = new Map(ketamine.claims.map((claim) => [claim.id, claim]));
    for (const { evidence } of demanding) {
      const papers = evidence.flatMap((one) =>
        one.kind === 'claim' && one.stance.endsWith('supports') ? (claims.get(one.claim)?.references ?? []) : [],
      );
      expect(papers).toContain(paper);
      expect(evidence.filter(({ stance }) => stance === 'contradicts')).toEqual([]);
    }
  });

  it.each(all)('%s brings no relief without a dose', (_name, on) => {
    const course = withOn(on, 0);
    for (const node of RELIEF) expect(Math.max(...course.series(node)), node).toBeLessThan(0.05);
  });

  it.each(all)('%s leaves lasting relief to fade within three weeks', (_name, on) => {
    expect(withOn(on).at('relief-lasting', 21 * DAY)).toBeLessThan(0.05);
  });
});

describe('what the steps tell', () => {
  it('cannot be left out of a run by naming other explanations alone', () => {
    const bare = cachedCourse(ketamine, { ...usual, hypotheses: ['opioid'] });
    expect(bare.at('synapse-loss', 0)).toBe(told.at('synapse-loss', 0));
    expect(bare.at('relief-early', HOUR)).toBeCloseTo(told.at('relief-early', HOUR), 3);
  });
});

describe('an inhibition that acts on every way', () => {
  const held = { ...usual, hypotheses: [...usual.hypotheses, 'gsk3'] };
  const at = (to: number, node: string, tMin: number): number =>
    cachedCourse(ketamine, { ...held, clamps: [{ node: 'gsk3b', to }] }).at(node, tMin);

  it('stops relief while it stays active, and brings none by being gone', () => {
    for (const [node, tMin] of [
      ['relief-early', HOUR],
      ['relief-lasting', DAY],
    ] as const) {
      expect(at(1, node, tMin)).toBeLessThan(0.05);
      expect(at(0, node, tMin)).toBeCloseTo(told.at(node, tMin), 1);
      const undosed = cachedCourse(ketamine, { ...held, dose: 0, clamps: [{ node: 'gsk3b', to: 0 }] });
      expect(undosed.at(node, tMin)).toBeLessThan(0.05);
    }
  });
});

describe('a brake that an explanation removes', () => {
  const told: MechanismEdge[] = runningToy.edges
    .slice(0, 1)
    .map((edge) => ({ ...edge, id: 'drugGrows', source: 'drug', target: 'growth', hypothesis: undefined }));
  /** Open at rest, the pore holds growth back; the drug shuts it. */
  const rival: MechanismEdge[] = runningToy.edges.map((edge) => ({ ...edge, kind: 'inhibition', hypothesis: 'flow' }));
  const toy: Mechanism = {
    ...runningToy,
    hypotheses: runningToy.hypotheses.map((one) => ({ ...one, relation: 'rival' as const })),
    edges: [...told, ...rival],
    dynamics: {
      ...runningToy.dynamics,
      nodes: [...runningToy.dynamics.nodes, { node: 'pore', basal: 1, why: 'Chosen, not measured.' }],
    },
  };
  const scenario: Scenario = { ...baselineScenario(toy), dose: 0.5 };
  const growth = (change: Partial<Scenario>): number =>
    cachedCourse(toy, { ...scenario, ...change }).at('growth', HOUR);

  it('is one way more and takes nothing from the others', () => {
    expect(growth({ hypotheses: [] })).toBeGreaterThan(0.1);
    expect(growth({ hypotheses: ['flow'] })).toBeGreaterThan(growth({ hypotheses: [] }));
  });

  it('brings nothing at rest, and its full answer once it is gone', () => {
    const none: Partial<Scenario> = { dose: 0, hypotheses: ['flow'] };
    expect(growth(none)).toBe(0);
    expect(growth({ ...none, clamps: [{ node: 'pore', to: 0 }] })).toBe(1);
    expect(growth({ ...none, clamps: [{ node: 'pore', to: 0 }], hypotheses: [] })).toBe(0);
  });
});
