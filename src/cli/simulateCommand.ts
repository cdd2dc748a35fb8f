import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { activeNodes, runNodes } from '../simulate/activeGraph';
import { largestDose, MOST_BOOST } from '../scene/whatIf/parts';
import { runWindow } from '../simulate/runWindow';
import { baselineScenario, type Clamp, type Scenario, scenarioOfInterventions } from '../simulate/scenario';
import { simulate } from '../simulate/simulate';
import {
  type Command,
  formatJson,
  formatTable,
  type GivenOptions,
  JSON_OPTION,
  singleValue,
  listedValues,
  type Option,
  roundTo,
} from './command';
import { EXAMPLE } from './exampleNames';
import { contradictionError, unknownNameError, unknownPartError, UsageError } from './parseArguments';

const NUMBER_PATTERN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Parses a number within limits. `what` is the subject of the error message. */
function parseNumber(text: string, what: string, most = Infinity): number {
  const value = NUMBER_PATTERN.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= most && Number.isFinite(value)) return value;
  const range = most === Infinity ? '0 or more' : `from 0 to ${most}`;
  throw new UsageError(`${what} must be a number ${range}, with a point for decimals, not ${quoteText(text)}.`);
}

/** `kinase=0` holds a node at a value, `kinase*0.5` leaves it that share of its own activity. */
function parseClamp(text: string): Clamp {
  const at = text.search(/[=*]/);
  if (at <= 0) {
    const node = at < 0 && text !== '' ? text : EXAMPLE.node;
    throw new UsageError(
      `The clamp ${quoteText(text)} does not say what is done to which node: write ${quoteText(`${node}=0`)} to hold it at 0, or ${quoteText(`${node}*0.5`)} to leave half.`,
    );
  }
  const node = text.slice(0, at).trim();
  const value = text.slice(at + 1);
  if (text[at] === '=') return { node, to: parseNumber(value, `The value at which ${quoteText(node)} is held`, 1) };
  return { node, factor: parseNumber(value, `The share of ${quoteText(node)} that is left`, MOST_BOOST) };
}

/** `kinase-receptor=0`: the arrow to cut; null for what is no arrow. */
function parseCut({ edges, layerEdges }: Mechanism, text: string): string | null {
  const name = text.slice(0, Math.max(0, text.search(/[=*]/))).trim();
  if (![...edges, ...layerEdges].some(({ id }) => id === name)) return null;
  if (Number(text.slice(text.indexOf('=') + 1)) === 0 && /=\s*0/.test(text)) return name;
  throw new UsageError(`An arrow can only be cut: write ${quoteText(`${name}=0`)}, not ${quoteText(text)}.`);
}

export interface TimePoint {
  /** As asked for. */
  label: string;
  /** After the dose. */
  minutes: number;
}

const TIME_UNITS: Readonly<Record<string, number>> = { min: 1, m: 1, h: 60, d: 1440, w: 10_080 };
const TIME_PATTERN = /^(-?(?:\d+\.?\d*|\.\d+))\s*(min|[mhdw])$/i;

/** Parses “30min”, “24h” or “7d” after the dose; negative times are before it. */
function parseTime(mechanism: Mechanism, text: string): TimePoint {
  const [, figure = '', unit = ''] = TIME_PATTERN.exec(text) ?? (text === '0' ? ['', '0', 'min'] : []);
  if (unit === '')
    throw new UsageError(`${quoteText(text)} is not a time: write a number and a unit, as in “30min”, “24h” or “7d”.`);
  const minutes = Number(figure) * (TIME_UNITS[unit.toLowerCase()] ?? 1);
  const { beforeMin, afterMin } = runWindow(mechanism);
  if (minutes < -beforeMin || minutes > afterMin) {
    const [first, last] = [beforeMin / 1440, afterMin / 1440];
    throw new UsageError(`${quoteText(text)} is outside the run, which goes from -${first}d to ${last}d.`);
  }
  return { label: text, minutes };
}

/** Throws where a node is held at two activities, or held and left with a share. */
function requireOneOfEach(clamps: readonly Clamp[]): void {
  const asked = new Map<string, string>();
  for (const { node, to, factor } of clamps) {
    const text = to === undefined ? `${node}*${factor ?? 1}` : `${node}=${to}`;
    const other = asked.get(node) ?? text;
    if (other !== text) throw contradictionError(`${other},${text}`);
    asked.set(node, text);
  }
}

const SCENARIO_OPTIONS: readonly Option[] = [
  {
    name: 'clamp',
    value: 'NODE=0..1',
    help: 'Hold a node at an activity; NODE*0.5 leaves it half, ARROW=0 cuts an arrow. Repeatable',
  },
  { name: 'intervention', value: 'ID', help: 'Make a published intervention. Repeatable; the order does not matter' },
  { name: 'dose', value: 'NUMBER', help: 'In units of the usual dose (1); 0 is none' },
  { name: 'agent', value: 'ID', help: 'The drug given in place of the usual one' },
  { name: 'stress', value: 'on|off', help: 'Three weeks of stress before the dose (on)' },
  { name: 'hypotheses', value: 'ID,…', help: 'Explanations whose own arrows act, beside those an intervention needs' },
];

function parseStress(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new UsageError(`Stress is “on” or “off”, not ${quoteText(text)}.`);
}

function requireKnown(what: string, names: readonly string[], things: readonly { id: string }[]): readonly string[] {
  const ids = things.map(({ id }) => id);
  const wrong = names.find((name) => !ids.includes(name));
  if (wrong !== undefined) throw unknownNameError(what, wrong, ids);
  return names;
}

