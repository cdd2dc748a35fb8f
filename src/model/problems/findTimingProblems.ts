import type { Mechanism } from '../mechanism';
import type { Problem } from '../problem';
import { itemPath } from './itemPath';

/** Figures of a time course that end before they begin. */
export function findTimingProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  for (const node of mechanism.nodes) {
    for (const phase of ['onset', 'peak', 'decay'] as const) {
      const { fromMin, toMin } = node.timing?.[phase] ?? {};
      if (fromMin === undefined || toMin === undefined || fromMin <= toMin) continue;
      const message = `It begins at ${fromMin} min, after its end at ${toMin} min. Exchange the two.`;
      problems.push({ path: `${itemPath('nodes', node.id)}.timing.${phase}`, message });
    }
  }
  return problems;
}
