import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { readLevels, responseShare } from '../../src/simulate/doseResponse';
import { baselineScenario, type Scenario } from '../../src/simulate/scenario';
import { findProblems } from '../../src/model/findProblems';

const DAY = 1440;
const usual = baselineScenario(ketamine);
const withRest: Scenario = { ...usual, hypotheses: [...usual.hypotheses, 'direct-inhibition'] };

function shares(scenario: Scenario, node: string, to = 0): { early: number; lasting: number } {
  const run: Scenario = { ...scenario, clamps: [{ node, to }] };
  const share = (outcome: string, tMin: number): number =>
    responseShare(readLevels(ketamine, run, outcome, tMin)) ?? Number.NaN;
  return { early: share('relief-early', 60), lasting: share('relief-lasting', DAY) };
}

describe('early relief comes by the strengthening of synapses', () => {
  it.each(['ampar', 'vdcc', 'bdnf', 'trkb', 'protein-synthesis', 'synaptic-potentiation'])(
    'and none comes without %s',
    (node) => {
      expect(shares(usual, node).early).toBeLessThan(0.15);
    },
  );

  it.each(['mtorc1', 'p70s6k', 'synaptic-proteins', 'spines'])(
    'but comes without %s, which lasting relief needs',
    (node) => {
      const { early, lasting } = shares(usual, node);
      expect(early).toBeGreaterThan(0.8);
      expect(lasting).toBeLessThan(0.15);
    },
  );
});

describe('eEF2K, with its explanation on', () => {
  it('leaves lasting relief to mTORC1, and early relief to AMPA receptors', () => {
    expect(shares(withRest, 'mtorc1').lasting).toBeLessThan(0.15);
    expect(shares(withRest, 'ampar').early).toBeLessThan(0.15);
  });

  it('is off in the run that is told', () => {
    const levels = readLevels(ketamine, { ...usual, clamps: [{ node: 'eef2k', to: 0 }] }, 'relief-lasting', DAY);
    expect(levels.value).toBe(levels.usual);
    expect(shares(usual, 'vdcc').lasting).toBeLessThan(0.15);
  });
});

describe('what only the run has', () => {
  const { dynamics } = ketamine;
  const hidden = dynamics?.hidden ?? { nodes: [], arrows: [] };

  it('is refused where it names what is not there, or takes an id that is', () => {
    const broken = {
      ...ketamine,
      dynamics: {
        ...dynamics,
        hidden: {
          nodes: hidden.nodes.map((node) => ({ ...node, id: 'ampar' })),
          arrows: hidden.arrows.slice(0, 1),
        },
      },
    } as typeof ketamine;
    const paths = findProblems(broken).map(({ path }) => path);
    expect(paths).toContain('dynamics.hidden.nodes[ampar].id');
    expect(paths).toContain('dynamics.hidden.arrows[ampar-potentiation].target');
  });

  it('is drawn nowhere', () => {
    const broken = {
      ...ketamine,
      edges: ketamine.edges.map((edge, at) => (at === 0 ? { ...edge, target: 'synaptic-potentiation' } : edge)),
    };
    expect(findProblems(broken).some(({ path }) => path.endsWith('.target'))).toBe(true);
  });
});
