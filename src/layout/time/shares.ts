import { group } from 'd3-array';
import { type Box, clamp, overlaps } from '../geometry';
import { CAP_HEIGHT, textWidth } from '../textWidth';
import { type as sizes } from '../typeSizes';
import type { TimeScale } from './timeScale';
import type { ShareFigure } from './types';

type Measure = ShareFigure['measure'];

/** A share at its time and height, and where its words stand. */
export interface ShareMark {
  x: number;
  y: number;
  measure: Measure;
  /** What those were given who were compared with; null for those who had the treatment. */
  control: string | null;
  label: { text: string; x: number; y: number; anchor: 'start' | 'end' };
}

/** Published shares of patients over time, ready to be drawn. */
export interface PlacedShares {
  box: Box;
  /** Heights of whole percentages. */
  grid: readonly { percent: number; y: number }[];
  marks: readonly ShareMark[];
  /** From mark to mark of one measure in one study: figures of different studies are never joined. */
  lines: readonly { measure: Measure; points: readonly (readonly [x: number, y: number])[] }[];
  /** From the lowest to the highest figure of a measure at a time, where studies differ. */
  ranges: readonly { x: number; y0: number; y1: number }[];
  measures: readonly Measure[];
  controls: readonly string[];
}

const HEIGHT = 236;
/** Between the lines at whole percentages. */
const STEP = 25;
const PAD = { top: 46, bottom: 20 } as const;
const MARK = 10;
const AWAY = 16;

/** The study that a figure is from, as the first of its evidence names it. */
function studyOf({ evidence: [first] }: ShareFigure): string {
  return first?.kind === 'claim' ? `claim ${first.claim}` : first?.kind === 'quote' ? `quote ${first.quote}` : '';
}

const middleOf = ({ from, to }: ShareFigure['share']) => (to === undefined ? from : (from + to) / 2);
const wordsOf = ({ from, to }: ShareFigure['share']) => (to === undefined ? `${from} %` : `${from}–${to} %`);

const ALONG = 10;

/** Small boxes along a line, which words keep off. */
function boxesAlong(points: readonly (readonly [number, number])[]): Box[] {
  return points.slice(1).flatMap(([x1, y1], i) => {
    const [x0, y0] = points[i] as readonly [number, number];
    const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / ALONG);
    return Array.from({ length: count }, (_, k) => ({
      x: x0 + ((x1 - x0) * k) / count,
      y: y0 + ((y1 - y0) * k) / count - 1,
      w: ALONG,
      h: 2,
    }));
  });
}

/** Puts the words of a mark beside it where nothing stands yet, the nearest place first. */
function placeLabel(
  text: string,
  [x, y]: readonly [number, number],
  side: ShareMark['label']['anchor'],
  taken: Box[],
  right: number,
): ShareMark['label'] {
  const [w, h] = [textWidth(text, sizes.sublabel, 550), sizes.sublabel * CAP_HEIGHT + 9];
  const boxAt = (side: 1 | -1, dy: number): Box => ({
    x: side > 0 ? x + AWAY : x - AWAY - w,
    y: y + dy - h / 2,
    w,
    h,
  });
  const [near, far] = side === 'start' ? ([1, -1] as const) : ([-1, 1] as const);
  const choices = [0, 8, -8, 14, -14, 22, -22, 30, -30].flatMap((dy) => [
    { side: near, dy },
    { side: far, dy },
  ]);
  const free = choices.find(({ side, dy }) => {
    const box = boxAt(side, dy);
    return box.x + box.w <= right && !taken.some((other) => overlaps(other, box));
  });
  const place = free ?? { side: near, dy: 0 };
  taken.push(boxAt(place.side, place.dy));
  return {
    text,
    x: x + place.side * AWAY,
    y: y + place.dy + (sizes.sublabel * CAP_HEIGHT) / 2,
    anchor: place.side > 0 ? 'start' : 'end',
  };
}

