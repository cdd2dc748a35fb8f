import type { Mechanism } from '../model/mechanism';
import { activeNodes } from './activeEdges';
import { type BlockTable, blocking, blockTable } from './blockTable';
import { causalPath, downstreamOf } from './causalPath';
import { compareWithPublished } from './compareWithPublished';
import type { Question } from './question';
import { rescueQuestions } from './rescueQuestions';
import { ABOLISHED_BELOW, INCREASED_ABOVE, REDUCED_BELOW } from './thresholds';
import { untouched } from './untouched';

const MOST_CHOICES = 4;
const EFFECTS = ['It stops.', 'It becomes weaker.', 'It stays as it was.', 'It becomes stronger.'] as const;

function effectOf(share: number): (typeof EFFECTS)[number] {
  if (share < ABOLISHED_BELOW) return EFFECTS[0];
  if (share < REDUCED_BELOW) return EFFECTS[1];
  return share > INCREASED_ABOVE ? EFFECTS[3] : EFFECTS[2];
}

/** Up to half of the choices from each side, so that neither can be told by its number. */
function mixed(right: readonly string[], wrong: readonly string[], order: readonly string[]): string[] {
  const half = MOST_CHOICES / 2;
  const chosen = new Set([...right.slice(-half), ...wrong.slice(0, half)]);
  return order.filter((id) => chosen.has(id));
}

/**
 * Questions whose answers the model gives, in a fixed order: what stops, what goes on, what is necessary, what rescues.
 * About fifty runs, so up to a second: ask once, and not while something moves.
 */
export function questionsOf(mechanism: Mechanism): Question[] {
  const usual = untouched(mechanism);
  const table = blockTable(mechanism);
  const known = new Map(activeNodes(mechanism, usual.hypotheses).map((node) => [node.id, node]));
  const nameOf = (id: string): string => known.get(id)?.label.replaceAll('\n', ' ') ?? id;
  const outcomes = table.nodes.filter((id) => known.get(id)?.kind === 'phenotype');
  return [
    ...effectQuestions(mechanism, table, outcomes, nameOf),
    ...stillQuestions(mechanism, table, nameOf),
    ...necessaryQuestions(mechanism, table, outcomes, nameOf),
    ...rescueQuestions(mechanism, table, outcomes, nameOf),
  ];
}

type Shared = Pick<Question, 'scenario' | 'interventionIds' | 'disputedBy'>;

function common(mechanism: Mechanism, blocked: string, asked: readonly string[]): Shared {
  const same = mechanism.interventions.filter(
    ({ targets, action, level }) => targets.length === 1 && targets[0] === blocked && action !== 'activates' && !level,
  );
  const disputed = same.filter((intervention) =>
    compareWithPublished(mechanism, intervention).some(
      ({ node, verdict }) => node !== undefined && asked.includes(node) && verdict === 'differs',
    ),
  );
  return {
    scenario: blocking(mechanism, blocked),
    interventionIds: same.map(({ id }) => id),
    disputedBy: disputed.map(({ id }) => id),
  };
}

function pathIds(mechanism: Mechanism, from: string, to: string): string[] {
  return causalPath(mechanism, from, to).map(({ id }) => id);
}

type NameOf = (id: string) => string;

function effectQuestions(mechanism: Mechanism, table: BlockTable, outcomes: readonly string[], nameOf: NameOf) {
  return table.nodes.flatMap((blocked) =>
    outcomes
      .filter((node) => node !== blocked)
      .map((node): Question => {
        const answer = effectOf(table.share(blocked, node));
        return {
          id: `effect:${blocked}:${node}`,
          kind: 'effect',
          prompt: `“${nameOf(blocked)}” is blocked, and the dose is given. What happens to “${nameOf(node)}”?`,
          choices: EFFECTS.map((text) => ({ text, right: text === answer })),
          ...common(mechanism, blocked, [node]),
          path: pathIds(mechanism, blocked, node),
        };
      }),
  );
}

function stillQuestions(mechanism: Mechanism, table: BlockTable, nameOf: NameOf) {
  return table.nodes.flatMap((blocked): Question[] => {
    const others = table.nodes.filter((id) => id !== blocked);
    const right = others.filter((id) => table.share(blocked, id) >= REDUCED_BELOW);
    const wrong = others.filter((id) => table.share(blocked, id) < ABOLISHED_BELOW);
    if (right.length === 0 || wrong.length === 0) return [];
    const choices = mixed(right, wrong, table.nodes);
    const stopped = choices.find((id) => wrong.includes(id)) ?? '';
    return [
      {
        id: `still:${blocked}`,
        kind: 'still happens',
        prompt: `“${nameOf(blocked)}” is blocked, and the dose is given. Which of these still responds?`,
        choices: choices.map((id) => ({ text: nameOf(id), right: right.includes(id) })),
        ...common(mechanism, blocked, choices),
        path: pathIds(mechanism, blocked, stopped),
      },
    ];
  });
}

function necessaryQuestions(mechanism: Mechanism, table: BlockTable, outcomes: readonly string[], nameOf: NameOf) {
  return outcomes.flatMap((node): Question[] => {
    const others = table.nodes.filter((id) => id !== node);
    const right = others.filter((id) => table.share(id, node) < ABOLISHED_BELOW);
    const wrong = others.filter(
      (id) => table.share(id, node) >= REDUCED_BELOW && !downstreamOf(mechanism, id).has(node),
    );
    if (right.length === 0 || wrong.length === 0) return [];
    const choices = mixed(right, wrong, table.nodes);
    const needed = choices.find((id) => right.includes(id)) ?? '';
    return [
      {
        id: `necessary:${node}`,
        kind: 'necessary',
        prompt: `Which of these must work for “${nameOf(node)}” to respond to the dose?`,
        choices: choices.map((id) => ({ text: nameOf(id), right: right.includes(id) })),
        ...common(mechanism, needed, [node]),
        path: pathIds(mechanism, needed, node),
      },
    ];
  });
}
