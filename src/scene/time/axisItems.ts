import type { PlacedStratum, TimeLayout } from '../../layout/time/types';
import { group, path, text } from '../items';
import type { SceneItem } from '../scene';
import { type } from '../type';
import { type Caption, isCrossed, nameWidth } from './captions';

/** Where the named times stand and what they are called. */
export function axisNames({ scale, start }: TimeLayout): readonly { x: number; name: string }[] {
  if (!scale.domain) return [];
  const past = scale.named.filter(({ minutes }) => minutes < 0);
  return [...past, { x: scale.start, name: start }, ...scale.named.slice(past.length)];
}

/** Baseline of the names over the axis, up from the first row. */
export const NAMES_OVER_TOP = 20;

const tickPath = (places: readonly number[], y0: number, y1: number) =>
  places.map((x) => `M${Math.round(x * 10) / 10} ${y0}V${y1}`).join('');

function names(id: string, layout: TimeLayout, y: number, quiet: boolean): SceneItem {
  const style = {
    size: type.sublabel,
    weight: quiet ? 450 : 550,
    anchor: 'middle',
    paint: quiet ? 'ink3' : 'ink',
  } as const;
  return group(
    id,
    axisNames(layout).map(({ x, name }) =>
      text(name, x, y, name, x === layout.scale.start && !quiet ? { ...style, weight: 650 } : style),
    ),
  );
}

/** A line down through a stratum, which leaves out the rows whose names it would run through. */
function lineThrough(
  x: number,
  { box, nodes }: PlacedStratum,
  { nodes: rows, pitch }: TimeLayout,
  captions: ReadonlyMap<string, Caption>,
): string {
  const ends = [box.y, box.y + box.h];
  for (const id of nodes) {
    const y = rows.get(id)?.y ?? 0;
    if (isCrossed(captions.get(id)?.name, nameWidth, x)) ends.push(y - pitch / 2, y + pitch / 2);
  }
  ends.sort((a, b) => a - b);
  return ends
    .flatMap((y0, i) =>
      i % 2 === 0 && (ends[i + 1] as number) - y0 > 1 ? tickPath([x], y0, ends[i + 1] as number) : [],
    )
    .join('');
}

const title = (words: string, y: number) =>
  text('title', 24, y, words, { size: type.sublabel, weight: 550, paint: 'ink2' });

/** The axis over the bars: named times, ticks, the break after the start, and lines down through the rows. */
export function axisItems(layout: TimeLayout, captions: ReadonlyMap<string, Caption>): SceneItem[] {
  const { top, echoes, strata, scale } = layout;
  const { before, start, first, last, named, small } = scale;
  const y = top - 8;
  if (!scale.domain) {
    return [
      path('axis', `M${start} ${y}H${last}`, { fill: 'none', stroke: 'line', strokeWidth: 1.6, dash: [3, 9] }),
      title('No times read: in the order of the steps', top - NAMES_OVER_TOP),
    ];
  }
  const gap = (start + first) / 2;
  const after = named.filter(({ minutes }) => minutes > 0).map(({ x }) => x);
  // The lines run through the strata only, so that the names of the ticks between them stand free.
  const lines = strata.map(({ box }) => tickPath(after, box.y, box.y + box.h)).join('');
  const startLine = strata.map((stratum) => lineThrough(start, stratum, layout, captions)).join('');
  const hasPast = scale.domain.beforeMin > 0;
  return [
    path('lines', lines, { fill: 'none', stroke: 'rule', strokeWidth: 1.4 }),
    path('dose-line', `M${start} ${y - 8}V${y + 8}${startLine}`, {
      fill: 'none',
      stroke: 'ink3',
      strokeWidth: 2,
      dash: [2, 5],
    }),
    path('axis', `M${hasPast ? before : start} ${y}H${gap - 8}M${gap + 8} ${y}H${last}`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.6,
    }),
    path('break', `M${gap - 12} ${y + 6}L${gap - 4} ${y - 6}M${gap + 4} ${y + 6}L${gap + 12} ${y - 6}`, {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.8,
    }),
    path(
      'ticks',
      tickPath(
        named.map(({ x }) => x),
        y - 6,
        y + 6,
      ),
      {
        fill: 'none',
        stroke: 'ink2',
        strokeWidth: 2,
      },
    ),
    path('small-ticks', tickPath(small, y, y + 5), {
      fill: 'none',
      stroke: 'line',
      strokeWidth: 1.2,
    }),
    title('Time, log scale', top - NAMES_OVER_TOP),
    names('names', layout, top - NAMES_OVER_TOP, false),
    ...echoes.map((at, i) => names(`names-again${i}`, layout, at, true)),
  ];
}
