import type { SceneItem, TextItem } from '../../scene/scene';
import { faceOf } from '../fonts/typefaces';
import { apart, type Canvas, faded, nums, setOpacity } from './canvas';
import { drawShape, hasBoth } from './drawShape';
import { drawable, drawWords, type Line } from './drawWords';
import { itemBounds, matrixOf } from './itemBounds';
import { within } from './matrix';

/** A text item as a line that begins where it does for its anchor. */
function lineOf(item: TextItem, { studio }: Canvas): Line {
  const { text, x, y, size, anchor, paint, tracking, halo } = item;
  const face = faceOf(item);
  const width = studio.typefaces.width(drawable(text, face, studio.typefaces), size, face, tracking);
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return { text, x: x - shift, y, size, face, paint, ...(tracking && { tracking }), ...(halo && { halo }) };
}

/** Draws an item. What is fully transparent is left out: some programs draw it all the same. */
export function drawItem(canvas: Canvas, item: SceneItem): void {
  const { opacity = 1 } = item;
  if (opacity === 0) return;
  const whole =
    item.kind === 'group' || (item.kind === 'text' ? item.halo !== undefined && item.halo !== 'none' : hasBoth(item));
  if (opacity < 1 && whole) {
    const bounds = itemBounds(item, canvas.studio.typefaces);
    if (bounds) faded(canvas, opacity, bounds, (inner) => drawItem(inner, { ...item, opacity: 1 }));
    return;
  }
  if (item.kind === 'group') {
    if (item.children.length === 0) return;
    const matrix = matrixOf(item);
    apart(canvas, () => {
      canvas.ops.push(`${nums(matrix, 6)} cm`);
      const inner = { ...canvas, matrix: within(canvas.matrix, matrix) };
      for (const child of item.children) drawItem(inner, child);
    });
    return;
  }
  if (item.kind === 'text') {
    apart(canvas, () => {
      setOpacity(canvas, opacity);
      drawWords(canvas, lineOf(item, canvas));
    });
    return;
  }
  drawShape(canvas, item, opacity);
}
