import type { Clock } from '../../../clock/clock';
import { greyPalette } from '../../../export/greyPalette';
import { figureSheet, panelAfter } from '../../../export/sheet/figureSheet';
import {
  createFigureSpec,
  figureName,
  type FigureShot,
  type FigureSpec,
  settledPlayhead,
} from '../../../export/sheet/figureSpec';
import { filmSheet } from '../../../export/sheet/filmSheet';
import { type Sheet, SLIDE_SIZE } from '../../../export/sheet/sheetLayout';
import { slideSheet } from '../../../export/sheet/slideSheet';
import { showsWhole } from '../../../layout/camera';
import { loadReadyView } from '../../../live/animatedDiagram';
import { parseLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import type { Asked } from '../../../scene/highlighting';
import type { MechanismEntry } from '../../../scene/mechanismEntry';
import { type Palette, type PaletteId, paletteIds, palettes } from '../../../scene/palettes';
import type { ViewId } from '../../../scene/views/ids';
import { readParts } from '../../../scene/whatIf/parts';
import { runFor } from '../../../scene/whatIf/whatIfRun';
import type { Session } from '../../session/session';
import { type ExportChoices, widthOf } from './exportChoices';

/** A snapshot of the screen when the dialog opened; playback that continues does not change the export. */
export interface ExportContext {
  mechanism: Mechanism;
  entry: MechanismEntry;
  /** The views that there are. */
  views: readonly ViewId[];
  viewId: ViewId;
  stepIndex: number;
  asked: Asked;
  lensText: string | null;
  /** The resolved theme. */
  screen: PaletteId;
}

/** One requested picture. */
export interface FigureRequest {
  viewId: ViewId;
  stepIndex: number;
  shot: FigureShot;
  /** Whether the numbers of the steps stand in the picture. */
  numbers: boolean;
  /** How many pictures come before it, for its panel letter. */
  at: number;
}

export function exportContextOf(mechanism: Mechanism, { entry, views, player, window }: Session): ExportContext {
  const { view, stepIndex, lens, marks, whatIf } = player.getState();
  const { parts } = readParts(mechanism, whatIf);
  const { theme } = window.document.documentElement.dataset;
  return {
    mechanism,
    entry,
    views,
    viewId: view,
    stepIndex,
    asked: {
      lens: lens === null ? null : parseLens(mechanism, lens),
      marks,
      run: parts.length > 0 ? runFor(mechanism, parts) : null,
    },
    lensText: lens,
    screen: paletteIds.find((id) => id === theme) ?? 'light',
  };
}

/** The figure of a request at rest; loads the view's code. */
export async function figureSpecFor(
  { viewId, stepIndex, shot, numbers }: FigureRequest,
  situation: ExportContext,
  clock: Clock,
): Promise<FigureSpec> {
  const { mechanism, entry, asked, lensText } = situation;
  const view = await loadReadyView(viewId, { entry, clock });
  await view.complete?.();
  return createFigureSpec({ mechanism, view, stepIndex, shot, numbers, asked, lensText });
}

/** The requested pictures in file order. */
export function figureRequestsOf(
  { kind, views, steps, chosen, frame, numbers }: ExportChoices,
  situation: ExportContext,
): FigureRequest[] {
  const { mechanism, views: offered, viewId, stepIndex } = situation;
  const every = mechanism.steps.map((_, at) => at);
  const wanted = kind === 'handout' ? 'all' : kind === 'package' ? 'this' : steps[kind];
  const indexes = {
    this: [stepIndex],
    all: every,
    chosen: every.filter((at) => chosen.includes(mechanism.steps[at]?.id ?? '')),
  }[wanted];
  const isMany = views === 'all' && (kind === 'picture' || kind === 'slides');
  const shot = kind === 'film' ? 'story' : frame[kind];
  const hasChoice = kind === 'picture' || kind === 'package' || kind === 'slides';
  return (isMany ? offered : [viewId])
    .flatMap((view) => indexes.map((index) => ({ viewId: view, stepIndex: index })))
    .map((request, at) => ({ ...request, shot, numbers: numbers || !hasChoice, at }));
}

/** Index of the current step among the requests, else 0. */
export function initialRequestIndex(takes: readonly FigureRequest[], { viewId, stepIndex }: ExportContext): number {
  const at = takes.findIndex((take) => take.viewId === viewId && take.stepIndex === stepIndex);
  return Math.max(at, 0);
}

/** Why a file cannot be made, in a sentence for the reader; null if it can. */
export function exportProblem(choices: ExportChoices, situation: ExportContext): string | null {
  if (figureRequestsOf(choices, situation).length === 0) return 'Choose at least one step.';
  if (!hasChosenWidth(choices)) return null;
  const width = widthOf(choices);
  return typeof width === 'string' ? width : null;
}

/** Width of a step's picture in a handout, in points; its proportions are the same at every width. */
const HANDOUT_WIDTH = 480;

/** Whether the width of the picture can be chosen. */
function hasChosenWidth({ kind, size }: ExportChoices): boolean {
  return (kind === 'picture' && size !== 'slide') || kind === 'package';
}

/** The palette of the file. */
export function paletteIdOf({ theme, kind }: ExportChoices, { screen }: ExportContext): PaletteId {
  const chosen = theme[kind];
  return chosen === 'screen' ? screen : chosen;
}

/** The colours of the file. */
export function paletteOf(choices: ExportChoices, situation: ExportContext): Palette {
  const palette = palettes[paletteIdOf(choices, situation)];
  return isGrey(choices) ? greyPalette(palette) : palette;
}

/** Whether a kind of file that has the choice is to be grey. */
function isGrey({ kind, grey }: ExportChoices): boolean {
  return grey && kind !== 'film' && kind !== 'handout';
}

/** The sheet of a picture, a slide or a film frame. Throws on an invalid width. */
export function sheetOf(figure: FigureSpec, choices: ExportChoices, at = 0): Sheet {
  const { parts, showWholeView, panel } = choices;
  if (choices.kind === 'film') return filmSheet(figure, { ...parts, ...SLIDE_SIZE, smallestPt: 0 });
  if (choices.kind === 'slides' || (choices.kind === 'picture' && choices.size === 'slide')) {
    return slideSheet(figure, { ...parts, ...SLIDE_SIZE, smallestPt: 0 });
  }
  if (choices.kind === 'handout') {
    const inHandout = { title: false, caption: false, legend: true, citation: false, background: true };
    return figureSheet(figure, { ...inHandout, width: HANDOUT_WIDTH, whole: false, smallestPt: 0 });
  }
  const width = widthOf(choices);
  if (typeof width === 'string') throw new RangeError(width);
  const first = /^[a-z]$/i.test(panel.letter) ? panel : null;
  const { points, smallestPt } = width;
  const own = { width: points, whole: showWholeView, smallestPt, panel: first && panelAfter(first, at) };
  return figureSheet(figure, { ...parts, ...own });
}

/** Whether the sheet shows only a part of its view. */
export function isCropped(sheet: Sheet, { view, mechanism }: FigureSpec): boolean {
  const picture = sheet.pictures[0];
  return picture !== undefined && !showsWhole(picture.frame, view.layout(mechanism));
}

/** Whether a subtitle track goes with the film; a GIF has none. */
export function hasSubtitles({ kind, film, subtitles }: ExportChoices): boolean {
  return kind === 'film' && film !== 'gif' && subtitles;
}

/** The file extension; several pictures go into one archive, but a PDF has pages. */
function endingOf(choices: ExportChoices, count: number): string {
  const { kind, picture, film, handout } = choices;
  if (kind === 'picture') return count > 1 && picture !== 'pdf' ? `${picture}.zip` : picture;
  // A film and its subtitles are two files.
  if (kind === 'film' && hasSubtitles(choices)) return `${film}.zip`;
  return { slides: 'pptx', film, handout: `handout.${handout}`, package: 'figure.zip' }[kind];
}

/** "reflex-2-contraction-cell-light.png", "reflex-all-steps-cell-light-handout.pdf". */
export function fileNameOf(figures: readonly FigureSpec[], choices: ExportChoices, situation: ExportContext): string {
  const [first, ...rest] = endingOf(choices, figures.length).split('.');
  const theme = isGrey(choices) ? 'grey' : paletteIdOf(choices, situation);
  const [ending] = rest;
  return ending === undefined
    ? figureName(figures, theme, first ?? '')
    : figureName(figures, theme, ending).replace(/\.\w+$/, `-${first}.${ending}`);
}

/** The file name while the other figures are not loaded yet. */
export function previewFileName(figure: FigureSpec, choices: ExportChoices, situation: ExportContext): string {
  const figures = figureRequestsOf(choices, situation).map(({ viewId, stepIndex }): FigureSpec => {
    const step = situation.mechanism.steps[stepIndex]?.id ?? '';
    return { ...figure, playhead: settledPlayhead(stepIndex), stamp: { ...figure.stamp, step, view: viewId } };
  });
  return fileNameOf(figures, choices, situation);
}
