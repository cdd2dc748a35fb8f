import { path } from '../../scene/items';
import type { Box } from '../../layout/geometry';
import { legendStrip } from '../../scene/pathway/legendStrip';
import type { SceneItem, TextItem } from '../../scene/scene';
import { SMALLEST_TEXT } from '../../scene/type';
import { layoutParagraph, legendTextPt, type PlacedLegends, placeLegends, placePicture } from './sheetBlocks';
import type { PlacedPicture, Sheet } from './sheetLayout';
import type { FigureSpec } from './figureSpec';
import { figureText, leadQuote, sheetMetadata } from './figureText';

export interface SlideOptions {
  /** In points. */
  width: number;
  height: number;
  title: boolean;
  caption: boolean;
  legend: boolean;
  citation: boolean;
  /** The smallest text of the picture, in points, where that is larger than what a hall can read. */
  smallestPt: number;
}

/** Width of the panel beside the picture, in shares of the slide. */
const PANEL_SHARE = 0.25;

/** Text of a slide is legible from the last row: 24 px of a slide 1920 px wide. */
const SMALLEST_SLIDE_SHARE = 1 / 80;

const ROUNDING = 0.01;

/** The legends at the bottom of the panel; null where they do not fit in letters that a hall can read. */
function legendsAtFoot(
  figure: FigureSpec,
  { x, width }: { x: number; width: number },
  { top, bottom }: { top: number; bottom: number },
  unit: number,
  withView = true,
): PlacedLegends | null {
  const room = { x, width, textPt: unit };
  const { height } = placeLegends(figure, { ...room, y: 0 }, withView);
  const keys = placeLegends(figure, { ...room, y: bottom - height }, withView);
  return bottom - height < top || legendTextPt(keys) < unit - ROUNDING ? null : keys;
}

/** The key to the pathway in lines under the picture, in letters that a hall can read: beside it, it would have no room. */
function pathwayKeyUnder(
  { mechanism, view, playhead }: FigureSpec,
  { x, width, bottom }: { x: number; width: number; bottom: number },
  unit: number,
): PlacedPicture | null {
  if (view.id !== 'pathway') return null;
  const scale = unit / SMALLEST_TEXT;
  const { gradients } = view.key(mechanism, playhead.stepIndex);
  const strip = legendStrip(mechanism, playhead.stepIndex, width / scale);
  const h = strip.height * scale;
  const frame = { x: 0, y: 0, w: strip.width, h: strip.height };
  return { id: 'key', scene: { ...strip, gradients }, frame, at: { x, y: bottom - h, w: width, h } };
}

/** A sentence of a source document with a rule beside it, led in as in the evidence panel; nothing where it does not fit. */
function layoutQuote(
  figure: FigureSpec,
  { x, width, y, bottom }: { x: number; width: number; y: number; bottom: number },
  unit: number,
): SceneItem[] {
  const quote = leadQuote(figure);
  if (!quote) return [];
  const inset = { x: x + unit * 0.9, width: width - unit * 0.9, y };
  const lead = layoutParagraph('quote-lead', 'In plain words', inset, {
    size: unit,
    weight: 600,
    paint: 'ink2',
  });
  const told = { ...inset, y: lead.bottom + unit * 0.1 };
  const quoted = layoutParagraph('quote', quote.text, told, { size: unit * 1.04, weight: 450, face: 'serif' });
  const below = { ...inset, y: quoted.bottom + unit * 0.2 };
  const source = layoutParagraph('quote-source', quote.source, below, {
    size: unit,
    weight: 450,
    paint: 'ink2',
  });
  if (source.bottom > bottom) return [];
  const rule = path('quote-rule', `M${x} ${y + unit * 0.1}V${source.bottom}`, {
    stroke: 'ink3',
    strokeWidth: unit / 6,
  });
  return [rule, ...lead.items, ...quoted.items, ...source.items];
}

/** A slide: the picture, to the right of it title and caption, below it the sources. */
export function slideSheet(figure: FigureSpec, { width, height, smallestPt, ...parts }: SlideOptions): Sheet {
  const texts = figureText(figure);
  /** The size of body text, and the smallest of the slide. */
  const unit = width * SMALLEST_SLIDE_SHARE;
  const panel = parts.title || parts.caption ? width * PANEL_SHARE : 0;
  const band = { x: unit * 1.5, width: width - unit * 3, y: 0 };
  const named = layoutParagraph('name', `${texts.mechanism}. ${texts.notice}`, band, { size: unit, weight: 600 });
  const sources = layoutParagraph(
    'sources',
    texts.sources(),
    { ...band, y: named.bottom },
    { size: unit, weight: 450, paint: 'ink2' },
  );
  const foot = parts.citation ? sources.bottom + unit * 1.1 : 0;
  const at = { x: 0, y: 0, w: width - panel, h: height - foot };
  const room = { x: at.w + unit * 1.5, width: panel - unit * 3 };
  const items: SceneItem[] = [];
  let y = unit * 1.8;
  if (panel > 0) items.push(path('panel-edge', `M${at.w} 0V${at.h}`, { stroke: 'rule', strokeWidth: unit / 16 }));
  if (parts.title) {
    const label = layoutParagraph('label', texts.label, { ...room, y }, { size: unit, weight: 450, paint: 'ink2' });
    const below = { ...room, y: label.bottom + unit * 0.2 };
    const title = layoutParagraph('title', texts.title, below, { size: unit * 1.6, weight: 650 });
    items.push(...label.items, ...title.items);
    y = title.bottom + unit * 0.6;
  }
  if (parts.caption) {
    const caption = layoutParagraph('caption', texts.caption, { ...room, y }, { size: unit * 1.1, weight: 450 });
    items.push(...caption.items);
    y = caption.bottom + unit;
  }
  const beside = parts.legend ? legendsAtFoot(figure, room, { top: y, bottom: at.h - unit }, unit) : null;
  const place = (room: Box) =>
    placePicture(figure, {
      at: room,
      smallestPt: Math.max(smallestPt, unit),
      legend: parts.legend && !beside,
      ground: true,
    });
  const alone = place(at);
  const keyRoom = { x: unit * 1.5, width: at.w - unit * 3, bottom: at.h - unit * 0.4 };
  const under = parts.legend && !beside && !alone.hasKey ? pathwayKeyUnder(figure, keyRoom, unit) : null;
  const { picture } = under ? place({ ...at, h: under.at.y - unit * 0.4 }) : alone;
  if (under) {
    const { y: top } = under.at;
    items.push(path('key-edge', `M0 ${top - unit * 0.4}H${at.w}`, { stroke: 'rule', strokeWidth: unit / 16 }));
  }
  // Without the legend of the view, that of the marks may still fit into the panel.
  const marks =
    parts.legend && !beside ? legendsAtFoot(figure, room, { top: y, bottom: at.h - unit }, unit, false) : null;
  const keys = beside ?? marks;
  if (parts.caption)
    items.push(...layoutQuote(figure, { ...room, y, bottom: at.h - (keys ? keys.height + unit : 0) - unit }, unit));

  if (parts.citation) {
    const down = (line: TextItem): TextItem => ({ ...line, y: line.y + at.h + unit * 0.5 });
    items.push(
      path('foot-edge', `M0 ${at.h}H${width}`, { stroke: 'rule', strokeWidth: unit / 16 }),
      ...[...named.items, ...sources.items].map(down),
    );
  }
  return {
    width,
    height,
    background: 'surface',
    pictures: [picture, ...(under ? [under] : []), ...(keys?.pictures ?? [])],
    items,
    ...sheetMetadata(figure, texts),
  };
}
