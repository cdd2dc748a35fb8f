import type { CellLayout } from '../../layout/cell/cellLayout';
import type { PlacedNode } from '../../layout/view';
import type { MechanismNode } from '../../model/graph';
import type { FrameState, Transition } from '../frameState';
import type { SceneItem } from '../scene';

export interface NodeInput {
  layout: CellLayout;
  frameState: FrameState;
  node: MechanismNode;
  spot: PlacedNode;
  transition: Transition;
}

/** How a node is drawn in the cell view. It stays as it is until it or one of what it `watches` moves. */
export interface Painter {
  watches: readonly string[];
  draw(input: NodeInput): SceneItem[];
}
