import type { MechanismEdge } from '../../model/graph';
import type { Mechanism } from '../../model/mechanism';
import { causalPath } from '../../simulate/activeGraph';
import { predictionOf } from '../../scene/whatIf/prediction';
import type { Run } from '../../scene/whatIf/whatIfRun';

/** The shortest way from what was changed to a node, or none where the node is what was changed. */
export function whyPath(mechanism: Mechanism, run: Run, node: string): readonly MechanismEdge[] {
  const { deeds } = run.whatIf;
  if (deeds.has(node)) return [];
  // Another drug or dose does nothing to a part by itself: the way begins where the signal stops.
  const { stops, raised } = predictionOf(mechanism, run);
  const from = deeds.size > 0 ? [...deeds.keys()] : [...raised.slice(0, 1), ...stops];
  const { hypotheses } = run.scenario;
  const paths = from
    .map((start) => causalPath(mechanism, start, node, { hypotheses }))
    .filter((path) => path.length > 0);
  return paths.sort((a, b) => a.length - b.length)[0] ?? [];
}
