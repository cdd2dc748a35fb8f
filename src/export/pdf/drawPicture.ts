import type { PlacedPicture } from '../sheet/sheet';
import { apart, type Canvas, nums } from './canvas';
import { drawItem } from './drawItem';
import { type Matrix, within } from './matrix';

/** Draws a scene in its place, cut at its edge. */
export function drawPicture(canvas: Canvas, { scene, frame, at }: PlacedPicture): void {
  const scale = at.w / frame.w;
  const matrix: Matrix = [scale, 0, 0, scale, at.x - frame.x * scale, at.y - frame.y * scale];
  apart(canvas, () => {
    canvas.ops.push(`${nums([at.x, at.y, at.w, at.h])} re W n`, `${nums(matrix, 6)} cm`);
    const inner = {
      ...canvas,
      matrix: within(canvas.matrix, matrix),
      gradients: new Map(scene.gradients.map((gradient) => [gradient.id, gradient])),
    };
    for (const item of scene.items) drawItem(inner, item);
  });
}
