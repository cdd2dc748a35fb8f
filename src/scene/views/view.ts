import { showsWhole } from '../../layout/camera';
import type { Box } from '../../layout/geometry';
import type { LayerPlacement, LayerSource } from '../../layout/layers';
import type { ViewLayout } from '../../layout/view';
import type { MechanismGraph } from '../../model/mechanism';
import type { LabelSpec } from '../cell/labels';
import type { DrawnShots } from '../drawing';
import type { FrameState } from '../frameState';
import type { Gradient, GroupItem, Scene, SceneItem } from '../scene';
import type { StoryMoment } from '../storyAt';
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
  /** The time that a reader has moved to, where it is not that of the step. */
  moment?: StoryMoment | null | undefined;
  /** For a view that keeps some things in sight (`keepsInSight`); without it everything stands at its own place. */
  sight?: Sight | undefined;
  /** Only what of the nodes and arrows touches this part is asked for; a view may draw more. */
  within?: Box | undefined;
}

/** The part of a view that is in sight, in design units. */
export interface Sight {
  box: Box;
  /** What a design unit of things at the edge of sight is to be drawn as, so that a closer look does not make them larger. */
  unit: number;
}

/** What a view draws, in layers from back to front. Each node and arrow is one group that has its id. */
export interface ViewPicture {
  backdrop: readonly SceneItem[];
  edges: readonly GroupItem[];
  nodes: readonly GroupItem[];
  overlay: readonly SceneItem[];
}

/** Time as places along an axis, for a handle or a slider. */
export interface StoryClock {
  /** What minute 0 is called. */
  start: string;
  /** Where the axis begins and ends, in design units. */
  from: number;
  to: number;
  /** The times that the axis names, in rising order, in minutes after the start. */
  ticks: readonly number[];
  /** When each step is told. */
  stepMinutes: readonly number[];
  xOf(minutes: number): number;
  momentAt(x: number): StoryMoment | null;
  /** The moment in words: "2 hours: Insulin is active". */
  words(moment: StoryMoment): string;
}

/** A label of a view, and how it is drawn with other words. */
export interface PlacedLabel {
  spec: LabelSpec;
  draw(changed: LabelSpec): GroupItem;
}

/** One arrangement of the graph. */
export interface View {
  readonly id: ViewId;
  layout(graph: MechanismGraph): ViewLayout;
  picture(input: ViewInput): ViewPicture;
  /** Every label that stands apart from its thing, by the id of its group. Without it the view has none. */
  labels?(graph: MechanismGraph): ReadonlyMap<string, PlacedLabel>;
  /** The key to the picture of a step, by itself. */
  key(graph: MechanismGraph, stepIndex: number): Scene;
  /** Whether the key has a place in the whole picture; it has where this is missing. */
  hasLegendRoom?(graph: MechanismGraph): boolean;
  /** Whether some of it, as names and an axis, stays at the edge of what is in sight. */
  keepsInSight?: boolean;
  /** The step that a place along the view stands for, in design units, where the view has a handle to drag. */
  stepAt?(graph: MechanismGraph, x: number): number;
  /** The axis of time that the handle is dragged along; null where nothing has a time. */
  storyClock?(graph: MechanismGraph): StoryClock | null;
  /** What is costly to make and the same for every picture, in parts that leave room for other work between them. */
  parts?: readonly (() => unknown)[];
  /**
   * Where explanations stand that are laid over the picture; undefined until `complete` has fetched it. Without it the view
   * draws none.
   */
  layers?(graph: MechanismGraph, over: LayerSource): LayerPlacement | undefined;
  /** Fetches what a picture of the story at rest can do without. `loadView` has done so. */
  complete?(): Promise<void>;
  /** Where the camera looks, where the drawing says so. */
  shots?: DrawnShots;
  gradients: readonly Gradient[];
}

/** Whether the key can stand in the picture that a frame shows: it is the whole, and has room for it. */
export function canShowLegend(view: View, graph: MechanismGraph, frame: Box): boolean {
  return showsWhole(frame, view.layout(graph)) && (view.hasLegendRoom?.(graph) ?? true);
}
