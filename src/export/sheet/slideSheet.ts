import { path } from '../../scene/items';
import type { SceneItem } from '../../scene/scene';
import { textWidth } from '../../layout/textWidth';
import { layoutParagraph, legendTextPt, type PlacedLegends, placeLegends, placePicture } from './sheetBlocks';
import type { Sheet } from './sheetLayout';
import type { FigureSpec } from './figureSpec';
import { figureText, leadQuote, sheetMetadata } from './figureText';

export interface SlideOptions {
  /** In points; the proportions are those of the screen it is for. */
  width: number;
  height: number;
  title: boolean;
  caption: boolean;
  legend: boolean;
  citation: boolean;
  /** The smallest words of the picture may be, in points. */
  smallestPt: number;
}

/** The share of the width that the words beside the picture take. */
const PANEL = 0.25;

/** A key whose words would be smaller than this share of plain words stands in the picture instead. */
const SMALLEST_KEY = 0.7;

/** The keys at the foot of the panel; null where they have no room. */
function legendsAtFoot(
  figure: FigureSpec,
  { x, width }: { x: number; width: number },
  { top, bottom }: { top: number; bottom: number },
  unit: number,
  withView = true,
): PlacedLegends | null {
  const room = { x, width, textPt: unit * 0.85 };
  const { height } = placeLegends(figure, { ...room, y: 0 }, withView);
  const keys = placeLegends(figure, { ...room, y: bottom - height }, withView);
  return bottom - height < top || legendTextPt(keys) < unit * SMALLEST_KEY ? null : keys;
}

/** A sentence of a source with a rule beside it; nothing where it has no room. */
function layoutQuote(
  figure: FigureSpec,
  { x, width, y, bottom }: { x: number; width: number; y: number; bottom: number },
  unit: number,
): SceneItem[] {
  const quote = leadQuote(figure);
  if (!quote) return [];
  const inset = { x: x + unit * 0.9, width: width - unit * 0.9, y };
  const said = layoutParagraph('quote', quote.text, inset, { size: unit * 1.02, weight: 450, face: 'serif' });
  const below = { ...inset, y: said.bottom + unit * 0.2 };
  const source = layoutParagraph('quote-source', quote.source, below, {
    size: unit * 0.75,
    weight: 450,
    paint: 'ink2',
  });
  if (source.bottom > bottom) return [];
  const rule = path('quote-rule', `M${x} ${y + unit * 0.1}V${source.bottom}`, {
    stroke: 'ink3',
    strokeWidth: unit / 6,
  });
  return [rule, ...said.items, ...source.items];
}

/** A slide: the picture to its left, what it says beside it, what it rests on below. */
export function slideSheet(figure: FigureSpec, { width, height, smallestPt, ...parts }: SlideOptions): Sheet {
  const words = figureText(figure);
  /** The size of plain words: 24 px of 1920. */
  const unit = width / 80;
  const panel = parts.title || parts.caption ? width * PANEL : 0;
  const foot = parts.citation ? unit * 4.4 : 0;
  const at = { x: 0, y: 0, w: width - panel, h: height - foot };
  const room = { x: at.w + unit * 1.5, width: panel - unit * 3 };
  const items: SceneItem[] = [];
  let y = unit * 1.8;
  if (panel > 0) items.push(path('panel-edge', `M${at.w} 0V${at.h}`, { stroke: 'rule', strokeWidth: unit / 16 }));
  if (parts.title) {
    const label = layoutParagraph(
      'label',
      words.label,
      { ...room, y },
      { size: unit * 0.92, weight: 450, paint: 'ink2' },
    );
    const below = { ...room, y: label.bottom + unit * 0.2 };
    const title = layoutParagraph('title', words.title, below, { size: unit * 1.7, weight: 650 });
    items.push(...label.items, ...title.items);
    y = title.bottom + unit * 0.6;
  }
  if (parts.caption) {
    const caption = layoutParagraph('caption', words.caption, { ...room, y }, { size: unit * 1.1, weight: 450 });
    items.push(...caption.items);
    y = caption.bottom + unit;
  }
  const beside = parts.legend ? legendsAtFoot(figure, room, { top: y, bottom: at.h - unit }, unit) : null;
  const { picture } = placePicture(figure, { at, smallestPt, legend: parts.legend && !beside, ground: true });
  // Without the key to the view, the panel may still have room for that to the marks.
  const marks =
    parts.legend && !beside ? legendsAtFoot(figure, room, { top: y, bottom: at.h - unit }, unit, false) : null;
  const keys = beside ?? marks;
  if (parts.caption)
    items.push(...layoutQuote(figure, { ...room, y, bottom: at.h - (keys ? keys.height + unit : 0) - unit }, unit));

  if (parts.citation) {
    const band = { x: unit * 1.5, width: width - unit * 3, y: at.h + unit * 0.6 };
    const named = layoutParagraph('name', `${words.mechanism}. ${words.notice}`, band, {
      size: unit * 0.85,
      weight: 600,
    });
    const sources = layoutParagraph(
      'sources',
      words.sources((line) => textWidth(line, unit * 0.75, 450) <= band.width),
      { ...band, y: named.bottom },
      { size: unit * 0.75, weight: 450, paint: 'ink2' },
    );
    items.push(
      path('foot-edge', `M0 ${at.h}H${width}`, { stroke: 'rule', strokeWidth: unit / 16 }),
      ...named.items,
      ...sources.items,
    );
  }
  return {
    width,
    height,
    background: 'surface',
    pictures: [picture, ...(keys?.pictures ?? [])],
    items,
    ...sheetMetadata(figure, words),
  };
}
