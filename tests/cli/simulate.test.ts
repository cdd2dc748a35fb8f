import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { jsonOf, runCli } from './runCli';

interface Simulated {
  mechanism: string;
  scenario: { dose: number; stress: boolean; agent: string; clamps: object[]; hypotheses: string[] };
  times: { label: string; minutes: number }[];
  nodes: { id: string; name: string; untouched: number[]; perturbed: number[] }[];
}

const simulate = async (options: string) => (await jsonOf(`simulate ketamine ${options}`)) as Simulated;

function node({ nodes }: Simulated, id: string): Simulated['nodes'][number] {
  const found = nodes.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('pathlight simulate', () => {
  it('answers the documented example', async () => {
    const answer = await simulate(
      '--clamp mtorc1=0 --clamp bdnf*0.5 --intervention ampa-block --dose 1 --stress off --hypotheses disinhibition,direct-inhibition --at 1h,24h,7d',
    );
    expect(Object.keys(answer)).toEqual(['mechanism', 'scenario', 'times', 'nodes']);
    expect(answer.mechanism).toBe('ketamine');
    expect(answer.scenario).toMatchObject({
      dose: 1,
      stress: false,
      hypotheses: ['direct-inhibition', 'disinhibition'],
    });
    expect(answer.scenario.clamps).toEqual(
      expect.arrayContaining([
        { node: 'mtorc1', to: 0 },
        { node: 'bdnf', factor: 0.5 },
        expect.objectContaining({ node: 'ampar', to: 0 }),
      ]),
    );
    expect(answer.times).toEqual([
      { label: '1h', minutes: 60 },
      { label: '24h', minutes: 1440 },
      { label: '7d', minutes: 10_080 },
    ]);
    const own = ketamine.layerNodes.filter(({ layer }) => ['direct-inhibition', 'stress-redd1'].includes(layer));
    expect(answer.nodes.map(({ id }) => id)).toEqual([...ketamine.nodes, ...own].map(({ id }) => id));
    expect(Object.keys(answer.nodes[0] ?? {})).toEqual(['id', 'name', 'untouched', 'perturbed']);
  });

  it('keeps every activity within 0 and 1, whatever is done', async () => {
    for (const options of ['', '--dose 0', '--dose 20', '--clamp bdnf*9', '--stress off --clamp glutamate=1']) {
      for (const { untouched, perturbed } of (await simulate(`${options} --at 0,5min,1h,24h,7d,4w --at=-21d`)).nodes) {
        expect(untouched).toHaveLength(7);
        for (const value of [...untouched, ...perturbed]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('holds a blocked node at 0 at all times, and what depends on it is lower', async () => {
    const answer = await simulate('--clamp mtorc1=0 --at=-1d,0,30min,1h,24h,7d');
    expect(node(answer, 'mtorc1').perturbed).toEqual([0, 0, 0, 0, 0, 0]);
    expect(Math.max(...node(answer, 'mtorc1').untouched)).toBeGreaterThan(0.1);
    const { untouched, perturbed } = node(answer, 'synaptic-proteins');
    for (const [i, value] of perturbed.entries()) expect(value).toBeLessThan(untouched[i] ?? 0);
  });

  it('changes nothing where nothing is changed', async () => {
    for (const { untouched, perturbed } of (await simulate('')).nodes) expect(perturbed).toEqual(untouched);
  });

  it('gives the same in any order', async () => {
    const parts = [
      '--clamp mtorc1*0.5',
      '--clamp bdnf*0.7',
      '--intervention ampa-block',
      '--intervention l-type-block',
    ];
    const straight = (await simulate(`${parts.join(' ')} --hypotheses disinhibition,hnk`)).nodes;
    const reversed = (await simulate(`--hypotheses hnk,disinhibition ${parts.toReversed().join(' ')}`)).nodes;
    expect(reversed).toEqual(straight);
    expect((await simulate('--intervention ampa-block,l-type-block')).nodes).toEqual(
      (await simulate('--intervention l-type-block --intervention ampa-block')).nodes,
    );
  });

  it('prints only the nodes asked for, those of an explanation that is on included', async () => {
    const answer = await simulate('--nodes spines,hnk --hypotheses disinhibition,hnk');
    expect(answer.nodes.map(({ id }) => id)).toEqual(['spines', 'hnk']);
  });

  it('switches on the explanations that an intervention needs, beside those chosen', async () => {
    const needing = ketamine.interventions.find(({ hypotheses = [] }) => hypotheses.length > 0);
    const { scenario } = await simulate(`--intervention ${needing?.id} --hypotheses opioid`);
    expect(scenario.hypotheses).toEqual([...new Set(['opioid', ...(needing?.hypotheses ?? [])])].sort());
  });

  it('lets what is said go before what an intervention brings', async () => {
    const dosed = ketamine.interventions.find(({ dose }) => dose !== undefined && dose !== 1);
    expect((await simulate(`--intervention ${dosed?.id}`)).scenario.dose).toBe(dosed?.dose);
    expect((await simulate(`--intervention ${dosed?.id} --dose 1`)).scenario.dose).toBe(1);
  });

  it('prints a table of the usual times, one figure where nothing differs', async () => {
    const { code, stdout, stderr } = await runCli('simulate ketamine --clamp mtorc1=0 --nodes mtorc1,gaba');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[1]).toBe(
      'Perturbed: dose 1 of ketamine, stress on; held: mtorc1=0; explanations: disinhibition, stress-redd1',
    );
    expect(lines[4]).toMatch(/^node +1h +24h +7d$/);
    expect(lines[5]).toMatch(/^gaba +0\.\d\d +1\.00 +1\.00$/);
    expect(lines[6]).toMatch(/^mtorc1( +0\.\d\d → 0\.00){3}$/);
  });
});
