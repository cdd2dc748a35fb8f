import type { MechanismEdge } from '../../../model/graph';
import type { Mechanism } from '../../../model/mechanism';
import { nearbyNodes, shuffled } from '../../../scene/learning/stepQuestions';
import { nameOf } from '../../../scene/whatIf/parts';
import { downstreamOf } from '../../../simulate/activeGraph';

/** Something to be done: name a part, find one, or put a chain of parts in order. */
export type ReviseTask =
  | { kind: 'name'; id: string; step: string; node: string; choices: readonly string[] }
  | { kind: 'find'; id: string; step: string; node: string }
  | { kind: 'order'; id: string; step: string; shown: readonly string[]; right: readonly string[] };

/** A round in progress. Immutable: each action gives a new one. */
export interface ReviseRound {
  tasks: readonly ReviseTask[];
  at: number;
  /** Whether the current task is done: answered, or its answer was shown. */
  isDone: boolean;
  /** Wrong answers to the current task so far. */
  wrong: readonly string[];
  /** For each task that is done, whether its first answer was right. */
  results: readonly boolean[];
}

export type ReviseAction =
  /** `answer` is a node, or the nodes of a chain joined by spaces; `right` says whether it is right. */
  { kind: 'answer'; answer: string; right: boolean } | { kind: 'show' } | { kind: 'next' };

export function startRound(tasks: readonly ReviseTask[]): ReviseRound {
  return { tasks, at: 0, isDone: tasks.length === 0, wrong: [], results: [] };
}

/** The task of a round, or undefined at its end. */
export function currentTask({ tasks, at }: ReviseRound): ReviseTask | undefined {
  return tasks[at];
}

/** Only the first answer counts. A task that was answered wrong can be tried again, or shown. */
export function reviseReducer(round: ReviseRound, action: ReviseAction): ReviseRound {
  if (!currentTask(round)) return round;
  switch (action.kind) {
    case 'answer': {
      if (round.isDone) return round;
      if (!action.right) {
        return round.wrong.includes(action.answer) ? round : { ...round, wrong: [...round.wrong, action.answer] };
      }
      return { ...round, isDone: true, results: [...round.results, round.wrong.length === 0] };
    }
    case 'show':
      return round.isDone ? round : { ...round, isDone: true, results: [...round.results, false] };
    case 'next':
      return round.isDone ? { ...round, at: round.at + 1, isDone: false, wrong: [] } : round;
  }
}

/** How many tasks were right at the first answer. */
export function rightCount({ results }: ReviseRound): number {
  return results.filter(Boolean).length;
}

const PER_STEP = 2;
const SHORTEST_CHAIN = 3;
const LONGEST_CHAIN = 6;

/**
 * The longest chain of undisputed arrows of the steps, each node caused by the one before. Where arrows run back, so that
 * more than one order could be called right, it ends before them.
 */
export function chainOf(mechanism: Mechanism, steps: readonly string[]): string[] {
  const ids = new Set(
    mechanism.steps.filter(({ id }) => steps.includes(id)).flatMap(({ sequence }) => sequence.flat()),
  );
  const edges = mechanism.edges.filter(
    ({ id, hypothesis, guessed }) => ids.has(id) && hypothesis === undefined && guessed === undefined,
  );
  const every = mechanism.hypotheses.map(({ id }) => id);
  const below = new Map(mechanism.nodes.map(({ id }) => [id, downstreamOf(mechanism, id, every)]));
  const goesOn = (chain: readonly string[], { source, target }: MechanismEdge): boolean =>
    source === chain.at(-1) && !chain.some((id) => id === target || below.get(target)?.has(id));
  const longestFrom = (chain: readonly string[]): readonly string[] => {
    if (chain.length === LONGEST_CHAIN) return chain;
    return edges
      .filter((edge) => goesOn(chain, edge))
      .map(({ target }) => longestFrom([...chain, target]))
      .reduce((best, other) => (other.length > best.length ? other : best), chain);
  };
  const names = (chain: readonly string[]): number => new Set(chain.map((id) => nameOf(mechanism, id))).size;
  const chains = edges.map(({ source }) => longestFrom([source])).filter((chain) => names(chain) === chain.length);
  const longest = chains.reduce((best, chain) => (chain.length > best.length ? chain : best), [] as readonly string[]);
  return longest.length >= SHORTEST_CHAIN ? [...longest] : [];
}

/** The tasks of a round over some steps: two parts of each, and one chain. `seed` makes each round another one. */
export function createTasks(mechanism: Mechanism, steps: readonly string[], seed: string): ReviseTask[] {
  const ofSteps = mechanism.steps.filter(({ id }) => steps.includes(id));
  const parts = ofSteps.flatMap((step, stepAt): ReviseTask[] => {
    const own = mechanism.nodes.filter((node) => node.step === step.id).map(({ id }) => id);
    return shuffled(own, `${seed} ${step.id}`)
      .slice(0, PER_STEP)
      .map((node, at): ReviseTask => {
        const isFind = (stepAt + at) % 2 === 1;
        const id = `${isFind ? 'find' : 'name'}:${node}`;
        if (isFind) return { kind: 'find', id, step: step.id, node };
        const choices = shuffled([node, ...nearbyNodes(mechanism, node)], `${seed} ${id}`);
        return { kind: 'name', id, step: step.id, node, choices };
      });
  });
  const right = chainOf(mechanism, steps);
  const last = ofSteps.at(-1)?.id ?? '';
  if (right.length === 0) return parts;
  const mixed = shuffled(right, seed);
  // A chain that is in order already would be no task.
  const shown = mixed.join() === right.join() ? mixed.toReversed() : mixed;
  return [...parts, { kind: 'order', id: `order:${right.join('-')}`, step: last, shown, right }];
}

/** Letters and digits alone, without what keyboards lack: "PGC-1α" and "pgc1 alpha" are one. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  µ: 'mu',
  μ: 'mu',
};
function simplified(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[αβγδκµμ]/gu, (letter) => GREEK[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a typed text names a node: by its label, its name, a part of either, or another form in the glossary. */
export function isNameOf(mechanism: Mechanism, nodeId: string, typed: string): boolean {
  const node = mechanism.nodes.find(({ id }) => id === nodeId);
  const text = simplified(typed);
  if (!node || text === '') return false;
  const base = [node.label, node.name, node.name.replace(/ \(.*\)$/, ''), /\((.+)\)$/.exec(node.name)?.[1] ?? ''];
  // "TOR, the switch for growth", "Receptor on the muscle".
  const short = base.flatMap((name) => [
    name,
    name.split(',')[0] ?? '',
    name.split(/ (?:on|of|in|at|from) the /)[0] ?? '',
  ]);
  const known = new Set(short.map(simplified));
  for (const { term, forms = [] } of mechanism.terms) {
    const spellings = [term, ...forms].map(simplified);
    if (spellings.some((spelling) => known.has(spelling))) for (const spelling of spellings) known.add(spelling);
  }
  known.delete('');
  return known.has(text);
}
