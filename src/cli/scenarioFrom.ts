import type { Mechanism } from '../model/mechanism';
import { quoted } from '../player/urlCodec';
import { activeNodes } from '../simulate/activeGraph';
import { baselineScenario, type Scenario, scenarioOfInterventions } from '../simulate/scenario';
import { type Given, lastValue, listed, type Option } from './command';
import { WrongUse } from './problems';
import { readClamp, readNumber } from './readValues';
import { unknownName, unknownPart } from './unknownName';

export const SCENARIO_OPTIONS: readonly Option[] = [
  {
    name: 'clamp',
    value: 'NODE=0..1',
    help: 'Hold a node at an activity; NODE*0.5 leaves it half of its own. Repeatable',
  },
  { name: 'intervention', value: 'ID', help: 'Make a published intervention. Repeatable; the order does not matter' },
  { name: 'dose', value: 'NUMBER', help: 'In units of the usual dose (1); 0 is none' },
  { name: 'agent', value: 'ID', help: 'The drug given in place of the usual one' },
  { name: 'stress', value: 'on|off', help: 'Three weeks of stress before the dose (on)' },
  { name: 'hypotheses', value: 'ID,…', help: 'Explanations whose own arrows act, beside those an intervention needs' },
];

function readStress(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new WrongUse(`Stress is “on” or “off”, not ${quoted(text)}.`);
}

function knownAmong(what: string, names: readonly string[], things: readonly { id: string }[]): readonly string[] {
  const ids = things.map(({ id }) => id);
  const wrong = names.find((name) => !ids.includes(name));
  if (wrong !== undefined) throw unknownName(what, wrong, ids);
  return names;
}

/** Refuses a node that does not exist, and one whose explanation is switched off: nothing would happen to it. */
export function requireNode(mechanism: Mechanism, { hypotheses }: Scenario, id: string): void {
  if (activeNodes(mechanism, hypotheses).some((node) => node.id === id)) return;
  const layered = mechanism.layerNodes.find((node) => node.id === id);
  if (!layered) throw unknownPart(mechanism, 'node', id);
  throw new WrongUse(
    `The node ${quoted(id)} belongs to an explanation that is off: add --hypotheses ${[...hypotheses, layered.layer].join(',')}.`,
  );
}

/** The run that the options ask for. What they say goes before what an intervention brings with it. */
export function scenarioFrom(mechanism: Mechanism, given: Given): Scenario {
  const interventions = listed(given, 'intervention');
  const wrong = interventions.find((name) => !mechanism.interventions.some(({ id }) => id === name));
  if (wrong !== undefined) throw unknownPart(mechanism, 'intervention', wrong);
  const made = scenarioOfInterventions(mechanism, interventions);

  const dose = lastValue(given, 'dose');
  const stress = readStress(lastValue(given, 'stress'));
  const agents = knownAmong('drug', (given.get('agent') ?? []).slice(-1), mechanism.dynamics?.agents ?? []);
  const chosen = knownAmong('explanation', listed(given, 'hypotheses'), mechanism.hypotheses);
  const usual = new Set(baselineScenario(mechanism).hypotheses);
  const needed = made.hypotheses.filter((id) => !usual.has(id));
  const scenario: Scenario = {
    ...made,
    ...(dose !== undefined && { dose: readNumber(dose, 'The dose') }),
    ...(agents[0] !== undefined && { agent: agents[0] }),
    ...(stress !== undefined && { stress }),
    ...(given.has('hypotheses') && { hypotheses: [...new Set([...chosen, ...needed])].sort() }),
    clamps: [...made.clamps, ...(given.get('clamp') ?? []).map(readClamp)],
  };
  for (const { node } of scenario.clamps) requireNode(mechanism, scenario, node);
  return scenario;
}
