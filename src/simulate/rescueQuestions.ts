import type { Mechanism } from '../model/mechanism';
import { answerTime, levelsOf } from './answer';
import { type BlockTable, blocking } from './blockTable';
import { causalPath, downstreamOf } from './causalPath';
import type { Question } from './question';
import type { Scenario } from './scenario';
import { ABOLISHED_BELOW, RESTORED_FROM } from './thresholds';

/** One node blocked and another held fully active from the dose on. */
function rescuing(mechanism: Mechanism, blocked: string, activated: string): Scenario {
  const scenario = blocking(mechanism, blocked);
  return { ...scenario, clamps: [...scenario.clamps, { node: activated, to: 1, fromMin: 0 }] };
}

/** What of the usual answer of a node is there all the same, above its usual level without a dose. */
function rescuedShare(mechanism: Mechanism, scenario: Scenario, node: string): number {
  const { value, usual, usualUndosed } = levelsOf(
    mechanism,
    scenario,
    node,
    answerTime(mechanism, scenario, node) ?? 0,
  );
  return (value - usualUndosed) / (usual - usualUndosed);
}

/** Which activation brings an outcome back: one below the block does, one above it does not. */
export function rescueQuestions(
  mechanism: Mechanism,
  table: BlockTable,
  outcomes: readonly string[],
  nameOf: (id: string) => string,
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
      share: rescuedShare(mechanism, rescuing(mechanism, blocked, id), node),
    }));
    // Neither half a rescue nor a question with only one kind of answer.
    const clear = choices.filter(({ share }) => share >= RESTORED_FROM || share < ABOLISHED_BELOW);
    const right = clear.find(({ share }) => share >= RESTORED_FROM);
    if (!right || clear.every(({ share }) => share >= RESTORED_FROM)) continue;
    asked.push({
      id: `rescue:${blocked}:${node}`,
      kind: 'rescue',
      prompt: `“${nameOf(blocked)}” is blocked. What must be switched on by hand so that “${nameOf(node)}” rises all the same?`,
      choices: clear.map(({ id, share }) => ({ text: nameOf(id), right: share >= RESTORED_FROM })),
      scenario: rescuing(mechanism, blocked, right.id),
      interventionIds: [],
      disputedBy: [],
      path: causalPath(mechanism, right.id, node).map(({ id }) => id),
    });
  }
  return asked;
}
