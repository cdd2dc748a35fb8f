import type { Box } from '../../layout/geometry';
import type { Paint, SceneItem, TextItem } from '../../scene/scene';
import { faceOf } from '../fonts/typefaces';
import { itemBox } from '../itemBox';
import { shapeBox, type ShapeItem, shapePath } from '../pathCommands';
import type { PlacedPicture } from '../sheet/sheetLayout';
import { solidColor } from '../solidColor';
import { addPath, drawFaded, type PdfContext, withSavedState } from './pdfDrawing';
import { setGradient } from './pdfGradients';
import { drawableText, drawTextLine, type PdfTextLine } from './pdfText';

/** Sets a paint for what is filled or stroked next; false where it paints nothing. */
function setPaint(context: PdfContext, paint: Paint, box: Box, stroke: boolean, margin = 0): boolean {
  if (paint === 'none') return false;
  if (typeof paint === 'object' && 'gradient' in paint) {
    const gradient = context.gradients.get(paint.gradient);
    return gradient !== undefined && setGradient(context, gradient, box, stroke, margin);
  }
  const colour = solidColor(paint, context.palette);
  if (stroke) context.doc.strokeColor(colour);
  else context.doc.fillColor(colour);
  return true;
}

/** Draws a shape: its area, then its line. */
function drawShape(context: PdfContext, item: ShapeItem, opacity: number): void {
  const { doc } = context;
  const box = shapeBox(item);
  if (!box) return;
  const { fill = 'none', fillOpacity = 1, stroke = 'none', strokeOpacity = 1, strokeWidth = 1, dash, cap } = item;
  const d = shapePath(item);
  withSavedState(doc, () => {
    if (item.kind === 'ellipse' && item.rotate) doc.rotate(item.rotate, { origin: [item.cx, item.cy] });
    withSavedState(doc, () => {
      if (!setPaint(context, fill, box, false)) return;
      if (opacity * fillOpacity < 1) doc.fillOpacity(opacity * fillOpacity);
      addPath(doc, d);
      doc.fill();
    });
    if (strokeWidth <= 0 || !setPaint(context, stroke, box, true, strokeWidth * 2)) return;
    if (opacity * strokeOpacity < 1) doc.strokeOpacity(opacity * strokeOpacity);
    doc.lineWidth(strokeWidth);
    if (cap === 'round') doc.lineCap('round');
    if (item.kind === 'path') doc.lineJoin('round');
    else doc.miterLimit(4);
    // pdfkit refuses a dash of no length, which with round ends is a dot.
    if (dash?.some((length) => length > 0)) doc.dash(dash.map((length) => Math.max(length, 0.001)));
    addPath(doc, d);
    doc.stroke();
  });
}

/** A text item as a line, with its x for the anchor `start`. */
function lineOf(item: TextItem, { typefaces }: PdfContext): PdfTextLine {
  const { text, x, y, size, anchor, paint, tracking, halo } = item;
  const face = faceOf(item);
  const width = typefaces.width(drawableText(text), size, face, tracking);
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return { text, x: x - shift, y, size, face, paint, ...(tracking && { tracking }), ...(halo && { halo }) };
}

/** Whether one opacity would let parts of an item show through each other. */
function hasLayers(item: SceneItem): boolean {
  if (item.kind === 'group') return true;
  if (item.kind === 'text') return item.halo !== undefined && item.halo !== 'none';
  return (item.fill ?? 'none') !== 'none' && (item.stroke ?? 'none') !== 'none';
}

/** Draws an item. What is fully transparent is left out: some programs draw it all the same. */
export function drawItem(context: PdfContext, item: SceneItem): void {
  const { doc } = context;
  const { opacity = 1 } = item;
  if (opacity === 0) return;
  if (opacity < 1 && hasLayers(item)) {
    const box = itemBox(item);
    if (box) drawFaded(doc, opacity, box, () => drawItem(context, { ...item, opacity: 1 }));
    return;
  }
  if (item.kind === 'group') {
    const { x = 0, y = 0, rotate = 0, scale = 1, children } = item;
    if (children.length === 0) return;
    withSavedState(doc, () => {
      doc.translate(x, y).rotate(rotate).scale(scale);
      for (const child of children) drawItem(context, child);
    });
    return;
  }
  if (item.kind === 'text') {
    withSavedState(doc, () => {
      if (opacity < 1) doc.opacity(opacity);
      drawTextLine(context, lineOf(item, context));
    });
    return;
  }
  drawShape(context, item, opacity);
}

/** Draws a scene in its place, clipped. */
export function drawPicture(context: PdfContext, { scene, frame, at }: PlacedPicture): void {
  const { doc } = context;
  const inner = { ...context, gradients: new Map(scene.gradients.map((gradient) => [gradient.id, gradient])) };
  withSavedState(doc, () => {
    doc.rect(at.x, at.y, at.w, at.h).clip();
    doc
      .translate(at.x, at.y)
      .scale(at.w / frame.w)
      .translate(-frame.x, -frame.y);
    for (const item of scene.items) drawItem(inner, item);
  });
}
