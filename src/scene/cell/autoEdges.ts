import type { AutoCellLayout } from '../../layout/auto/cellLayout';
import type { CellEdgeInput } from '../drawing';
import { group } from '../items';
import type { SceneItem } from '../scene';
import { particle } from './autoMolecules';
import { innerArrow } from './edgeShapes';
import { roundOpacity, tweenState } from './motion';

/** Before its step an arrow is there, but faint. */
const FAINT = 0.6;

/** An arrow. Where molecules move, they are what travels along it. */
export function autoEdge(input: CellEdgeInput<AutoCellLayout>): SceneItem[] {
  const { edge, source, target, transition } = input;
  const moves = edge.kind === 'transport' || edge.kind === 'production';
  const carried = (moves ? [target, source] : [source]).find(({ kind }) => kind === 'simple chemical');
  const items = innerArrow(input).map((item) =>
    carried && item.role === 'edge-bead' && item.kind === 'ellipse'
      ? { ...particle(item.id, item.cx, item.cy, carried.voice, { scale: 0.72 }), role: item.role }
      : item,
  );
  const level = tweenState(transition, (state) => (state === 'idle' ? FAINT : 1));
  return level < 1 ? [group('faint', items, { opacity: roundOpacity(level) })] : items;
}
