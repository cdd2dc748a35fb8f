import type { Mechanism } from '../model/mechanism';
import { activeNodes } from '../simulate/activeGraph';
import { baselineScenario, type Scenario } from '../simulate/scenario';
import { simulate } from '../simulate/simulate';
import { asJson, type Command, type Given, JSON_OPTION, listed } from './command';
import { WrongUse } from './problems';
import { readTime, type Time } from './readValues';
import { rounded } from './rounded';
import { requireNode, SCENARIO_OPTIONS, scenarioFrom } from './scenarioFrom';
import { table } from './table';

const USUAL_TIMES = ['1h', '24h', '7d'];

/** The answer in the shape of its JSON. Activities run from 0 to 1, in the order of `times`. */
interface Simulated {
  mechanism: string;
  scenario: Scenario;
  times: readonly Time[];
  nodes: readonly { id: string; name: string; untouched: readonly number[]; perturbed: readonly number[] }[];
}

function simulated(mechanism: Mechanism, given: Given): Simulated {
  const scenario = scenarioFrom(mechanism, given);
  const times = (given.has('at') ? listed(given, 'at') : USUAL_TIMES).map(readTime);
  if (times.length === 0) throw new WrongUse('The option “--at” needs at least one time, as in “--at 1h,24h,7d”.');
  const chosen = listed(given, 'nodes');
  for (const id of chosen) requireNode(mechanism, scenario, id);
  // The same explanations, or a node of one that is off would have nothing to be compared with.
  const usual = simulate(mechanism, { ...baselineScenario(mechanism), hypotheses: scenario.hypotheses });
  const run = simulate(mechanism, scenario);
  const nodes = activeNodes(mechanism, scenario.hypotheses).filter(
    ({ id }) => chosen.length === 0 || chosen.includes(id),
  );
  return {
    mechanism: mechanism.id,
    scenario,
    times,
    nodes: nodes.map(({ id, name }) => ({
      id,
      name,
      untouched: times.map(({ minutes }) => rounded(usual.at(id, minutes))),
      perturbed: times.map(({ minutes }) => rounded(run.at(id, minutes))),
    })),
  };
}

function runInWords({ dose, agent, stress, clamps, hypotheses }: Scenario): string {
  const held = clamps.map(({ node, to, factor }) => (to === undefined ? `${node}*${factor ?? 1}` : `${node}=${to}`));
  const given = `dose ${dose}${agent === undefined ? '' : ` of ${agent}`}, stress ${stress ? 'on' : 'off'}`;
  return `${given}; held: ${held.join(', ') || 'nothing'}; explanations: ${hypotheses.join(', ') || 'none'}`;
}

function cell(before: number, after: number): string {
  const [was, is] = [before.toFixed(2), after.toFixed(2)];
  return was === is ? was : `${was} → ${is}`;
}

function asTable(mechanism: Mechanism, { scenario, times, nodes }: Simulated): string {
  const usual = { ...baselineScenario(mechanism), hypotheses: scenario.hypotheses };
  const head = [
    `Untouched: ${runInWords(usual)}`,
    `Perturbed: ${runInWords(scenario)}`,
    'Activity from 0 to 1: untouched → perturbed, one figure where they are equal.',
  ];
  const rows = nodes.map(({ id, untouched: before, perturbed }) => [
    id,
    ...before.map((value, i) => cell(value, perturbed[i] ?? 0)),
  ]);
  return `${head.join('\n')}\n\n${table([['node', ...times.map(({ label }) => label)], ...rows])}`;
}

export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'Run a mechanism with something held, and compare with the usual run',
  about:
    'Prints the activity of every node, from 0 to 1, with and without the perturbation. The untouched run is the one that\nthe story tells: stress, then one usual dose, and nothing held. No rate in it is measured: read it as more or less.',
  options: [
    ...SCENARIO_OPTIONS,
    {
      name: 'at',
      value: 'TIME,…',
      help: `When to read, after the dose: 30min, 24h, 7d, 2w (${USUAL_TIMES.join(',')})`,
    },
    { name: 'nodes', value: 'ID,…', help: 'Print only these nodes' },
    JSON_OPTION,
  ],
  examples: [
    'simulate ketamine --clamp mtorc1=0',
    'simulate ketamine --intervention ampa-block --clamp "bdnf*0.5" --at 1h,24h,7d --json',
  ],
  answer(mechanism, given) {
    const answer = simulated(mechanism, given);
    return given.has('json') ? asJson(answer) : asTable(mechanism, answer);
  },
};
