import type { PlacedLayerNode } from '../../layout/layers';
import type { MechanismNode } from '../../model/graph';
import { glyphFor, glyphKind } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { centredLines, group, rect, text } from '../items';
import type { SceneItem } from '../scene';
import { nodeStyle } from '../nodeStyle';
import { textWidth } from '../../layout/textWidth';
import { type } from '../type';

const LONG_DASH = [10, 5];
/** A silhouette is made of small curves, in which long dashes would get lost. */
const SHORT_DASH = [5, 3];
const SMALLEST_PLATE = 44;
/** The size at which a disc is drawn, and a receptor, before they are made to fit. */
const DISC = 68;
const RECEPTOR = 128;

/** What nobody disputes is drawn in whole lines: this is not. */
function dashed(items: readonly SceneItem[]): SceneItem[] {
  return items.map((item): SceneItem => {
    if (item.kind === 'group') return { ...item, children: dashed(item.children) };
    return item.kind === 'text' || !item.stroke || item.stroke === 'none' ? item : { ...item, dash: SHORT_DASH };
  });
}

/** A label on the plate: as it was broken, else on one line where it fits, else broken where the room asks. */
function linesFor(label: string, w: number, h: number): string[] {
  const fits = (line: string) => textWidth(line, type.plate, 600) <= w - 14;
  const whole = label.replace('\n', ' ');
  if (h < SMALLEST_PLATE || (fits(whole) && h < 50)) return [whole];
  if (label.includes('\n')) return label.split('\n');
  return fits(label) ? [label] : label.split(' ');
}

function outside(node: MechanismNode, spot: PlacedLayerNode): SceneItem[] {
  if (!spot.label) return [];
  const { x, y, anchor } = spot.label;
  return node.label
    .split('\n')
    .map((line, i) =>
      text(`label${i}`, x, y + i * type.label * 1.14, line, { size: type.label, anchor, halo: 'halo' }),
    );
}

function plate(node: MechanismNode, { w, h }: PlacedLayerNode, isDebated: boolean): SceneItem[] {
  const skin = {
    ...nodeStyle('idle', 'neutral'),
    ...(isDebated && { line: 'ink2' as const, width: 2, dash: LONG_DASH }),
  };
  const style = { fill: skin.fill, stroke: skin.line, strokeWidth: skin.width, ...(skin.dash && { dash: skin.dash }) };
  const shape =
    node.kind === 'simple chemical'
      ? [rect('plate', -w / 2, -h / 2, w, h, h / 2, style)]
      : plateShape(glyphKind(node.glyph)?.isReceptor ? 'complex' : node.kind, w, h, skin);
  return [
    ...shape,
    ...centredLines('label', node.kind === 'process' ? 3 : 0, 0, linesFor(node.label, w, h), {
      size: type.plate,
      paint: skin.text,
    }),
  ];
}

/** A silhouette where it has its label beside it, else the plate of its kind. */
export function layerShape(node: MechanismNode, spot: PlacedLayerNode, isDebated: boolean): SceneItem[] {
  if (!spot.label) return [group('plate', plate(node, spot, isDebated), { x: spot.x, y: spot.y })];
  const glyphSpot = { ...spot, w: DISC, h: DISC };
  const look = isDebated ? 'idle' : 'visited';
  const still = glyphFor(node.glyph)({ node, spot: glyphSpot, from: look, to: look, progress: 1 });
  const glyph = isDebated ? dashed(still) : still;
  const scale = glyphKind(node.glyph)?.molecule ? spot.w / DISC : spot.h / RECEPTOR;
  return [group('glyph', glyph, { x: spot.x, y: spot.y, scale }), ...outside(node, spot)];
}
