import { centredLines, group, rect } from '../items';
import type { SceneItem } from '../scene';
import { type NodeStyle, nodeStyle } from '../nodeStyle';
import type { VisualState } from '../visualState';
import { type } from '../type';
import { fading } from './glyph';
import { plateShape } from './plate';

/** Several proteins that act together, each on a plate of its own within one frame. */
export const proteinGroup = fading(({ node, spot, look }) => {
  const skin = nodeStyle(look, node.voice);
  const parts = node.parts ?? [{ label: node.label, identifiers: [] }];
  const pitch = (spot.h - 10) / parts.length;
  return [
    rect('frame', -spot.w / 2, -spot.h / 2, spot.w, spot.h, 13, {
      fill: 'surface',
      fillOpacity: 0.6,
      stroke: skin.line,
      strokeWidth: 1.6,
    }),
    ...parts.map((part, i) =>
      group(
        part.label,
        [
          ...plateShape('macromolecule', spot.w - 22, pitch - 8, skin),
          ...centredLines('label', 0, 0, [part.label], { size: type.plate, paint: skin.text }),
        ],
        { y: -spot.h / 2 + 5 + pitch * (i + 0.5) },
      ),
    ),
  ];
});

/** The same without its words. */
export function proteinGroupInRow(_look: VisualState, style: NodeStyle): SceneItem[] {
  return [-9.5, 0, 9.5].map((y, i) =>
    rect(`part${i}`, -13, y - 4, 26, 8, 3.5, { fill: style.fill, stroke: style.line, strokeWidth: 1.6 }),
  );
}
