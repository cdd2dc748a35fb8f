/** Would move the cursor, or break a row in two. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Rows of cells in columns as wide as their longest cell; the last column is ragged. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(CONTROL, ' ')));
  const widths = new Map<number, number>();
  for (const row of clean)
    for (const [i, cell] of row.entries()) widths.set(i, Math.max(widths.get(i) ?? 0, cell.length));
  const line = (row: readonly string[]): string =>
    `${indent}${row.map((cell, i) => cell.padEnd(widths.get(i) ?? 0)).join('  ')}`.trimEnd();
  return clean.map((row) => `${line(row)}\n`).join('');
}
