import { figureSheet } from '../../export/sheet/figureSheet';
import { filmSheet } from '../../export/sheet/filmSheet';
import { type Sheet, SLIDE_SIZE } from '../../export/sheet/sheetLayout';
import type { FigureSpec } from '../../export/sheet/figureSpec';
import { slideSheet } from '../../export/sheet/slideSheet';
import { showsWhole } from '../../layout/camera';
import type { PaletteId } from '../../scene/palettes';
import { viewIds } from '../../scene/views/ids';
import type { Choices } from './choices';
import type { Situation, Take } from './situation';
import { widthOf } from './size';

/** The pictures that are asked for, in the order in which they stand in a file. */
export function takesOf({ kind, views, steps, chosen }: Choices, situation: Situation): Take[] {
  const { mechanism, viewId, stepIndex } = situation;
  const every = mechanism.steps.map((_, at) => at);
  const wanted = kind === 'handout' ? 'all' : kind === 'package' ? 'this' : steps[kind];
  const indexes = {
    this: [stepIndex],
    all: every,
    chosen: every.filter((at) => chosen.includes(mechanism.steps[at]?.id ?? '')),
  }[wanted];
  const isMany = views === 'all' && (kind === 'picture' || kind === 'slides');
  return (isMany ? viewIds : [viewId]).flatMap((view) => indexes.map((at) => ({ viewId: view, stepIndex: at })));
}

/** Where to begin looking: the step on screen where it is among them. */
export function firstShown(takes: readonly Take[], { viewId, stepIndex }: Situation): number {
  const at = takes.findIndex((take) => take.viewId === viewId && take.stepIndex === stepIndex);
  return Math.max(at, 0);
}

/** What keeps a file from being made, in a sentence for the reader; null where nothing does. */
export function problemOf(choices: Choices, situation: Situation): string | null {
  if (takesOf(choices, situation).length === 0) return 'Choose at least one step.';
  if (!hasWidth(choices)) return null;
  const width = widthOf(choices);
  return typeof width === 'string' ? width : null;
}

/** In points; the picture of a step in a handout, whose proportions are the same at every width. */
const HANDOUT_WIDTH = 480;

/** Whether the picture is one whose width is chosen. */
function hasWidth({ kind, size }: Choices): boolean {
  return (kind === 'picture' && size !== 'slide') || kind === 'package';
}

/** The colours of the file. */
export function paletteIdOf({ theme, kind }: Choices, { screen }: Situation): PaletteId {
  const chosen = theme[kind];
  return chosen === 'screen' ? screen : chosen;
}

/** The sheet of a picture, a slide or a moment of a film. A width that is none is the caller's error and throws. */
export function sheetOf(shot: FigureSpec, choices: Choices): Sheet {
  const { parts, whole } = choices;
  if (choices.kind === 'film') return filmSheet(shot, { ...parts, ...SLIDE_SIZE, smallestPt: 0 });
  if (choices.kind === 'slides' || (choices.kind === 'picture' && choices.size === 'slide')) {
    return slideSheet(shot, { ...parts, ...SLIDE_SIZE, smallestPt: 0 });
  }
  if (choices.kind === 'handout') {
    const inHandout = { title: false, caption: false, legend: true, citation: false, background: true };
    return figureSheet(shot, { ...inHandout, width: HANDOUT_WIDTH, whole: true, smallestPt: 0 });
  }
  const width = widthOf(choices);
  if (typeof width === 'string') throw new RangeError(width);
  return figureSheet(shot, { ...parts, width: width.points, whole, smallestPt: width.smallestPt });
}

/** Whether the sheet shows a part of its view only. */
export function isPart(sheet: Sheet, { view, mechanism }: FigureSpec): boolean {
  const picture = sheet.pictures[0];
  return picture !== undefined && !showsWhole(picture.frame, view.layout(mechanism));
}
