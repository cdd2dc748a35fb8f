import type { Mechanism } from '../model/mechanism';
import { activeNodes, causalOrder, causalPath, downstreamOf } from './activeGraph';
import { compareWithPublished } from './compareWithPublished';
import { readLevels, responseShare, responseTime } from './doseResponse';
import { ABOLISHED_BELOW, INCREASED_ABOVE, REDUCED_BELOW, RESTORED_FROM } from './parameters';
import { baselineScenario, type Scenario } from './scenario';

/** A question about the mechanism that the model itself can answer. */
export interface Question {
  id: string;
  kind: 'effect' | 'still happens' | 'necessary' | 'rescue';
  prompt: string;
  /** At least one is right and one is not. */
  choices: readonly { text: string; right: boolean }[];
  /** The run that shows the answer. */
  scenario: Scenario;
  /** Published experiments that make the same block, if there are any. */
  interventionIds: readonly string[];
  /** Those of them whose published result is not what the model says: show them beside the answer. */
  disputedBy: readonly string[];
  /** The arrows that explain it, in order; empty where the reason is that there is no way. */
  path: readonly string[];
}

/** The sentences of the questions, whole, so that each reads naturally; nodes are given by id. */
export interface QuestionWords {
  /** A node as a choice. */
  name: (node: string) => string;
  effect: (blocked: string, node: string) => string;
  stillHappens: (blocked: string) => string;
  necessary: (node: string) => string;
  rescue: (blocked: string, node: string) => string;
}

/** How strongly a node must rise after the usual dose for a question about it to have a clear answer. */
const CLEAR_RISE = 0.1;

/** The nodes that clearly rise after the dose, causes first, and what is left of each rise while another is blocked. */
export interface BlockTable {
  nodes: readonly string[];
  share(blocked: string, node: string): number;
}

/** The usual run with one node held at 0. */
function blockScenario(mechanism: Mechanism, node: string): Scenario {
  return { ...baselineScenario(mechanism), clamps: [{ node, to: 0 }] };
}

function createBlockTable(mechanism: Mechanism): BlockTable {
  const usual = baselineScenario(mechanism);
  const timeOf = new Map<string, number>();
  const given = new Set(
    mechanism.dynamics?.inputs.filter(({ sign }) => sign === 'stimulation').map(({ node }) => node),
  );
  for (const id of causalOrder(mechanism, usual.hypotheses)) {
    const time = given.has(id) ? undefined : responseTime(mechanism, usual, id);
    if (time === undefined) continue;
    const levels = readLevels(mechanism, usual, id, time);
    if (levels.usual - levels.usualUndosed >= CLEAR_RISE) timeOf.set(id, time);
  }
  const nodes = [...timeOf.keys()];
  const shares = new Map<string, number>();
  for (const blocked of nodes) {
    const scenario = blockScenario(mechanism, blocked);
    for (const [node, time] of timeOf) {
      shares.set(`${blocked}\n${node}`, responseShare(readLevels(mechanism, scenario, node, time)) ?? 0);
    }
  }
  return { nodes, share: (blocked, node) => shares.get(`${blocked}\n${node}`) ?? 0 };
}

/** One node blocked and another held fully active from the dose on. */
function rescueScenario(mechanism: Mechanism, blocked: string, activated: string): Scenario {
  const scenario = blockScenario(mechanism, blocked);
  return { ...scenario, clamps: [...scenario.clamps, { node: activated, to: 1, fromMin: 0 }] };
}

/** What of the usual answer of a node is there all the same, above its usual level without a dose. */
function rescuedShare(mechanism: Mechanism, scenario: Scenario, node: string): number {
  const { value, usual, usualUndosed } = readLevels(
    mechanism,
    scenario,
    node,
    responseTime(mechanism, scenario, node) ?? 0,
  );
  return (value - usualUndosed) / (usual - usualUndosed);
}

/** Which activation brings an outcome back: one below the block does, one above it does not. */
function rescueQuestions(
  mechanism: Mechanism,
  table: BlockTable,
  outcomes: readonly string[],
  words: QuestionWords,
): Question[] {
  const asked: Question[] = [];
  for (const [index, blocked] of table.nodes.entries()) {
    const node = outcomes.findLast((id) => id !== blocked && table.share(blocked, id) < ABOLISHED_BELOW);
    if (node === undefined) continue;
    const below = downstreamOf(mechanism, blocked);
    const between = table.nodes.filter((id) => below.has(id) && downstreamOf(mechanism, id).has(node));
    const middle = between[Math.floor(between.length / 2)];
    const above = table.nodes.slice(0, index).filter((id) => downstreamOf(mechanism, id).has(blocked));
    const candidates = [...above.slice(-2), ...(middle === undefined ? [] : [middle])];
    const choices = candidates.map((id) => ({
      id,
      share: rescuedShare(mechanism, rescueScenario(mechanism, blocked, id), node),
    }));
    // Neither half a rescue nor a question with only one kind of answer.
    const clear = choices.filter(({ share }) => share >= RESTORED_FROM || share < ABOLISHED_BELOW);
    const right = clear.find(({ share }) => share >= RESTORED_FROM);
    if (!right || clear.every(({ share }) => share >= RESTORED_FROM)) continue;
    asked.push({
      id: `rescue:${blocked}:${node}`,
      kind: 'rescue',
      prompt: words.rescue(blocked, node),
      choices: clear.map(({ id, share }) => ({ text: words.name(id), right: share >= RESTORED_FROM })),
      scenario: rescueScenario(mechanism, blocked, right.id),
      interventionIds: [],
      disputedBy: [],
      path: causalPath(mechanism, right.id, node).map(({ id }) => id),
    });
  }
  return asked;
}

