import type { MechanismGraph } from '../../model/mechanism';
import type { Scene } from '../scene';
import type { ViewId } from '../views/ids';
import type { PicturedSelection, View } from '../views/view';
import type { Dress } from './dress';

export interface Dressed {
  graph: MechanismGraph;
  viewId: ViewId;
  view: View;
  stepIndex: number;
  selection: PicturedSelection | null;
}

export function dressScene(scene: Scene, _input: Dressed, _dress: Dress): Scene {
  return scene;
}
