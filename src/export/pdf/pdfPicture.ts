import type { GroupItem, SceneItem, TextItem } from '../../scene/scene';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import type { PlacedPicture } from '../sheet/sheetLayout';
import { drawFadedGroup, formatNumbers, type PdfCanvas, setOpacity, withSavedState } from './pdfCanvas';
import {
  type Bounds,
  boundsOf,
  type Matrix,
  movedBounds,
  multiplyMatrices,
  outlineOf,
  rotationMatrix,
  rotationOf,
} from './pdfOutlines';
import { drawShape, hasFillAndStroke } from './pdfShapes';
import { drawableText, drawTextLine, type PdfTextLine } from './pdfText';

/** Where a group stands, how it is turned and how large. */
function matrixOf({ x = 0, y = 0, rotate = 0, scale = 1 }: GroupItem): Matrix {
  return multiplyMatrices(multiplyMatrices([1, 0, 0, 1, x, y], rotationMatrix(rotate)), [scale, 0, 0, scale, 0, 0]);
}

/** How far the corner of a mitred line reaches beyond it, in shares of half its width. */
const MITRE = 4;

/** A box that holds all of an item with its rims, perhaps with room to spare; null for an empty one. */
function itemBounds(item: SceneItem, typefaces: Typefaces): Bounds | null {
  if (item.kind === 'group') {
    const boxes = item.children.flatMap((child) => itemBounds(child, typefaces) ?? []);
    if (boxes.length === 0) return null;
    const all = {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
    return movedBounds(all, matrixOf(item));
  }
  if (item.kind === 'text') {
    const { x, y, size, anchor } = item;
    const width = typefaces.width(item.text, size, faceOf(item), item.tracking);
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return { left: left - size, top: y - size * 1.5, right: left + width + size, bottom: y + size };
  }
  const bounds = boundsOf(outlineOf(item));
  if (!bounds) return null;
  const rim = item.stroke ? ((item.strokeWidth ?? 1) / 2) * MITRE : 0;
  const { left, top, right, bottom } = bounds;
  const outer = { left: left - rim, top: top - rim, right: right + rim, bottom: bottom + rim };
  const turn = rotationOf(item);
  return turn ? movedBounds(outer, turn) : outer;
}

/** A text item as a line that begins where it does for its anchor. */
function lineOf(item: TextItem, { studio }: PdfCanvas): PdfTextLine {
  const { text, x, y, size, anchor, paint, tracking, halo } = item;
  const face = faceOf(item);
  const width = studio.typefaces.width(drawableText(text, face, studio.typefaces), size, face, tracking);
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return { text, x: x - shift, y, size, face, paint, ...(tracking && { tracking }), ...(halo && { halo }) };
}

/** Draws an item. What is fully transparent is left out: some programs draw it all the same. */
export function drawItem(canvas: PdfCanvas, item: SceneItem): void {
  const { opacity = 1 } = item;
  if (opacity === 0) return;
  const whole =
    item.kind === 'group' ||
    (item.kind === 'text' ? item.halo !== undefined && item.halo !== 'none' : hasFillAndStroke(item));
  if (opacity < 1 && whole) {
    const bounds = itemBounds(item, canvas.studio.typefaces);
    if (bounds) drawFadedGroup(canvas, opacity, bounds, (inner) => drawItem(inner, { ...item, opacity: 1 }));
    return;
  }
  if (item.kind === 'group') {
    if (item.children.length === 0) return;
    const matrix = matrixOf(item);
    withSavedState(canvas, () => {
      canvas.ops.push(`${formatNumbers(matrix, 6)} cm`);
      const inner = { ...canvas, matrix: multiplyMatrices(canvas.matrix, matrix) };
      for (const child of item.children) drawItem(inner, child);
    });
    return;
  }
  if (item.kind === 'text') {
    withSavedState(canvas, () => {
      setOpacity(canvas, opacity);
      drawTextLine(canvas, lineOf(item, canvas));
    });
    return;
  }
  drawShape(canvas, item, opacity);
}

/** Draws a scene in its place, cut at its edge. */
export function drawPicture(canvas: PdfCanvas, { scene, frame, at }: PlacedPicture): void {
  const scale = at.w / frame.w;
  const matrix: Matrix = [scale, 0, 0, scale, at.x - frame.x * scale, at.y - frame.y * scale];
  withSavedState(canvas, () => {
    canvas.ops.push(`${formatNumbers([at.x, at.y, at.w, at.h])} re W n`, `${formatNumbers(matrix, 6)} cm`);
    const inner = {
      ...canvas,
      matrix: multiplyMatrices(canvas.matrix, matrix),
      gradients: new Map(scene.gradients.map((gradient) => [gradient.id, gradient])),
    };
    for (const item of scene.items) drawItem(inner, item);
  });
}
