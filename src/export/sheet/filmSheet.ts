import { path } from '../../scene/items';
import type { SceneItem } from '../../scene/scene';
import { memoize } from '../../model/memoize';
import type { Mechanism } from '../../model/mechanism';
import {
  layoutParagraph,
  legendTextPt,
  type PlacedLegends,
  placeLegends,
  placePicture,
  type TextBlock,
} from './sheetBlocks';
import type { Sheet } from './sheetLayout';
import { type FigureSpec, settledPlayhead } from './figureSpec';
import { figureText, sheetMetadata } from './figureText';

export interface FilmFrameOptions {
  /** In points. */
  width: number;
  height: number;
  caption: boolean;
  citation: boolean;
  legend: boolean;
  smallestPt: number;
}

/** Smallest text of a legend beside the picture, in shares of body text; a smaller one is put into the picture. */
const MIN_LEGEND_SHARE = 0.42;
const MAX_LINES = 2;
const MIN_TEXT_SHARE = 0.6;

/** Lays out the caption in two lines; a long answer of the model is set smaller. */
function fitCaption(caption: string, room: { x: number; y: number; width: number }, size: number): TextBlock {
  for (let share = 1; share > MIN_TEXT_SHARE; share -= 0.05) {
    const block = layoutParagraph('caption', caption, room, { size: size * share, weight: 450 });
    if (block.items.length <= MAX_LINES * (share < 0.71 ? 1.5 : 1)) return block;
  }
  return layoutParagraph('caption', caption, room, { size: size * MIN_TEXT_SHARE, weight: 450 });
}

/**
 * The legends at the right edge: in a film labels come and go, and a legend in the picture would cover some of them. Null
 * where the picture would have to shrink for them.
 */
function legendsBeside(
  figure: FigureSpec,
  { width, height }: { width: number; height: number },
  unit: number,
): PlacedLegends | null {
  const layout = figure.view.layout(figure.mechanism);
  const free = width - (height * layout.width) / layout.height - 2 * unit;
  const room = { x: 0, y: unit, width: free, textPt: unit * 0.72 };
  const keys = placeLegends(figure, room, true);
  if (free <= 0 || keys.height > height - 2 * unit || legendTextPt(keys) < unit * MIN_LEGEND_SHARE) return null;
  return placeLegends(figure, { ...room, x: width - keys.width - unit }, true);
}

const SOURCES_STYLE = { weight: 450, paint: 'ink2' } as const;

/** The mechanism, what kind of picture it is, and every source of the step. */
function layoutSources(figure: FigureSpec, room: { x: number; y: number; width: number }, unit: number): TextBlock {
  const { mechanism, notice, sources } = figureText(figure);
  return layoutParagraph('sources', `${mechanism}. ${notice} ${sources()}`.trim(), room, {
    ...SOURCES_STYLE,
    size: unit * 0.62,
  });
}

/** Heights by what a film shows and how wide it is: every frame asks for them. */
const heights = memoize((_mechanism: Mechanism) =>
  memoize((_evidence: FigureSpec['evidence']) => new Map<number, number>()),
);

/** How much room the sources take at the step that has most of them, so that the picture keeps its size. */
function sourcesHeight(figure: FigureSpec, width: number, unit: number): number {
  const known = heights(figure.mechanism)(figure.evidence);
  const found = known.get(width);
  if (found !== undefined) return found;
  const room = { x: 0, y: 0, width };
  const height = Math.max(
    ...figure.mechanism.steps.map(
      (_, at) => layoutSources({ ...figure, playhead: settledPlayhead(at) }, room, unit).bottom,
    ),
  );
  known.set(width, height);
  return height;
}

/** A frame of a film: the scene, and title, caption and sources below it, at the same place in every frame. */
export function filmSheet(
  figure: FigureSpec,
  { width, height, caption, citation, legend, smallestPt }: FilmFrameOptions,
): Sheet {
  const texts = figureText(figure);
  const unit = width / 64;
  const room = { x: unit * 1.4, width: width - unit * 2.8 };
  const cited = citation ? sourcesHeight(figure, room.width, unit) + unit * 0.35 : 0;
  const foot = caption ? unit * 4.75 + cited : citation ? unit * 0.5 + cited : 0;
  const high = height - foot;
  const keys = legend ? legendsBeside(figure, { width, height: high }, unit) : null;
  const at = { x: 0, y: 0, w: keys ? width - keys.width - 2 * unit : width, h: high };
  const { picture } = placePicture(figure, { at, smallestPt, legend: legend && !keys, ground: true });
  const items: SceneItem[] = [];
  if (foot > 0) items.push(path('foot-edge', `M0 ${at.h}H${width}`, { stroke: 'rule', strokeWidth: unit / 16 }));
  let y = at.h + unit * 0.5;
  if (caption) {
    const title = layoutParagraph(
      'title',
      `${texts.label}: ${texts.title}`,
      { ...room, y },
      { size: unit * 1.05, weight: 650 },
    );
    const body = fitCaption(texts.caption, { ...room, y: title.bottom }, unit);
    items.push(...title.items, ...body.items);
    y = height - cited;
  }
  if (citation) items.push(...layoutSources(figure, { ...room, y }, unit).items);
  return {
    width,
    height,
    background: 'surface',
    pictures: [picture, ...(keys?.pictures ?? [])],
    items,
    ...sheetMetadata(figure, texts),
  };
}
