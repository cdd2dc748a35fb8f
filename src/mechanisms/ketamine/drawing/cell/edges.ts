import { depolarisationWave, inhibitionBar, innerArrow, waveGradient } from '../../../../scene/cell/edgeShapes';
import type { CellEdgeInput } from '../../../../scene/drawing';
import type { Gradient, SceneItem } from '../../../../scene/scene';
import type { KetamineCellLayout } from './layout';
import { calciumToVesicles } from './receptors';

/** From the first AMPA receptor that opens to the calcium channel. */
export const depolarisationGradient: Gradient = waveGradient(724, 500, 668, 586);

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
    case 'trkb-pi3k':
    case 'trkb-mek':
    case 'pi3k-mtorc1':
    case 'mek-mtorc1':
    case 'mtorc1-p70s6k':
    case 'mtorc1-4ebp1':
    case 'p70s6k-synthesis':
    case '4ebp1-synthesis':
    case 'spines-circuit':
    case 'circuit-relief':
    case 'ampar-potentiation':
    case 'trkb-potentiation':
    case 'potentiation-relief':
      return innerArrow(input);
    default:
      return [];
  }
}