const MOST_CHOICES = 4;
const EFFECTS = ['It stops.', 'It becomes weaker.', 'It stays as it was.', 'It becomes stronger.'] as const;

function effectOf(share: number): (typeof EFFECTS)[number] {
  if (share < ABOLISHED_BELOW) return EFFECTS[0];
  if (share < REDUCED_BELOW) return EFFECTS[1];
  return share > INCREASED_ABOVE ? EFFECTS[3] : EFFECTS[2];
}

/** Up to half of the choices from each side, so that neither can be told by its number. */
function mixChoices(right: readonly string[], wrong: readonly string[], order: readonly string[]): string[] {
  const half = MOST_CHOICES / 2;
  const chosen = new Set([...right.slice(-half), ...wrong.slice(0, half)]);
  return order.filter((id) => chosen.has(id));
}

/**
 * Questions whose answers the model gives, in a fixed order: what stops, what goes on, what is necessary, what rescues.
 * About fifty runs, so up to a second: ask once, and not while something moves.
 */
export function createQuestions(mechanism: Mechanism, words: QuestionWords): Question[] {
  const usual = baselineScenario(mechanism);
  const table = createBlockTable(mechanism);
  const known = new Map(activeNodes(mechanism, usual.hypotheses).map((node) => [node.id, node]));
  const outcomes = table.nodes.filter((id) => known.get(id)?.kind === 'phenotype');
  return [
    ...effectQuestions(mechanism, table, outcomes, words),
    ...stillQuestions(mechanism, table, words),
    ...necessaryQuestions(mechanism, table, outcomes, words),
    ...rescueQuestions(mechanism, table, outcomes, words),
  ];
}

type SharedFields = Pick<Question, 'scenario' | 'interventionIds' | 'disputedBy'>;

function sharedFields(mechanism: Mechanism, blocked: string, asked: readonly string[]): SharedFields {
  const same = mechanism.interventions.filter(
    ({ targets, action, level }) => targets.length === 1 && targets[0] === blocked && action !== 'activates' && !level,
  );
  const disputed = same.filter((intervention) =>
    compareWithPublished(mechanism, intervention).some(
      ({ node, verdict }) => node !== undefined && asked.includes(node) && verdict === 'differs',
    ),
  );
  return {
    scenario: blockScenario(mechanism, blocked),
    interventionIds: same.map(({ id }) => id),
    disputedBy: disputed.map(({ id }) => id),
  };
}

function pathIds(mechanism: Mechanism, from: string, to: string): string[] {
  return causalPath(mechanism, from, to).map(({ id }) => id);
}

function effectQuestions(mechanism: Mechanism, table: BlockTable, outcomes: readonly string[], words: QuestionWords) {
  return table.nodes.flatMap((blocked) =>
    outcomes
      .filter((node) => node !== blocked)
      .map((node): Question => {
        const answer = effectOf(table.share(blocked, node));
        return {
          id: `effect:${blocked}:${node}`,
          kind: 'effect',
          prompt: words.effect(blocked, node),
          choices: EFFECTS.map((text) => ({ text, right: text === answer })),
          ...sharedFields(mechanism, blocked, [node]),
          path: pathIds(mechanism, blocked, node),
        };
      }),
  );
}

function stillQuestions(mechanism: Mechanism, table: BlockTable, words: QuestionWords) {
  return table.nodes.flatMap((blocked): Question[] => {
    const others = table.nodes.filter((id) => id !== blocked);
    const right = others.filter((id) => table.share(blocked, id) >= REDUCED_BELOW);
    const wrong = others.filter((id) => table.share(blocked, id) < ABOLISHED_BELOW);
    if (right.length === 0 || wrong.length === 0) return [];
    const choices = mixChoices(right, wrong, table.nodes);
    const stopped = choices.find((id) => wrong.includes(id)) ?? '';
    return [
      {
        id: `still:${blocked}`,
        kind: 'still happens',
        prompt: words.stillHappens(blocked),
        choices: choices.map((id) => ({ text: words.name(id), right: right.includes(id) })),
        ...sharedFields(mechanism, blocked, choices),
        path: pathIds(mechanism, blocked, stopped),
      },
    ];
  });
}

function necessaryQuestions(
  mechanism: Mechanism,
  table: BlockTable,
  outcomes: readonly string[],
  words: QuestionWords,
) {
  return outcomes.flatMap((node): Question[] => {
    const others = table.nodes.filter((id) => id !== node);
    const right = others.filter((id) => table.share(id, node) < ABOLISHED_BELOW);
    const wrong = others.filter(
      (id) => table.share(id, node) >= REDUCED_BELOW && !downstreamOf(mechanism, id).has(node),
    );
    if (right.length === 0 || wrong.length === 0) return [];
    const choices = mixChoices(right, wrong, table.nodes);
    const needed = choices.find((id) => right.includes(id)) ?? '';
    return [
      {
        id: `necessary:${node}`,
        kind: 'necessary',
        prompt: words.necessary(node),
        choices: choices.map((id) => ({ text: words.name(id), right: right.includes(id) })),
        ...sharedFields(mechanism, needed, [node]),
        path: pathIds(mechanism, needed, node),
      },
    ];
  });
}
