import { path } from '../../scene/items';
import type { SceneItem } from '../../scene/scene';
import { textWidth } from '../../scene/textWidth';
import { type Block, paragraph } from './lines';
import { pictureOf } from './pictureOf';
import type { Sheet } from './sheet';
import type { Shot } from './shot';
import { wordsOf } from './words';

export interface FilmFrameOptions {
  /** In points. */
  width: number;
  height: number;
  caption: boolean;
  citation: boolean;
  legend: boolean;
  smallestPt: number;
}

const MOST_LINES = 2;
const SMALLEST_SHARE = 0.6;

/** A long answer of the model is set smaller, so that it keeps its room. */
function inLines(caption: string, room: { x: number; y: number; width: number }, size: number): Block {
  for (let share = 1; share > SMALLEST_SHARE; share -= 0.05) {
    const block = paragraph('caption', caption, room, { size: size * share, weight: 450 });
    if (block.items.length <= MOST_LINES * (share < 0.71 ? 1.5 : 1)) return block;
  }
  return paragraph('caption', caption, room, { size: size * SMALLEST_SHARE, weight: 450 });
}

/** One picture of a film: the scene above, what is told of it below; the same room at every moment. */
export function filmSheet(
  shot: Shot,
  { width, height, caption, citation, legend, smallestPt }: FilmFrameOptions,
): Sheet {
  const words = wordsOf(shot);
  const unit = width / 64;
  const foot = caption ? unit * 6.1 : citation ? unit * 1.8 : 0;
  const at = { x: 0, y: 0, w: width, h: height - foot };
  const { picture } = pictureOf(shot, { at, smallestPt, legend, ground: true });
  const items: SceneItem[] = [];
  const room = { x: unit * 1.4, width: width - unit * 2.8 };
  if (foot > 0) items.push(path('foot-edge', `M0 ${at.h}H${width}`, { stroke: 'rule', strokeWidth: unit / 16 }));
  let y = at.h + unit * 0.5;
  if (caption) {
    const title = paragraph(
      'title',
      `${words.label}: ${words.title}`,
      { ...room, y },
      { size: unit * 1.05, weight: 650 },
    );
    const told = inLines(words.caption, { ...room, y: title.bottom }, unit);
    items.push(...title.items, ...told.items);
    y = height - unit * 1.35;
  }
  if (citation) {
    const style = { size: unit * 0.68, weight: 450, paint: 'ink2' } as const;
    const own = `${words.mechanism}. ${words.notice}`;
    const sources = words.sources((line) => textWidth(`${own} ${line}`, style.size, style.weight) <= room.width);
    items.push(...paragraph('sources', `${own} ${sources}`.trim(), { ...room, y }, style).items);
  }
  return {
    width,
    height,
    background: 'surface',
    pictures: [picture],
    items,
    title: `${words.mechanism}: ${words.title}`,
    description: words.description,
    language: 'en',
    stamp: shot.stamp,
  };
}
