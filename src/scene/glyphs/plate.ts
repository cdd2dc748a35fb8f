import type { NodeKind } from '../../model/graph';
import { centredLines, path, rect } from '../items';
import type { SceneItem } from '../scene';
import { type NodeStyle, nodeStyle } from '../nodeStyle';
import { type } from '../type';
import { type StillGlyph, fading } from './glyph';

const CUT = 11;
const POINT = 15;
const WAIST = 13;
const HUB_SIZE = 25;

function outline(kind: NodeKind, w: number, h: number): string {
  const [x0, x1, y0, y1] = [-w / 2, w / 2, -h / 2, h / 2];
  switch (kind) {
    case 'complex':
      return `M${x0 + CUT} ${y0}H${x1 - CUT}L${x1} ${y0 + CUT}V${y1 - CUT}L${x1 - CUT} ${y1}H${x0 + CUT}L${x0} ${y1 - CUT}V${y0 + CUT}Z`;
    case 'phenotype':
      return `M${x0 + POINT} ${y0}H${x1 - POINT}L${x1} 0L${x1 - POINT} ${y1}H${x0 + POINT}L${x0} 0Z`;
    case 'perturbing agent':
      return `M${x0} ${y0}H${x1}L${x1 - WAIST} 0L${x1} ${y1}H${x0}L${x0 + WAIST} 0Z`;
    default: {
      const r = kind === 'process' ? 3 : 9;
      return `M${x0 + r} ${y0}H${x1 - r}Q${x1} ${y0} ${x1} ${y0 + r}V${y1 - r}Q${x1} ${y1} ${x1 - r} ${y1}H${x0 + r}Q${x0} ${y1} ${x0} ${y1 - r}V${y0 + r}Q${x0} ${y0} ${x0 + r} ${y0}Z`;
    }
  }
}

/** The shape of a kind without its words. A process wears a small square on its left edge. */
export function plateShape(kind: NodeKind, w: number, h: number, skin: NodeStyle): SceneItem[] {
  const style = { fill: skin.fill, stroke: skin.line, strokeWidth: skin.width, ...(skin.dash && { dash: skin.dash }) };
  const shape = path('plate', outline(kind, w, h), style);
  return kind === 'process' ? [shape, rect('square', -w / 2 - 7, -7, 14, 14, 1, style)] : [shape];
}

const draw: StillGlyph = ({ node, spot, look }) => {
  const skin = nodeStyle(look, node.voice);
  const size = node.isHub ? HUB_SIZE : type.plate;
  return [
    ...plateShape(node.kind, spot.w, spot.h, skin),
    ...centredLines('label', node.kind === 'process' ? 3 : 0, 0, spot.lines ?? node.label.split('\n'), {
      size,
      paint: skin.text,
    }),
  ];
};

/** A node as the plate of its kind with its label inside. */
export const plate = fading(draw);
