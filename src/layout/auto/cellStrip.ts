import type { CellModel, CellNode } from './cellModel';
import type { PlacedItem } from './cellPlacement';
import { type CellTextSizes, type NodeSize, territoryStyle } from './cellSizes';
import type { Slots } from './cellSlots';
import { type TextBlock, wrap } from './cellText';

/** No picture is narrower than this. */
const NARROWEST = 1600;
const GAP = 34;
export const STRIP_MARGIN = 40;
export const STRIP_NAME_GAP = 16;
/** The names of what the outcomes are outcomes of stand at the left, in this much room. */
export const STRIP_NAMES = 236;

/** Rows of outcomes under the picture, in the order of the chain. */
export function stripRows(
  items: readonly CellNode[],
  sizes: readonly NodeSize[],
  ranks: readonly number[],
): { rows: number[][]; height: number; longest: number } {
  const members = items.flatMap(({ region }, i) => (region === 'strip' ? [i] : []));
  members.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const room = NARROWEST - STRIP_NAMES - 80;
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const i of members) {
    const { w } = sizes[i]!;
    if (used + w > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(i);
    used += w + 70;
  }
  const heights = rows.map((row) => Math.max(...row.map((i) => sizes[i]!.h)));
  const height = heights.reduce((sum, h) => sum + h + GAP, 0) - (rows.length > 0 ? GAP : 0);
  return { rows, height, longest: Math.max(0, ...rows.map((row) => row.reduce((sum, i) => sum + sizes[i]!.w, 0))) };
}

/** Where the outcomes start, evenly along their rows. */
export function placeStrip(
  rows: readonly number[][],
  sizes: readonly NodeSize[],
  slots: Slots,
): Map<number, PlacedItem> {
  const placed = new Map<number, PlacedItem>();
  let top = slots.stripTop + STRIP_MARGIN;
  for (const row of rows) {
    const height = Math.max(...row.map((i) => sizes[i]!.h));
    const words = row.reduce((sum, i) => sum + sizes[i]!.w, 0);
    const [left, right] = [STRIP_NAMES + 20, slots.width - 60];
    const gap = (right - left - words) / (row.length + 1);
    let x = left + gap;
    for (const i of row) {
      const { w, h } = sizes[i]!;
      const y = top + height / 2;
      placed.set(i, { x: x + w / 2, y, box: { x, y: y - h / 2, w, h } });
      x += w + gap;
    }
    top += height + GAP;
  }
  return placed;
}

/** The names at the left of the strip, of what has something in it. */
export function stripNames({ strips, nodes }: CellModel, text: CellTextSizes): { id: string; words: TextBlock }[] {
  const style = { ...territoryStyle(text.territory), widest: [190, 190, 190] as const };
  return strips
    .filter(({ id }) => nodes.some(({ node }) => node.compartment === id))
    .map(({ id, label }) => ({ id, words: wrap(label.toUpperCase(), style) }));
}
