import { depolarisationWave, inhibitionBar, innerArrow, waveGradient } from '../../../../scene/cell/edgeShapes';
import { roundOpacity, tweenState } from '../../../../scene/cell/motion';
import type { EdgeKind } from '../../../../model/graph';
import type { MechanismGraph } from '../../../../model/mechanism';
import type { CellEdgeInput } from '../../../../scene/drawing';
import { group } from '../../../../scene/items';
import type { Gradient, SceneItem } from '../../../../scene/scene';
import type { VisualState } from '../../../../scene/visualState';
import { COLLECTING, type KetamineCellLayout } from './layout';
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

/** Ways to what the story has not reached, across what it is about: drawn from their step on. */
const LATE = new Set<string>(['ampar-potentiation', 'trkb-potentiation', 'potentiation-relief', 'spines-circuit']);

/** From the necks of the outer new spines into the arrow that starts in the middle one. */
const TWIGS = `M1262 752V${COLLECTING}M1547 752V${COLLECTING - 16}Q1547 ${COLLECTING} 1531 ${COLLECTING}H1380`;

/** An arrow of which nothing is seen until its step, where its line grows from its cause. */
function lateArrow(input: CellEdgeInput<KetamineCellLayout>): SceneItem[] {
  const { from, to } = input.transition;
  const opacity = roundOpacity(tweenState(input.transition, (state) => (state === 'idle' ? 0 : 1)));
  if (opacity <= 0) return [];
  const leaves = to === 'idle';
  const items = innerArrow(leaves ? { ...input, transition: { from, to: from, progress: 1 } } : input).filter(
    ({ id }) => from !== 'idle' || !id.startsWith('from-'),
  );
  const twigs = items.flatMap((item): SceneItem[] =>
    input.edge.id === 'spines-circuit' && item.kind === 'path' && item.role === 'edge-line'
      ? [{ ...item, id: `${item.id}-twigs`, d: TWIGS, opacity }]
      : [],
  );
  return leaves ? [group('leaving', [...twigs, ...items], { opacity })] : [...twigs, ...items];
}

/** The line of what works as before is as quiet as those of what has ended around it. */
const quietOngoing = (state: VisualState): VisualState => (state === 'ongoing' ? 'over' : state);

/** Those drawn as a bar on a membrane. */
const BARS = new Set<string>(['stress-loss', 'gaba-release']);

/** The items of an arrow. Most are acted out by the nodes at their ends and have none. */
export function edge(input: CellEdgeInput<KetamineCellLayout>): SceneItem[] {
  const { placed, transition } = input;
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
      return calciumToVesicles(transition);
    default:
      if (LATE.has(input.edge.id)) return lateArrow(input);
      return ARROWS.has(input.edge.id)
        ? innerArrow({
            ...input,
            transition: { ...transition, from: quietOngoing(transition.from), to: quietOngoing(transition.to) },
          })
        : [];
  }
}
