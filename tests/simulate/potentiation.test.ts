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

  it('has its parts in its layer alone, and is off in the run that is told', () => {
    const own = [...ketamine.layerNodes, ...ketamine.layerEdges].filter(({ layer }) => layer === 'direct-inhibition');
    expect(own.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['nmdar-rest', 'eef2k', 'bdnf-synthesis', 'eef2k-bdnf', 'synthesis-bdnf']),
    );
    const { nodes, edges, steps } = ketamine;
    const story = [...nodes, ...edges].map(({ id }) => id).concat(steps.flatMap(({ sequence }) => sequence.flat()));
    for (const { id } of own) expect(story).not.toContain(id);
    const levels = readLevels(ketamine, { ...usual, clamps: [{ node: 'eef2k', to: 0 }] }, 'relief-lasting', DAY);
    expect(levels.value).toBe(levels.usual);
    expect(shares(usual, 'vdcc').lasting).toBeLessThan(0.15);
  });

  it('makes BDNF without a burst: with calcium channels blocked both kinds of relief still come', () => {
    const { early, lasting } = shares(withRest, 'vdcc');
    expect(early).toBeGreaterThan(0.5);
    expect(lasting).toBeGreaterThan(0.5);
    expect(shares(withRest, 'bdnf-synthesis', 0).lasting).toBeGreaterThan(0.8);
  });
});

describe('what only the run has', () => {
  const { dynamics } = ketamine;
  const arrow = { source: 'ampar', target: 'made-up', kind: 'stimulation', why: 'Made up for this test.' } as const;
  const node = { id: 'made-up', label: 'Made up', name: 'Made up', why: 'Made up for this test.' };
  const withHidden = (nodes: readonly (typeof node)[]) =>
    ({
      ...ketamine,
      dynamics: {
        ...dynamics,
        hidden: { nodes, arrows: [...(dynamics?.hidden?.arrows ?? []), { ...arrow, id: 'ampar-made-up' }] },
      },
    }) as typeof ketamine;

  it('is taken where it names what is there, and refused where it does not or takes an id that is', () => {
    expect(findProblems(withHidden([node]))).toEqual([]);
    const paths = findProblems(withHidden([{ ...node, id: 'ampar' }])).map(({ path }) => path);
    expect(paths).toContain('dynamics.hidden.nodes[ampar].id');
    expect(paths).toContain('dynamics.hidden.arrows[ampar-made-up].target');
  });

  it('is drawn nowhere', () => {
    const hidden = withHidden([node]);
    const broken = {
      ...hidden,
      edges: hidden.edges.map((edge, at) => (at === 0 ? { ...edge, target: 'made-up' } : edge)),
    };
    expect(findProblems(broken).some(({ path }) => path.endsWith('.target'))).toBe(true);
  });
});