/** The shares that were measured at a time, under the rows from `top` on; null where there are none. */
export function placeShares(
  figures: readonly ShareFigure[],
  { x }: Pick<TimeScale, 'x'>,
  { left, right, top }: { left: number; right: number; top: number },
): PlacedShares | null {
  const placed = figures.flatMap((figure) => (figure.atMin === undefined ? [] : [{ figure, x: x(figure.atMin) }]));
  if (placed.length === 0) return null;
  const box = { x: left, y: top, w: right - left, h: HEIGHT };
  const all = placed.flatMap(({ figure: { share, control } }) => [
    share.to ?? share.from,
    ...(control ? [control.share.to ?? control.share.from] : []),
  ]);
  const most = clamp(Math.ceil(Math.max(...all) / STEP) * STEP, STEP, 100);
  const [floor, ceiling] = [top + HEIGHT - PAD.bottom, top + PAD.top];
  const height = (percent: number) => floor - ((floor - ceiling) * percent) / most;

  const points = placed.flatMap(({ figure, x: at }) => {
    const { measure, share, control } = figure;
    return [
      { x: at, share, measure, control: null, study: studyOf(figure) },
      ...(control ? [{ x: at, share: control.share, measure, control: control.label, study: studyOf(figure) }] : []),
    ];
  });
  // Marks that are the same are drawn once: two studies, or two measures, may have no one better on placebo.
  const keyOf = ({ x, share, measure, control }: (typeof points)[number]) =>
    `${x} ${middleOf(share)} ${control ?? `treated ${measure}`}`;
  const distinct = [...new Map([...points].reverse().map((point) => [keyOf(point), point])).values()].reverse();
  const treated = points.filter(({ control }) => control === null);
  const grouped = (key: (point: (typeof treated)[number]) => string) => [...group(treated, key).values()];
  const lines = grouped(({ study, measure }) => `${study} ${measure}`)
    .filter((list) => new Set(list.map((point) => point.x)).size > 1)
    .map((list) => ({
      measure: (list[0] as (typeof list)[number]).measure,
      points: list.map((point) => [point.x, height(middleOf(point.share))] as const).sort((a, b) => a[0] - b[0]),
    }));
  const at = distinct.map((point) => ({ ...point, y: height(middleOf(point.share)) }));
  // Of two marks on one place the one for those who were given something else stands aside.
  const spots = at.map((point) => {
    const hides = (other: typeof point) =>
      other.control === null && other.x === point.x && Math.abs(other.y - point.y) < 2 * MARK;
    return point.control !== null && at.some(hides) ? { ...point, x: point.x - 2 * MARK } : point;
  });
  const taken: Box[] = [
    ...spots.map(({ x: cx, y: cy }) => ({ x: cx - MARK, y: cy - MARK, w: 2 * MARK, h: 2 * MARK })),
    ...lines.flatMap((line) => boxesAlong(line.points)),
  ];
  const marks = spots
    .sort((a, b) => a.y - b.y)
    .map(
      (point): ShareMark => ({
        x: point.x,
        y: point.y,
        measure: point.measure,
        control: point.control,
        // Those who were given something else are named, on the other side of the time.
        label: point.control
          ? placeLabel(`${wordsOf(point.share)} ${point.control}`, [point.x, point.y], 'end', taken, right)
          : placeLabel(wordsOf(point.share), [point.x, point.y], 'start', taken, right),
      }),
    );

  return {
    box,
    grid: Array.from({ length: most / STEP + 1 }, (_, i) => ({ percent: i * STEP, y: height(i * STEP) })),
    marks,
    lines,
    ranges: grouped((point) => `${point.measure} ${point.x}`)
      .filter((list) => list.length > 1)
      .map((list) => {
        const ys = list.map(({ share }) => height(middleOf(share)));
        return { x: (list[0] as (typeof list)[number]).x, y0: Math.min(...ys), y1: Math.max(...ys) };
      }),
    measures: [...new Set(treated.map(({ measure }) => measure))],
    controls: [...new Set(points.flatMap(({ control }) => control ?? []))],
  };
}
