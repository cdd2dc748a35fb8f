import type { MechanismNode } from '../../model/graph';
import { textWidth } from '../textWidth';
import { type as sizes } from '../typeSizes';
import { wrapText } from '../wrapText';

/** The name of a row in lines, and how wide it is. */
export interface RowName {
  lines: readonly string[];
  width: number;
}

/** Wider names are broken, so that they leave most of the picture to the bars. In design units. */
const WIDEST = 256;
/** From one line of a name to the next. */
export const NAME_LEADING = 25;
/** A current name is bolder, and so wider, than others. */
const WEIGHT = 650;

/** A name in as many lines as it needs to stand in the column of names. */
export function rowName({ label }: MechanismNode, own: string | undefined): RowName {
  const text = own ?? label.replace(/\s+/g, ' ');
  const lines = wrapText(text, { size: sizes.label, weight: WEIGHT, maxWidth: WIDEST });
  return { lines, width: Math.max(...lines.map((line) => textWidth(line, sizes.label, WEIGHT))) };
}
