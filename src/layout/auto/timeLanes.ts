import type { MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { TimeStratum } from '../time/types';
import { type } from '../typeSizes';
import { wrapText } from '../wrapText';
import { strata, tonesOf } from './lanes';

const NAME = { size: type.territory, weight: 600, tracking: 1.2, maxWidth: 170, wordWidth: 250 } as const;

/** The earliest figure of a node; without one it stands after those of its step that have one. */
function firstFigure({ timing }: MechanismNode): number {
  const { onset, peak, decay } = timing ?? {};
  const figures = [onset, peak, decay].flatMap((figure) => [figure?.fromMin, figure?.toMin]);
  return Math.min(Number.MAX_VALUE, ...figures.filter((minutes) => minutes !== undefined));
}

/**
 * A lane for each compartment in the order of the file, and one for what is in none. The rows of a lane stand in the order
 * of the steps and within a step in that of their figures, so that time runs from top left to bottom right.
 */
export function autoTimeLanes(graph: MechanismGraph): TimeStratum[] {
  const all = strata(graph);
  const tones = tonesOf(all);
  const stepAt = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  return all.map(({ compartment, nodes }, i): TimeStratum => {
    const rows = [...nodes].sort(
      (a, b) => (stepAt.get(a.step) ?? 0) - (stepAt.get(b.step) ?? 0) || firstFigure(a) - firstFigure(b),
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
