import type { MechanismNode, Step } from '../../model/graph';
import { indexMechanism } from '../../model/indexMechanism';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import { ABOLISHED_BELOW, INCREASED_ABOVE, REDUCED_BELOW } from '../../simulate/parameters';
import { listedAtMost } from '../description/phrases';
import { isPlural, withinSentence } from '../names';
import { type VisualState, visualStatesAt } from '../visualState';
import { drugOf, nameOf, type Part, partWords, titleOf } from './parts';
import { capitalized, isLeftOut, predictionOf } from './prediction';
import { answersUp, levelShare, type Run } from './whatIfRun';
import { stateOverrideFor } from './whatIfPicture';

/** States of what the story holds back and the run does not. */
const GOING_ON = new Set<VisualState>(['ongoing', 'visited']);

/** What becomes of a step in a run. */
interface StepChange {
  /** Nodes that the story activates here and the run does not. */
  lost: readonly string[];
  /** Nodes that are active as in the story. */
  kept: readonly string[];
  /** Of those, the ones that are clearly weaker or stronger. */
  weaker: readonly string[];
  stronger: readonly string[];
  /** What the story holds back here and the run does not. */
  freed: readonly string[];
  /** Arrows of the step that are cut. */
  cut: readonly string[];
}

function stepChange(mechanism: Mechanism, run: Run, step: Step, stepIndex: number): StepChange {
  const told = visualStatesAt(mechanism, stepIndex);
  const alter = stateOverrideFor(mechanism, run.whatIf);
  // Where another drug is given, the drug of the story is only drawn.
  const replaced = new Set(
    run.scenario.agent === run.usual.agent
      ? []
      : mechanism.dynamics?.inputs.flatMap(({ node, control, sign }) =>
          control === 'dose' && sign === 'stimulation' ? node : [],
        ),
  );
  const own = mechanism.nodes.filter(({ id }) => !replaced.has(id) && !isLeftOut(mechanism, run, id));
  const stateOf = (id: string) => told.get(id) ?? 'idle';
  const active = own.filter((node) => node.step === step.id && stateOf(node.id) === 'active').map(({ id }) => id);
  const kept = active.filter((id) => alter(id, 'active') === 'active');
  const shareOf = (id: string): number =>
    answersUp(mechanism, run.usual, id) === true ? (levelShare(mechanism, run, id) ?? 1) : 1;
  return {
    lost: active.filter((id) => alter(id, 'active') !== 'active'),
    kept,
    weaker: kept.filter((id) => shareOf(id) < REDUCED_BELOW),
    stronger: kept.filter((id) => shareOf(id) > INCREASED_ABOVE),
    freed: own
      .filter(({ id }) => {
        const now = alter(id, stateOf(id));
        return id in step.effects && now !== stateOf(id) && GOING_ON.has(now);
      })
      .map(({ id }) => id),
    cut: mechanism.edges.filter(({ id, step: of }) => of === step.id && run.whatIf.cuts.has(id)).map(({ id }) => id),
  };
}

const changesOf = memoize((run: Run) =>
  memoize((mechanism: Mechanism) => mechanism.steps.map((step, at) => stepChange(mechanism, run, step, at))),
);

/** The first step of which something no longer happens as told; undefined where the whole story does. */
export function brokenStep(mechanism: Mechanism, run: Run): number | undefined {
  const at = changesOf(run)(mechanism).findIndex(({ lost, freed, cut }) => lost.length + freed.length + cut.length > 0);
  return at < 0 ? undefined : at;
}

const names = (mechanism: Mechanism, ids: readonly string[]): string =>
  listedAtMost(ids, (id) => withinSentence(nameOf(mechanism, id)));
const areMany = (mechanism: Mechanism, ids: readonly string[]): boolean =>
  ids.length > 1 || isPlural(nameOf(mechanism, ids[0] ?? ''));

/** "The receptor is blocked": what is changed, as a clause. */
function partClause(mechanism: Mechanism, part: Part): string {
  const clause = (ids: readonly string[], state: string): string =>
    `${names(mechanism, ids)} ${areMany(mechanism, ids) ? 'are' : 'is'} ${state}`;
  switch (part.kind) {
    case 'intervention': {
      const { targets, action, level, label } = part.intervention;
      if (targets.length === 0) return withinSentence(label);
      if (level !== undefined) return clause(targets, level < 1 ? 'lowered' : 'boosted');
      return clause(targets, { blocks: 'blocked', removes: 'absent', activates: 'held active' }[action]);
    }
    case 'hold':
      return clause([part.node], part.to === 0 ? 'blocked' : part.to === 1 ? 'held active' : `held at ${part.to}`);
    case 'share':
      return clause([part.node], part.factor === 0 ? 'blocked' : part.factor < 1 ? 'lowered' : 'boosted');
    case 'cut': {
      const edge = indexMechanism(mechanism).edges.get(part.edge);
      const [from, to] = [edge?.source ?? '', edge?.target ?? ''].map((id) => names(mechanism, [id]));
      return `the arrow from ${from} to ${to} is cut`;
    }
    case 'dose':
      return part.dose === 0
        ? `no ${withinSentence(drugOf(mechanism))} is given`
        : withinSentence(partWords(mechanism, part));
    case 'stress':
      return withinSentence(partWords(mechanism, part));
  }
}

