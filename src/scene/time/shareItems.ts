import { round1 } from '../../layout/geometry';
import type { PlacedShares } from '../../layout/time/shares';
import type { ShareFigure, TimeLayout } from '../../layout/time/types';
import { circle, path, rect, text } from '../items';
import type { Paint, SceneItem } from '../scene';
import { type } from '../type';
import type { Pins } from './pins';

type Measure = ShareFigure['measure'];

const WORDS: Readonly<Record<Measure, string>> = {
  response: 'responded',
  remission: 'in remission',
  'still responding': 'still respond',
  'no benefit': 'no benefit',
};
const RADIUS = 8;

/** A shape for each measure, so that none is told by colour alone; hollow for those given something else. */
function markShape(id: string, measure: Measure, x: number, y: number, hollow: boolean, unit = 1): SceneItem {
  const r = RADIUS * unit;
  const style = {
    fill: hollow ? 'surface' : 'growth-plate',
    stroke: hollow ? 'ink3' : 'growth-ink',
    strokeWidth: 2 * unit,
  } as const satisfies { fill: Paint; stroke: Paint; strokeWidth: number };
  const [cx, cy] = [round1(x), round1(y)];
  if (measure === 'response') return circle(id, cx, cy, r, style);
  if (measure === 'remission')
    return path(
      id,
      `M${cx} ${round1(y - r * 1.25)}L${round1(x + r * 1.25)} ${cy}L${cx} ${round1(y + r * 1.25)}L${round1(x - r * 1.25)} ${cy}Z`,
      style,
    );
  if (measure === 'still responding') return rect(id, round1(x - r), round1(y - r), 2 * r, 2 * r, 0, style);
  return path(
    id,
    `M${round1(x - r)} ${round1(y + r)}L${cx} ${round1(y - r)}L${round1(x + r)} ${round1(y + r)}Z`,
    style,
  );
}

/** The ground of the shares, as the lanes have theirs. */
export function shareGround({ shares }: TimeLayout): SceneItem[] {
  if (!shares) return [];
  const { x, y, w, h } = shares.box;
  return [rect('share-ground', x, y, w, h, 10, { fill: 'surface', stroke: 'rule', strokeWidth: 1.2 })];
}

/** What the story has not reached. */
const FAINT = 0.3;
const FAINT_WORDS = 0.6;

/**
 * Published shares as marks with their figures; those after `reached`, a place on the axis, are faint. A line joins figures
 * of one study, a bar spans those of several.
 */
export function shareItems({ shares, axis }: TimeLayout, reached: number): SceneItem[] {
  if (!shares) return [];
  const { before, last } = axis.scale.range;
  const faint = (x: number) => x > reached + 0.5 && { opacity: FAINT };
  return [
    ...shares.grid.map(({ percent, y }) =>
      path(`grid${percent}`, `M${round1(before)} ${round1(y)}H${round1(last)}`, {
        fill: 'none',
        stroke: percent === 0 ? 'line' : 'rule',
        strokeWidth: 1.4,
      }),
    ),
    ...shares.ranges.map(({ x, y0, y1 }, i) =>
      rect(`range${i}`, round1(x - 6), round1(y0), 12, round1(y1 - y0), 6, {
        fill: 'growth',
        fillOpacity: 0.2,
        ...faint(x),
      }),
    ),
    ...shares.lines.map(({ points }, i) =>
      path(`line${i}`, points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${round1(x)} ${round1(y)}`).join(''), {
        fill: 'none',
        stroke: 'growth',
        strokeWidth: 2.6,
        ...faint(points.at(-1)?.[0] ?? 0),
      }),
    ),
    ...shares.marks.map(({ x, y, measure, control }, i) => ({
      ...markShape(`mark${i}`, measure, x, y, control !== null),
      ...faint(x),
    })),
    ...shares.marks.map(({ x, label, control }, i) =>
      text(`figure${i}`, round1(label.x), round1(label.y), label.text, {
        size: type.sublabel,
        weight: 550,
        anchor: label.anchor,
        paint: control === null ? 'ink' : 'ink2',
        halo: 'surface',
        ...(x > reached + 0.5 && { opacity: FAINT_WORDS }),
      }),
    ),
  ];
}

const LEADING = 32;

/** What the marks of the shares mean, in the column of names. */
function keyRows(
  { measures, controls }: PlacedShares,
  compact: boolean,
): (readonly [measure: Measure, hollow: boolean, words: string])[] {
  const [first] = measures;
  const compared =
    first && controls.length > 0
      ? [[first, true, compact ? 'comparison' : `given ${controls.join(' or ')}`] as const]
      : [];
  return [...measures.map((measure) => [measure, false, WORDS[measure]] as const), ...compared];
}

/** The name of the shares, their key and their percentages, at the left edge of what is in sight. */
export function shareNames({ shares, column }: TimeLayout, pins: Pins): SceneItem[] {
  if (!shares) return [];
  const { unit, across, x, width } = pins;
  const { y, h } = shares.box;
  const left = pins.compact ? x + 24 * unit : across(column.glyph);
  const size = type.sublabel * unit;
  return [
    ...(!pins.overField
      ? []
      : [rect('ground', round1(x), round1(y + 1), round1(width), round1(h - 2), 0, { fill: 'surface' })]),
    text('title', round1(pins.compact ? left : across(32)), round1(y + 28), 'Patients who', { size, weight: 650 }),
    ...keyRows(shares, pins.compact).flatMap(([measure, hollow, words], i) => {
      const middle = y + 60 + i * LEADING * Math.min(1, unit * 1.1);
      return [
        markShape(`key${i}`, measure, left + (pins.compact ? 8 * unit : 0), middle - 1, hollow, unit),
        text(`words${i}`, round1(left + 24 * unit), round1(middle + 7 * unit), words, { size, weight: 450 }),
      ];
    }),
    ...shares.grid
      .filter(({ percent }, i) => percent % 50 === 0 || i === shares.grid.length - 1)
      .map(({ percent, y: at }) =>
        text(`percent${percent}`, round1(x + width - 8 * unit), round1(at + 8 * unit), `${percent} %`, {
          size,
          weight: 450,
          anchor: 'end',
          paint: 'ink2',
        }),
      ),
  ];
}
