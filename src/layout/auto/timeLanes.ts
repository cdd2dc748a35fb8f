import type { MechanismGraph } from '../../model/mechanism';
import type { TimeStratum } from '../time/types';
import { type } from '../typeSizes';
import { wrapText } from '../wrapText';
import { strata, tonesOf } from './lanes';
import { rankNodes } from './ranking';

const NAME = { size: type.territory, weight: 600, tracking: 1.2, maxWidth: 170, wordWidth: 250 } as const;

/**
 * A lane for each compartment in the order of the file, and one for what is in none. The rows of a lane stand in the order
 * of the steps and within a step in that of causes, so that time runs from top left to bottom right.
 */
export function autoTimeLanes(graph: MechanismGraph): TimeStratum[] {
  const all = strata(graph);
  const tones = tonesOf(all);
  const stepAt = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  const ranks = rankNodes(graph);
  return all.map(({ compartment, nodes }, i): TimeStratum => {
    const order = (id: string) => ranks.get(id)?.order ?? 0;
    const rows = [...nodes].sort(
      (a, b) => (stepAt.get(a.step) ?? 0) - (stepAt.get(b.step) ?? 0) || order(a.id) - order(b.id),
    );
    const label = compartment?.label ?? '';
    return {
      // Lanes are named in capitals, and measured so.
      lines: label === '' ? [] : wrapText(label.toUpperCase(), NAME),
      tone: tones[i] ?? 'none',
      nodes: rows.map(({ id }) => id),
    };
  });
}
