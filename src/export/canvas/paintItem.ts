import type { GroupItem, SceneItem } from '../../scene/scene';
import type { Typefaces } from '../fonts/typefaces';
import type { Context } from './context';
import type { Inks } from './inks';
import { itemBox } from './itemBox';
import { createLayers } from './layers';
import { createShapes } from './paintShape';
import { createWords } from './paintWords';

export type PaintItem = (context: Context, item: SceneItem) => void;

const shows = (paint: unknown): boolean => paint !== undefined && paint !== 'none';

/** Whether an item is a single coat of paint, through which another opacity shows the same. */
function isSingle(item: SceneItem): boolean {
  if (item.opacity === 0) return true;
  if (item.kind === 'group') {
    const seen = item.children.filter(({ opacity }) => opacity !== 0);
    return seen.length <= 1 && seen.every(isSingle);
  }
  if (item.kind === 'text') return !shows(item.halo);
  return !(shows(item.fill) && shows(item.stroke));
}

const RADIANS = Math.PI / 180;

/** Paints items and the groups of them; a group that shows through is put together first, as SVG has it. */
export function createItems(typefaces: Typefaces, inks: Inks): PaintItem {
  const layers = createLayers();
  const paintShape = createShapes(inks);
  const paintWords = createWords(typefaces, inks);

  const paintGroup = (context: Context, { x = 0, y = 0, rotate, scale = 1, children }: GroupItem): void => {
    context.save();
    context.translate(x, y);
    if (rotate) context.rotate(rotate * RADIANS);
    if (scale !== 1) context.scale(scale, scale);
    for (const child of children) paint(context, child);
    context.restore();
  };

  const paint: PaintItem = (context, item) => {
    const { opacity = 1 } = item;
    if (opacity <= 0) return;
    // The rim of words and the words are two coats, each with the opacity of its own.
    if (item.kind === 'text') return paintWords(context, item);
    if (opacity >= 1 || isSingle(item)) {
      if (item.kind !== 'group') return paintShape(context, item, opacity);
      context.save();
      context.globalAlpha *= opacity;
      paintGroup(context, item);
      context.restore();
      return;
    }
    const box = itemBox(item);
    if (!box) return;
    layers.through(context, box, opacity, (layer) => {
      if (item.kind === 'group') paintGroup(layer, item);
      else paintShape(layer, item, 1);
    });
  };
  return paint;
}
