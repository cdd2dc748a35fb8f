import type { Box } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import type { Problem } from '../model/problem';
import { itemPath, nearestId, quoted } from '../model/problemText';
import type { View } from './views/view';

const numbers = ({ x, y, w, h }: Box): readonly number[] => [x, y, w, h];

/** What is wrong with the box of a shot in a view of that size; null where nothing is. */
function boxProblem(box: Box, { width, height }: { width: number; height: number }): string | null {
  const { x, y, w, h } = box;
  if (!numbers(box).every(Number.isFinite))
    return 'The box is not made of numbers. Give x, y, w and h in design units.';
  if (!(w > 0 && h > 0)) return `The box is ${w} wide and ${h} high, and frames nothing. Give it a size.`;
  if (x < width && y < height && x + w > 0 && y + h > 0) return null;
  return `The box lies outside the picture, which is ${width} wide and ${height} high. Move it inside.`;
}

function unknownId(id: string, known: readonly string[]): string {
  const guess = nearestId(id, known);
  const mend = guess === undefined ? 'Name one that the graph has.' : `Did you mean ${quoted(guess)}?`;
  return `There is no node or arrow ${quoted(id)}. ${mend}`;
}

/**
 * What is wrong with the shots of a hand-made view: steps and things that the mechanism does not have, boxes that frame
 * nothing, and times out of order. Such a shot is shown as the whole view.
 *
 * @example
 * const problems = drawingProblems(entry.graph, await loadView('cell', entry));
 */
export function drawingProblems(graph: MechanismGraph, view: View): Problem[] {
  const problems: Problem[] = [];
  const layout = view.layout(graph);
  const steps = graph.steps.map(({ id }) => id);
  const things = [...layout.nodes.keys(), ...layout.edges.keys()];
  for (const [step, shots] of Object.entries(view.shots ?? {})) {
    const at = itemPath(`${view.id}.shots`, step);
    const report = (path: string, message: string) => void problems.push({ path: `${at}${path}`, message });
    if (!steps.includes(step)) {
      const guess = nearestId(step, steps);
      report('', `There is no step ${quoted(step)}. ${guess ? `Did you mean ${quoted(guess)}?` : 'Remove it.'}`);
    }
    if (shots.length === 0) report('', 'The step has no shot. Add one, or remove the step for automatic shots.');
    let before = 0;
    for (const [index, { atMs = 0, show }] of shots.entries()) {
      if (!(atMs >= before && Number.isFinite(atMs)))
        report(
          `[${index}].atMs`,
          `A shot cannot begin at ${atMs} ms. Give ${before} or more: shots are in order of time.`,
        );
      else before = atMs;
      if (show === 'whole') continue;
      if ('w' in show) {
        const message = boxProblem(show, layout);
        if (message !== null) report(`[${index}].show`, message);
        continue;
      }
      if (show.length === 0)
        report(`[${index}].show`, 'The shot shows nothing. Name nodes or arrows, or write “whole”.');
      for (const [place, id] of show.entries())
        if (!things.includes(id)) report(`[${index}].show[${place}]`, unknownId(id, things));
    }
  }
  return problems;
}