/** Throws for a node that does not exist, and for one whose hypothesis is off: it would have no effect. */
function requireNode(mechanism: Mechanism, { hypotheses }: Scenario, id: string): void {
  if (runNodes(mechanism, hypotheses).some((node) => node.id === id)) return;
  const layered = mechanism.layerNodes.find((node) => node.id === id);
  if (!layered) throw unknownPartError(mechanism, 'node', id);
  throw new UsageError(
    `The node ${quoteText(id)} belongs to an explanation that is off: add --hypotheses ${[...hypotheses, layered.layer].join(',')}.`,
  );
}

/** The scenario of the options, which take precedence over those of an intervention. */
function parseScenario(mechanism: Mechanism, given: GivenOptions): Scenario {
  const interventions = listedValues(given, 'intervention');
  const wrong = interventions.find((name) => !mechanism.interventions.some(({ id }) => id === name));
  if (wrong !== undefined) throw unknownPartError(mechanism, 'intervention', wrong);
  const made = scenarioOfInterventions(mechanism, interventions);

  const dose = singleValue(given, 'dose');
  const stress = parseStress(singleValue(given, 'stress'));
  const agent = singleValue(given, 'agent');
  const agents = requireKnown('drug', agent === undefined ? [] : [agent], mechanism.dynamics?.agents ?? []);
  const chosen = requireKnown('explanation', listedValues(given, 'hypotheses'), mechanism.hypotheses);
  const usual = new Set(baselineScenario(mechanism).hypotheses);
  const needed = made.hypotheses.filter((id) => !usual.has(id));
  const clamps = given.get('clamp') ?? [];
  const cuts = clamps.flatMap((text) => parseCut(mechanism, text) ?? []);
  const held = clamps.filter((text) => parseCut(mechanism, text) === null).map(parseClamp);
  requireOneOfEach(held);
  const scenario: Scenario = {
    ...made,
    ...(cuts.length > 0 && { cuts }),
    ...(dose !== undefined && { dose: parseNumber(dose, 'The dose', largestDose(mechanism)) }),
    ...(agents[0] !== undefined && { agent: agents[0] }),
    ...(stress !== undefined && { stress }),
    ...(given.has('hypotheses') && { hypotheses: [...new Set([...chosen, ...needed])].sort() }),
    clamps: [...made.clamps, ...held],
  };
  for (const { node } of scenario.clamps) requireNode(mechanism, scenario, node);
  return scenario;
}

const USUAL_TIMES = ['1h', '24h', '7d'];

/** The output of `--json`. Activities from 0 to 1, in the order of `times`. */
interface Simulated {
  mechanism: string;
  scenario: Scenario;
  times: readonly TimePoint[];
  nodes: readonly { id: string; name: string; untouched: readonly number[]; perturbed: readonly number[] }[];
}

function simulateAtTimes(mechanism: Mechanism, given: GivenOptions): Simulated {
  const scenario = parseScenario(mechanism, given);
  const times = (given.has('at') ? listedValues(given, 'at') : USUAL_TIMES).map((text) => parseTime(mechanism, text));
  if (times.length === 0) throw new UsageError('The option “--at” needs at least one time, as in “--at 1h,24h,7d”.');
  const chosen = listedValues(given, 'nodes');
  for (const id of chosen) requireNode(mechanism, scenario, id);
  // With the same hypotheses, so that their nodes have something to be compared with.
  const usual = simulate(mechanism, { ...baselineScenario(mechanism), hypotheses: scenario.hypotheses });
  const run = simulate(mechanism, scenario);
  // What only the run has is told where it is asked for.
  const { hypotheses } = scenario;
  const nodes =
    chosen.length === 0
      ? activeNodes(mechanism, hypotheses)
      : runNodes(mechanism, hypotheses).filter(({ id }) => chosen.includes(id));
  return {
    mechanism: mechanism.id,
    scenario,
    times,
    nodes: nodes.map(({ id, name }) => ({
      id,
      name,
      untouched: times.map(({ minutes }) => roundTo(usual.at(id, minutes))),
      perturbed: times.map(({ minutes }) => roundTo(run.at(id, minutes))),
    })),
  };
}

function runInWords({ dose, agent, stress, clamps, cuts = [], hypotheses }: Scenario): string {
  const held = clamps.map(({ node, to, factor }) => (to === undefined ? `${node}*${factor ?? 1}` : `${node}=${to}`));
  const cut = cuts.length > 0 ? `; cut: ${cuts.join(', ')}` : '';
  const given = `dose ${dose}${agent === undefined ? '' : ` of ${agent}`}, stress ${stress ? 'on' : 'off'}`;
  return `${given}; held: ${held.join(', ') || 'nothing'}${cut}; explanations: ${hypotheses.join(', ') || 'none'}`;
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
  return `${head.join('\n')}\n\n${formatTable([['node', ...times.map(({ label }) => label)], ...rows])}`;
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
    `simulate ${EXAMPLE.mechanism} --clamp ${EXAMPLE.node}=0`,
    `simulate ${EXAMPLE.mechanism} --clamp ${EXAMPLE.node}=0 --clamp "${EXAMPLE.other}*0.5" --at 1h,24h,7d --json`,
  ],
  answer(mechanism, given) {
    const answer = simulateAtTimes(mechanism, given);
    return given.has('json') ? formatJson(answer) : asTable(mechanism, answer);
  },
};
