import { path } from '../../scene/items';
import type { SceneItem } from '../../scene/scene';
import { SMALLEST_TEXT } from '../../scene/type';
import { textWidth } from '../../scene/textWidth';
import { paragraph } from './lines';
import { keyOf, pictureOf } from './pictureOf';
import type { PlacedPicture, Sheet } from './sheet';
import type { Shot } from './shot';
import { leadQuote, wordsOf } from './words';

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

/** A slide: the picture to its left, what it says beside it, what it rests on below. */
export function slideSheet(shot: Shot, { width, height, smallestPt, ...parts }: SlideOptions): Sheet {
  const words = wordsOf(shot);
  /** The size of plain words: 24 px of 1920. */
  const unit = width / 80;
  const panel = parts.title || parts.caption ? width * PANEL : 0;
  const foot = parts.citation ? unit * 4.4 : 0;
  const at = { x: 0, y: 0, w: width - panel, h: height - foot };
  const ownKey = panel > 0 && parts.legend;
  const { picture } = pictureOf(shot, { at, smallestPt, legend: parts.legend && !ownKey, ground: true });
  const pictures: PlacedPicture[] = [picture];
  const items: SceneItem[] = [];

  if (panel > 0) {
    const room = { x: at.w + unit * 1.5, width: panel - unit * 3 };
    items.push(path('panel-edge', `M${at.w} 0V${at.h}`, { stroke: 'rule', strokeWidth: unit / 16 }));
    let y = unit * 1.8;
    if (parts.title) {
      const label = paragraph('label', words.label, { ...room, y }, { size: unit * 0.92, weight: 450, paint: 'ink2' });
      const title = paragraph(
        'title',
        words.title,
        { ...room, y: label.bottom + unit * 0.2 },
        { size: unit * 1.7, weight: 650 },
      );
      items.push(...label.items, ...title.items);
      y = title.bottom + unit * 0.6;
    }
    if (parts.caption) {
      const caption = paragraph('caption', words.caption, { ...room, y }, { size: unit * 1.1, weight: 450 });
      items.push(...caption.items);
      y = caption.bottom + unit;
    }
    const key = ownKey ? keyOf(shot, 0, 0, (unit * 0.85) / SMALLEST_TEXT) : null;
    const keyTop = at.h - unit - (key?.at.h ?? 0);
    const keyFits = key !== null && keyTop > y;
    const quote = parts.caption ? leadQuote(shot) : null;
    if (quote) {
      const inset = { x: room.x + unit * 0.9, width: room.width - unit * 0.9, y };
      const said = paragraph('quote', quote.text, inset, { size: unit * 1.02, weight: 450, face: 'serif' });
      const source = paragraph(
        'quote-source',
        quote.source,
        { ...inset, y: said.bottom + unit * 0.2 },
        { size: unit * 0.75, weight: 450, paint: 'ink2' },
      );
      if (source.bottom < (keyFits ? keyTop : at.h) - unit) {
        const rule = `M${room.x} ${y + unit * 0.1}V${source.bottom}`;
        items.push(path('quote-rule', rule, { stroke: 'ink3', strokeWidth: unit / 6 }), ...said.items, ...source.items);
      }
    }
    if (key && keyFits) pictures.push({ ...key, at: { ...key.at, x: room.x, y: keyTop } });
  }

  if (parts.citation) {
    const band = { x: unit * 1.5, width: width - unit * 3, y: at.h + unit * 0.6 };
    const named = paragraph('name', `${words.mechanism}. ${words.notice}`, band, { size: unit * 0.85, weight: 600 });
    const sources = paragraph(
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
    pictures,
    items,
    title: `${words.mechanism}: ${words.title}`,
    description: words.description,
    language: 'en',
    stamp: shot.stamp,
  };
}
