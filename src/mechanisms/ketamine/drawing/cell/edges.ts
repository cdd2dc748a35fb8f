import { depolarisationWave, inhibitionBar, innerArrow, waveGradient } from '../../../../scene/cell/edgeShapes';
import type { EdgeKind } from '../../../../model/graph';
import type { MechanismGraph } from '../../../../model/mechanism';
import type { CellEdgeInput } from '../../../../scene/drawing';
import type { Gradient, SceneItem } from '../../../../scene/scene';
import type { KetamineCellLayout } from './layout';
import { calciumToVesicles } from './receptors';

/** From the first AMPA receptor that opens to the calcium channel. */
export const depolarisationGradient: Gradient = waveGradient(738, 512, 668, 586);

/** Those drawn as arrows with the tip of their kind. */
const ARROWS = new Set<string>([
  'trkb-pi3k',
  'trkb-mek',
  'pi3k-mtorc1',
  'mek-mtorc1',
  'mtorc1-p70s6k',
  'mtorc1-4ebp1',
  'p70s6k-synthesis',
  '4ebp1-synthesis',
  'spines-circuit',
  'circuit-relief',
  'ampar-potentiation',
  'trkb-potentiation',
  'potentiation-relief',
]);

/** The kinds of arrow that are seen, so that the key can explain them. */
export function drawnKinds(graph: MechanismGraph): ReadonlySet<EdgeKind> {
  return new Set(graph.edges.filter(({ id }) => ARROWS.has(id) || BARS.has(id)).map(({ kind }) => kind));
}

/** Those drawn as a bar on a membrane. */
const BARS = new Set<string>(['stress-loss', 'gaba-release']);

/** The items of an arrow. Most are acted out by the nodes at their ends and have none. */
export function edge(input: CellEdgeInput<KetamineCellLayout>): SceneItem[] {
  const { layout, placed, transition } = input;
  switch (input.edge.id) {
    case 'stress-loss':
      return inhibitionBar(
        placed,
        22,
        (state) => (state === 'active' ? { paint: 'ink', width: 4.4 } : { paint: 'idle-line', width: 3 }),
        transition,
      );
    case 'gaba-release':
      return inhibitionBar(
        placed,
        19,
        (state) =>
          state === 'lifted' ? { paint: 'idle-line', width: 3, dotted: true } : { paint: 'inhibit', width: 4.4 },
        transition,
      );
    case 'ampar-vdcc':
      return depolarisationWave(placed, transition);
    case 'vdcc-bdnf':
      return calciumToVesicles(layout, transition);
    default:
      return ARROWS.has(input.edge.id) ? innerArrow(input) : [];
  }
}
