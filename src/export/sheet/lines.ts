import { type TextStyle, text } from '../../scene/items';
import type { TextItem } from '../../scene/scene';
import { textWidth } from '../../layout/textWidth';

/** Letters of the serif are narrower than those of the sans, by which lines are measured. */
const LEADING = 1.32;

/** A text in lines no wider than a width; a word that is wider stands by itself. */
function wrapped(content: string, width: number, { size, weight = 600, tracking = 0 }: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of content.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight, tracking) > width) lines.push(word);
    else lines.splice(-1, last === undefined ? 0 : 1, longer);
  }
  return lines;
}

export interface Block {
  items: readonly TextItem[];
  /** The foot of the last line's room. */
  bottom: number;
}

/** A paragraph whose first line's room begins at `y`. */
export function paragraph(
  id: string,
  content: string,
  { x, y, width }: { x: number; y: number; width: number },
  style: TextStyle & { face?: 'serif' },
): Block {
  const { face, ...rest } = style;
  const lines = wrapped(content, width, style);
  const leading = style.size * LEADING;
  const items = lines.map((line, at) => ({
    ...text(`${id}-${at}`, x, y + at * leading + style.size, line, rest),
    ...(face && { face }),
  }));
  return { items, bottom: y + lines.length * leading };
}
