import type { Mechanism } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { Perturbation, WhatIf } from './whatIf';
import { cachedCourse } from '../../simulate/simulate';
import { responseTime } from '../../simulate/doseResponse';
import { baselineScenario, type Scenario, scenarioOfInterventions } from '../../simulate/scenario';
import { findSilenced } from '../../simulate/predict';
import { SILENCED_SHARE, SMALLEST_RESPONSE } from '../../simulate/parameters';
import { type Part, partText } from './parts';

/** A what-if with what the model answers. */
export interface Run {
  parts: readonly Part[];
  scenario: Scenario;
  /** The run it is compared with: nothing changed, but with the same explanations. */
  usual: Scenario;
  /** What is done to each node, and what falls silent and rises of it, causes before effects. */
  whatIf: WhatIf;
  /** The explanations that are switched on for it. */
  laid: readonly string[];
}

/** The explanation that must be on for an arrow to act. */
function explanationOfEdge(mechanism: Mechanism, id: string): string | undefined {
  return (
    mechanism.layerEdges.find((edge) => edge.id === id)?.layer ??
    mechanism.edges.find((edge) => edge.id === id)?.hypothesis
  );
}

/** The explanation that must be on for a node to act: that it belongs to, or that of all the arrows that leave it. */
function explanationOf(mechanism: Mechanism, node: string): string | undefined {
  const layer = mechanism.layerNodes.find(({ id }) => id === node)?.layer;
  if (layer !== undefined) return layer;
  const leaving = mechanism.edges.filter(({ source }) => source === node);
  return leaving.every(({ hypothesis }) => hypothesis !== undefined) ? leaving[0]?.hypothesis : undefined;
}

function scenarioOfParts(mechanism: Mechanism, parts: readonly Part[]): Scenario {
  const scenario = scenarioOfInterventions(
    mechanism,
    parts.flatMap((part) => (part.kind === 'intervention' ? part.intervention.id : [])),
  );
  const clamps = parts.flatMap((part) => {
    if (part.kind === 'hold') return { node: part.node, to: part.to };
    return part.kind === 'share' ? { node: part.node, factor: part.factor } : [];
  });
  const cuts = parts.flatMap((part) => (part.kind === 'cut' ? part.edge : []));
  const disputed = [
    ...clamps.flatMap(({ node }) => explanationOf(mechanism, node) ?? []),
    ...cuts.flatMap((edge) => explanationOfEdge(mechanism, edge) ?? []),
  ];
  const dose = parts.find((part) => part.kind === 'dose')?.dose;
  const stress = parts.find((part) => part.kind === 'stress')?.stress;
  return {
    ...scenario,
    ...(dose !== undefined && { dose }),
    ...(stress !== undefined && { stress }),
    clamps: [...scenario.clamps, ...clamps],
    ...(cuts.length > 0 && { cuts }),
    hypotheses: [...new Set([...scenario.hypotheses, ...disputed])].sort(),
  };
}

function deedsOf(mechanism: Mechanism, parts: readonly Part[], { dose, stress }: Scenario): Map<string, Perturbation> {
  const perturbations = new Map<string, Perturbation>();
  const inputs = mechanism.dynamics?.inputs ?? [];
  const driven = (control: 'dose' | 'stress') =>
    inputs.filter((input) => input.control === control && input.sign === 'stimulation').map(({ node }) => node);
  if (dose === 0) for (const node of driven('dose')) perturbations.set(node, 'removes');
  if (!stress) for (const node of driven('stress')) perturbations.set(node, 'removes');
  const set = (node: string, perturbation: Perturbation): void => {
    // What blocks wins over what activates, as in the model.
    if (perturbations.get(node) !== 'blocks' && perturbations.get(node) !== 'removes')
      perturbations.set(node, perturbation);
  };
  const ofShare = (factor: number): Perturbation => (factor === 0 ? 'blocks' : factor < 1 ? 'lowers' : 'activates');
  for (const part of parts) {
    if (part.kind === 'hold') set(part.node, part.to === 0 ? 'blocks' : part.to < 0.5 ? 'lowers' : 'activates');
    if (part.kind === 'share') set(part.node, ofShare(part.factor));
    if (part.kind !== 'intervention') continue;
    const { action, level, targets } = part.intervention;
    for (const node of targets) set(node, level === undefined ? action : ofShare(level));
  }
  return perturbations;
}

