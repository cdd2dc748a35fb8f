/**
 * The engine of Pathlight, without its page: describe a mechanism, check it, draw any step of it in any view, run it and
 * step through it. Works in a browser and in Node; nothing here touches a document. `docs/api.md` shows each in use.
 */
import { cssVariable, type DrawContext } from '../draw/svgAttributes';
import { sceneToSvg as writeScene } from '../draw/sceneToSvg';
import { solidColor } from '../export/solidColor';
import type { Box } from '../layout/geometry';
import type { Playhead } from '../scene/frameState';
import { type PaletteId, palettes } from '../scene/palettes';
import type { Scene } from '../scene/scene';

export { createManualClock, createRealClock } from '../clock/clock';
export { findMechanism, mechanisms } from '../mechanisms/registry';
export { defineMechanism } from '../model/defineMechanism';
export { findProblems } from '../model/findProblems';
export { createPlayer } from '../player/createPlayer';
export { cameraAt } from '../scene/cameraAt';
export { drawingProblems } from '../scene/drawingProblems';
export { entryOf } from '../scene/mechanismEntry';
export { sceneAt } from '../scene/sceneAt';
export { stepDurationMs } from '../scene/timeline';
export { loadView, viewsOf } from '../scene/views/loadView';
export { parseMechanism, serializeMechanism } from '../schema/parseMechanism';
export { baselineScenario, scenarioOfInterventions } from '../simulate/scenario';
export { simulate } from '../simulate/simulate';
export { toSbmlQual } from '../simulate/toSbmlQual';

export type { Clock, ManualClock } from '../clock/clock';
export type { MechanismEdge, MechanismNode, Step, StepShot } from '../model/graph';
export type { Mechanism, MechanismGraph } from '../model/mechanism';
export type { Problem, Result } from '../model/problem';
export type { Player, PlayerOptions } from '../player/createPlayer';
export type { PlayerState } from '../player/playerState';
export type { CellDrawing, Drawing, DrawnShot, DrawnShots, PathwayDrawing, TimeDrawing } from '../scene/drawing';
export type { Playhead, StateOverride } from '../scene/frameState';
export type { MechanismEntry } from '../scene/mechanismEntry';
export type { PaletteId } from '../scene/palettes';
export type { Scene, SceneItem } from '../scene/scene';
export type { SceneInput } from '../scene/sceneAt';
export type { View } from '../scene/views/view';
export type { Viewport } from '../scene/wideCamera';
export type { ViewId } from '../scene/views/ids';
export type { Clamp, Scenario } from '../simulate/scenario';
export type { Course, SimulateOptions } from '../simulate/simulate';

/**
 * The playhead of a step at rest, as `sceneAt` takes it. `stepIndex` counts from 0 in the order of the mechanism's steps.
 *
 * @example
 * sceneAt({ mechanism, view, playhead: restAt(2) });
 */
export function restAt(stepIndex: number): Playhead {
  return { stepIndex, fromIndex: null, motion: 'still', tMs: 0 };
}

export interface SvgOptions {
  /** The colours to write; without it, CSS variables such as `var(--ink)`, for a page that has a theme of its own. */
  theme?: PaletteId;
  /** The part to show, in design units; without it, the whole. */
  frame?: Box;
  /** Put before the ids of gradients, so that two pictures can stand in one page. */
  idPrefix?: string;
}

/**
 * A scene as the text of an SVG file. The labels ask for IBM Plex Sans and fall back to the system's sans serif.
 *
 * @example
 * await writeFile('step-2.svg', sceneToSvg(scene, { theme: 'light' }));
 */
export function sceneToSvg(scene: Scene, { theme, frame, idPrefix = 'pl-' }: SvgOptions = {}): string {
  const palette = theme && palettes[theme];
  const context: DrawContext = palette
    ? { colourOf: (token) => palette[token], mixOf: (paint) => solidColor(paint, palette), idPrefix, inert: true }
    : { colourOf: cssVariable, idPrefix };
  return writeScene(scene, { context, ...(frame && { frame }) });
}
