import type { Box, Point } from '../geometry';

/** How many of some points lie in any box, asked for in constant time: a summed-area table over a coarse grid. */
export interface Coverage {
  count(box: Box, pad: number): number;
}

const CELL = 6;
/** The picture goes on a little past its frame. */
const MARGIN = 60;

export function coverageOf(points: readonly Point[], width: number, height: number): Coverage {
  const columns = Math.ceil((width + 2 * MARGIN) / CELL) + 1;
  const rows = Math.ceil((height + 2 * MARGIN) / CELL) + 1;
  const sums = new Int32Array(columns * rows);
  for (const [x, y] of points) {
    const [i, j] = [Math.floor((x + MARGIN) / CELL) + 1, Math.floor((y + MARGIN) / CELL) + 1];
    if (i > 0 && j > 0 && i < columns && j < rows) sums[j * columns + i]!++;
  }
  for (let j = 1; j < rows; j++) {
    for (let i = 1; i < columns; i++) {
      const k = j * columns + i;
      sums[k] = sums[k]! + sums[k - 1]! + sums[k - columns]! - sums[k - columns - 1]!;
    }
  }
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.round((x + MARGIN) / CELL)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.round((y + MARGIN) / CELL)));
  return {
    count({ x, y, w, h }, pad) {
      const [left, right] = [column(x - pad), column(x + w + pad)];
      const [top, floor] = [row(y - pad) * columns, row(y + h + pad) * columns];
      return sums[floor + right]! - sums[floor + left]! - sums[top + right]! + sums[top + left]!;
    },
  };
}
