import type { TimeLayout } from '../../layout/time/types';
import type { Sight } from '../views/view';

/** Where names and axis stand for a reader who sees a part of the view: at the edges of that part. */
export interface Pins {
  /** Left edge of the column of names and top of the axis, in design units of the view. */
  x: number;
  y: number;
  /** What a unit of names and axis measures in the view: less than 1 where the reader has come closer. */
  unit: number;
  /** How wide the column is there, and where the field beside it ends. */
  width: number;
  right: number;
  /** Whether glyphs have no room beside the names. */
  compact: boolean;
  /** Whether bars pass behind the names. */
  overField: boolean;
  /** Whether everything stands at its own place, as where the whole is seen. */
  atRest: boolean;
  /** Whether the axis is over a line of words around a height: half of them would be cut. */
  isCovered(y: number): boolean;
  /** A place in the column of names, and a height in the axis. */
  across(x: number): number;
  down(y: number): number;
}

/** Of the axis with its ground. */
export const AXIS_HEIGHT = 116;
/** A line of words from its middle to its top, with a little room. */
const HALF_LINE = 12;
/** Below this width, in design units, the names take the room of the glyphs. */
const COMPACT = 1000;

/** Where names and axis stand for what is in sight; without it at their own places. */
export function pinsFor({ column, width }: Pick<TimeLayout, 'column' | 'width'>, sight: Sight | undefined): Pins {
  const unit = Math.min(1, sight?.unit ?? 1);
  const [x, y] = [Math.max(0, sight?.box.x ?? 0), Math.max(0, sight?.box.y ?? 0)];
  const compact = sight !== undefined && sight.box.w / unit < COMPACT;
  const shift = compact ? column.name - 24 : 0;
  const across = (place: number) => x + (place - shift) * unit;
  const right = sight ? Math.min(width, sight.box.x + sight.box.w) : width;
  return {
    x,
    y,
    unit,
    width: (column.width - shift) * unit,
    right,
    compact,
    overField: x > 0,
    atRest: x === 0 && y === 0 && unit === 1 && right === width && !compact,
    isCovered: (height) => y > 0 && height - HALF_LINE < y + AXIS_HEIGHT * unit,
    across,
    down: (height) => y + height * unit,
  };
}
