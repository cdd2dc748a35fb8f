import type { CellLayout } from '../../layout/cell/cellLayout';
import type { PlacedNode } from '../../layout/view';
import type { MechanismNode } from '../../model/node';
import type { Moment, Passage } from '../motion';
import type { SceneItem } from '../scene';

export interface NodeInput {
  layout: CellLayout;
  moment: Moment;
  node: MechanismNode;
  spot: PlacedNode;
  passage: Passage;
}

/** How a node is drawn in the cell view. It stays as it is until it or one of what it `watches` moves. */
export interface Painter {
  watches: readonly string[];
  draw(input: NodeInput): SceneItem[];
}
