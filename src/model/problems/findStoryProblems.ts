import type { Mechanism } from '../mechanism';
import type { Problem } from '../problem';
import type { Step } from '../step';
import { itemPath } from './itemPath';
import { quoted } from './quoted';

const ORDER: Record<Step['role'], number> = { prologue: 0, canonical: 1, epilogue: 2 };

/** A role that comes after a later one would break the count "Step 2 of 6". */
function findRoleProblems(steps: readonly Step[]): Problem[] {
  const problems: Problem[] = [];
  let latest: Step['role'] = 'prologue';
  for (const { id, role } of steps) {
    if (ORDER[role] < ORDER[latest]) {
      const message = `A ${role} step stands after the ${latest === 'canonical' ? 'first canonical step' : 'epilogue'}. Order the steps: prologue, canonical steps, epilogue.`;
      problems.push({ path: `${itemPath('steps', id)}.role`, message });
    } else latest = role;
  }
  return problems;
}

/** A picture of the graph alone would have an arrow that leads nowhere, or a step that moves what is not there. */
function findLayerProblems({ edges, steps, layerNodes, layerEdges }: Mechanism): Problem[] {
  const layered = new Set([...layerNodes, ...layerEdges].map(({ id }) => id));
  const named = [
    ...edges.flatMap(({ id, source, target }) => [
      { path: `${itemPath('edges', id)}.source`, id: source },
      { path: `${itemPath('edges', id)}.target`, id: target },
    ]),
    ...steps.flatMap((step) =>
      step.sequence.flatMap((ids, group) =>
        ids.map((id, index) => ({ path: `${itemPath('steps', step.id)}.sequence[${group}][${index}]`, id })),
      ),
    ),
  ];
  return named
    .filter(({ id }) => layered.has(id))
    .map(({ path, id }) => ({
      path,
      message: `${quoted(id)} is of a layer, which is drawn only when asked for. Move it to nodes or edges, or do not name it here.`,
    }));
}

/** What keeps the story from being told in order: nothing to tell, steps out of order, things moved by a wrong step. */
export function findStoryProblems(mechanism: Mechanism): Problem[] {
  const { nodes, edges, steps } = mechanism;
  const problems: Problem[] = [];
  if (steps.length === 0) problems.push({ path: 'steps', message: 'There is no step. Add at least one.' });
  if (nodes.length === 0) problems.push({ path: 'nodes', message: 'There is no node. Add at least one.' });
  problems.push(...findRoleProblems(steps), ...findLayerProblems(mechanism));

  const stepOf = new Map([...edges, ...nodes].map((item) => [item.id, item.step]));
  for (const step of steps) {
    for (const [group, ids] of step.sequence.entries()) {
      for (const [index, id] of ids.entries()) {
        const owner = stepOf.get(id);
        if (owner === undefined || owner === step.id) continue;
        problems.push({
          path: `${itemPath('steps', step.id)}.sequence[${group}][${index}]`,
          message: `${quoted(id)} belongs to the step ${quoted(owner)}. Move it to that step's sequence, or change its step.`,
        });
      }
    }
  }
  return problems;
}