/** Nodes in words: outcomes come or do not come, all else is active or silent. */
interface Sayer {
  silent(ids: readonly string[]): string[];
  active(ids: readonly string[]): string[];
}

function sayerOf(mechanism: Mechanism): Sayer {
  const { nodes } = indexMechanism(mechanism);
  const isOutcome = (id: string): boolean => nodes.get(id)?.kind === ('phenotype' satisfies MechanismNode['kind']);
  const say = (ids: readonly string[], one: string, many: string): string[] =>
    ids.length === 0 ? [] : [`${capitalized(names(mechanism, ids))} ${areMany(mechanism, ids) ? many : one}`];
  const both = (ids: readonly string[], outcome: [string, string], other: [string, string]): string[] => [
    ...say(
      ids.filter((id) => !isOutcome(id)),
      ...other,
    ),
    ...say(ids.filter(isOutcome), ...outcome),
  ];
  return {
    silent: (ids) => both(ids, ['does not come', 'do not come'], ['is silent', 'are silent']),
    active: (ids) => both(ids, ['still comes', 'still come'], ['is still active', 'are still active']),
  };
}

/** Whether nothing that the dose activates in a later step is left. */
function isSilentAfter(mechanism: Mechanism, run: Run, stepIndex: number): boolean {
  const later = changesOf(run)(mechanism).slice(stepIndex + 1);
  return later.every(({ kept }) =>
    kept.every(
      (id) => answersUp(mechanism, run.usual, id) !== true || (levelShare(mechanism, run, id) ?? 0) < ABOLISHED_BELOW,
    ),
  );
}

function stepSentence(mechanism: Mechanism, run: Run, stepIndex: number): string {
  const change = changesOf(run)(mechanism)[stepIndex];
  if (!change) return '';
  const { lost, kept, weaker, stronger, freed } = change;
  const because = listedAtMost(run.parts, (part) => partClause(mechanism, part));
  const { silent, active } = sayerOf(mechanism);
  const broken = brokenStep(mechanism, run);
  const ends = predictionOf(mechanism, run).ends.some(({ effect }) => effect === 'none');
  const changes = ends ? 'The chain breaks' : 'The story changes';
  const steady = kept.filter((id) => !weaker.includes(id) && !stronger.includes(id));
  const sentences = (...clauses: readonly string[]): string => clauses.map((clause) => `${clause}.`).join(' ');
  const amounts = [
    ...(weaker.length > 0 ? [`Weaker than in the story: ${names(mechanism, weaker)}`] : []),
    ...(stronger.length > 0 ? [`Stronger than in the story: ${names(mechanism, stronger)}`] : []),
  ];
  const notHeld =
    freed.length === 0
      ? []
      : [`${capitalized(names(mechanism, freed))} ${areMany(mechanism, freed) ? 'go' : 'goes'} on as before`];
  const targets = run.whatIf.perturbations;
  const fallen = silent(lost.filter((id) => !targets.has(id)));

  if (broken === undefined || (lost.length + freed.length + change.cut.length === 0 && stepIndex > broken)) {
    if (amounts.length > 0) return sentences(`Changed here: ${because}`, ...amounts);
    return sentences('This step is as in the story', `What is changed: ${because}`);
  }
  if (stepIndex === broken - 1 && steady.some((id) => answersUp(mechanism, run.usual, id) === true)) {
    const end = isSilentAfter(mechanism, run, stepIndex)
      ? `but nothing downstream responds: ${because}`
      : `and ${withinSentence(changes)} at the next step: ${because}`;
    return sentences(`${active(steady).join('. ')}, ${end}`, ...amounts);
  }
  if (stepIndex < broken) {
    const { number } = stepNumberAt(mechanism, broken);
    return sentences('This step is as in the story', `${changes} at step ${number}: ${because}`, ...amounts);
  }
  if (stepIndex === broken) {
    return sentences(`${changes} here: ${because}`, ...fallen, ...notHeld, ...active(steady), ...amounts);
  }
  if (kept.length === 0 && freed.length === 0) return sentences(`Nothing of this step happens: ${because}`);
  const first = lost.length > 0 ? silent(lost) : notHeld;
  const rest = [...(lost.length > 0 ? notHeld : []), ...active(steady), ...amounts];
  return sentences(`${first.join('. ')}: ${because}`, ...rest);
}

/** What a what-if is called, and what it makes of each step. */
export interface WhatIfWords {
  /** "Kinase blocked". */
  title: string;
  /** One or a few sentences on a step: what still happens, what no longer does, and where the chain breaks. */
  sentenceAt(stepIndex: number): string;
  /** The first step that no longer happens as told. */
  broken: number | undefined;
}

/** The words of a run, for every place that shows a caption. */
export function whatIfWords(mechanism: Mechanism, run: Run): WhatIfWords {
  return {
    title: titleOf(mechanism, run.parts),
    sentenceAt: (stepIndex) => stepSentence(mechanism, run, stepIndex),
    broken: brokenStep(mechanism, run),
  };
}
