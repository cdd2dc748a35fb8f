import { type Box, clamp, round1 } from '../../layout/geometry';
import type { TimeLayout, TimeRow } from '../../layout/time/types';
import type { MechanismNode } from '../../model/graph';
import { wrapRuns } from '../clinical/wrapRuns';
import { rect, text } from '../items';
import { timingWords } from '../timingWords';
import type { SceneItem } from '../scene';
import { type } from '../type';
import type { Pins } from './pins';

const WIDEST = 620;
const PAD = 14;
const LEADING = 27;

/** A card under the row of the selected node, or over it at the foot of the picture, with what texts say of its times. */
export function noteItems(node: MechanismNode, layout: TimeLayout, pins: Pins, sight: Box | undefined): SceneItem[] {
  const row = layout.nodes.get(node.id) as TimeRow;
  const said = timingWords(node);
  const { unit } = pins;
  const left = pins.x + pins.width + 10;
  const right = Math.min(layout.width - 20, sight ? sight.x + sight.w - 10 : layout.width);
  const size = type.sublabel * unit;
  const room = Math.min(WIDEST * unit, right - left) - 2 * PAD * unit;
  const lines = (said.length > 0 ? said : ['No time read']).flatMap((words) => {
    const [phase, ...rest] = words.split(': ');
    return wrapRuns(
      rest.length > 0
        ? [
            { text: `${phase}`, weight: 600, paint: 'ink' },
            { text: rest.join(': '), weight: 450, paint: 'ink' },
          ]
        : [{ text: words, weight: 450, paint: 'ink' }],
      size,
      room,
    );
  });
  const w = Math.max(...lines.map(({ width }) => width)) + 2 * PAD * unit;
  const h = (lines.length * LEADING + PAD) * unit;
  const x = clamp(row.bar ? row.bar.start : left, left, Math.max(left, right - w));
  const below = row.y + row.pitch / 2 + 3;
  const bottom = Math.min(layout.height, sight ? sight.y + sight.h : layout.height);
  const y = below + h <= bottom ? below : row.y - row.pitch / 2 - 3 - h;
  return [
    rect('shadow', round1(x), round1(y + 3), round1(w), round1(h), 8 * unit, { fill: 'shadow', fillOpacity: 0.1 }),
    rect('card', round1(x), round1(y), round1(w), round1(h), 8 * unit, {
      role: 'card',
      fill: 'surface',
      stroke: 'ink3',
      strokeWidth: 1.4 * unit,
    }),
    ...lines.flatMap(({ pieces }, i) =>
      pieces.map(({ x: at, text: words, weight, paint }, k) =>
        text(`line${i}-${k}`, round1(x + PAD * unit + at), round1(y + (PAD / 2 + LEADING * (i + 0.76)) * unit), words, {
          size,
          weight,
          paint,
        }),
      ),
    ),
  ];
}