/**
 * What the picture shows. A node that only a disputed arrow of the graph reaches does not answer in the told account; it
 * is drawn, so it is asked with that arrow's explanation on.
 */
function pictured(mechanism: Mechanism, scenario: Scenario): { silenced: string[]; risen: string[] } {
  const told = findSilenced(mechanism, scenario);
  const drawn = mechanism.edges.flatMap(({ hypothesis }) => hypothesis ?? []);
  const hypotheses = [...new Set([...scenario.hypotheses, ...drawn])].sort();
  if (hypotheses.length === scenario.hypotheses.length) return { silenced: [...told.silenced], risen: [...told.risen] };
  const usual = { ...baselineScenario(mechanism), hypotheses: scenario.hypotheses };
  const mute = (id: string): boolean => responseTime(mechanism, usual, id) === undefined;
  const disputed = findSilenced(mechanism, { ...scenario, hypotheses });
  const also = (more: readonly string[], known: readonly string[]) =>
    more.filter((id) => mute(id) && !known.includes(id));
  return {
    silenced: [...told.silenced, ...also(disputed.silenced, told.silenced)],
    risen: [...told.risen, ...also(disputed.risen, told.risen)],
  };
}

function runOf(mechanism: Mechanism, parts: readonly Part[]): Run {
  const scenario = scenarioOfParts(mechanism, parts);
  const usual = { ...baselineScenario(mechanism), hypotheses: scenario.hypotheses };
  const { silenced: less, risen } = pictured(mechanism, scenario);
  const silenced = less.filter((id) => {
    if (answersUp(mechanism, usual, id) !== true) return true;
    return (levelShare(mechanism, { scenario, usual }, id) ?? 0) <= 1 - SILENCED_SHARE;
  });
  const perturbations = deedsOf(mechanism, parts, scenario);
  return {
    parts,
    scenario,
    usual,
    whatIf: { perturbations, cuts: new Set(scenario.cuts), silenced: new Set(silenced), raised: new Set(risen) },
    laid: scenario.hypotheses.filter((id) => !baselineScenario(mechanism).hypotheses.includes(id)),
  };
}

/** Undo and Redo go through the last few runs. */
const MAX_CACHED = 12;
/** Bounded for each mechanism, by `runFor`. */
const runsOf = memoize((_mechanism: Mechanism) => new Map<string, Run>());

/** The answer to a what-if, remembered by what it changes. */
export function runFor(mechanism: Mechanism, parts: readonly Part[]): Run {
  const runs = runsOf(mechanism);
  const key = parts.map(partText).join(',');
  const run = runs.get(key) ?? runOf(mechanism, parts);
  runs.delete(key);
  runs.set(key, run);
  for (const oldest of runs.keys()) {
    if (runs.size <= MAX_CACHED) break;
    runs.delete(oldest);
  }
  return run;
}

/** How a node answers to the usual dose: it rises or falls, or not at all. */
export function answersUp(mechanism: Mechanism, usual: Scenario, node: string): boolean | undefined {
  const at = responseTime(mechanism, usual, node);
  if (at === undefined) return undefined;
  const [dosed, undosed] = [usual, { ...usual, dose: 0 }].map((run) => cachedCourse(mechanism, run).at(node, at));
  return (dosed ?? 0) > (undosed ?? 0) + SMALLEST_RESPONSE / 2;
}

/** The highest level from a time on: a signal that comes late has not been silenced. */
function highestFrom(mechanism: Mechanism, run: Scenario, node: string, fromMin: number): number {
  const course = cachedCourse(mechanism, run);
  const series = course.series(node);
  return course.timesMin.reduce(
    (highest, tMin, at) => (tMin >= fromMin ? Math.max(highest, series[at] ?? 0) : highest),
    course.at(node, fromMin),
  );
}

/**
 * How much is left of what the usual dose adds to a node, over what it has without one; undefined where the dose adds
 * nothing.
 */
export function levelShare(
  mechanism: Mechanism,
  { scenario, usual }: Pick<Run, 'scenario' | 'usual'>,
  node: string,
): number | undefined {
  const at = responseTime(mechanism, usual, node);
  if (at === undefined) return undefined;
  const base = cachedCourse(mechanism, { ...usual, dose: 0 }).at(node, at);
  const was = highestFrom(mechanism, usual, node, at) - base;
  return was > 0 ? (highestFrom(mechanism, scenario, node, at) - base) / was : undefined;
}
