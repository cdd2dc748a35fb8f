import { showsWhole } from '../../layout/camera';
import type { Box } from '../../layout/geometry';
import type { LayerPlacement, LayerSource } from '../../layout/layers';
import type { ViewLayout } from '../../layout/view';
import type { MechanismGraph } from '../../model/mechanism';
import type { DrawnShots } from '../drawing';
import type { FrameState } from '../frameState';
import type { Gradient, GroupItem, Scene, SceneItem } from '../scene';
import type { ViewId } from './ids';

export interface PicturedSelection {
  kind: 'node' | 'edge';
  id: string;
}

export interface ViewInput {
  graph: MechanismGraph;
  frameState: FrameState;
  selection: PicturedSelection | null;
  /** Whether a key to the picture stands in it. */
  legend: boolean;
}

/** What a view draws, in layers from back to front. Each node and arrow is one group that has its id. */
export interface ViewPicture {
  backdrop: readonly SceneItem[];
  edges: readonly GroupItem[];
  nodes: readonly GroupItem[];
  overlay: readonly SceneItem[];
}

/** One arrangement of the graph. */
export interface View {
  readonly id: ViewId;
  layout(graph: MechanismGraph): ViewLayout;
  picture(input: ViewInput): ViewPicture;
  /** The key to the picture of a step, by itself. */
  key(graph: MechanismGraph, stepIndex: number): Scene;
  /** Whether the key has a place in the whole picture; it has where this is missing. */
  hasLegendRoom?(graph: MechanismGraph): boolean;
  /** The step that a place along the view stands for, in design units, where the view has a handle to drag. */
  stepAt?(graph: MechanismGraph, x: number): number;
  /** What is costly to make and the same for every picture, in parts that leave room for other work between them. */
  parts?: readonly (() => unknown)[];
  /** Where explanations stand that are laid over the picture. Without it the view draws none. */
  layers?(graph: MechanismGraph, over: LayerSource): LayerPlacement;
  /** Where the camera looks, where the drawing says so. */
  shots?: DrawnShots;
  gradients: readonly Gradient[];
}

/** Whether the key can stand in the picture that a frame shows: it is the whole, and has room for it. */
export function canShowLegend(view: View, graph: MechanismGraph, frame: Box): boolean {
  return showsWhole(frame, view.layout(graph)) && (view.hasLegendRoom?.(graph) ?? true);
}
