import type { Box } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';
import { wrapText } from '../../layout/wrapText';
import { group, rect, text } from '../items';
import type { GroupItem } from '../scene';
import { type } from '../type';

const LEADING = 1.25;
const PAD = { x: 16, y: 9 };
/** Around the strip. */
const MARGIN = 10;
const MAX_SHARE = 0.92;

/** A strip that says what is changed, and the frame of the picture with room for it above. */
export interface Banner {
  item: GroupItem;
  frame: Box;
}

/** "What if: kinase blocked", over the top of what a frame shows. */
export function whatIfBanner(title: string, frame: Box): Banner {
  const style = { size: type.label, weight: 650 } as const;
  const lines = wrapText(title, { ...style, maxWidth: frame.w * MAX_SHARE - 2 * PAD.x });
  const width = Math.max(...lines.map((line) => textWidth(line, style.size, style.weight))) + 2 * PAD.x;
  const height = lines.length * style.size * LEADING + 2 * PAD.y;
  const room = height + 2 * MARGIN;
  const [left, top] = [frame.x + (frame.w - width) / 2, frame.y - room + MARGIN];
  return {
    frame: { ...frame, y: frame.y - room, h: frame.h + room },
    item: group('what-if-banner', [
      rect('strip', left, top, width, height, 10, { fill: 'ink' }),
      ...lines.map((line, i) =>
        text(`line${i}`, frame.x + frame.w / 2, top + PAD.y + (i * LEADING + 0.92) * style.size, line, {
          ...style,
          anchor: 'middle',
          paint: 'surface',
        }),
      ),
    ]),
  };
}
