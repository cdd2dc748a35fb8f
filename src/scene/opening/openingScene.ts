import { type Box, clamp, lerp, round2 } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';
import { wrapText } from '../../layout/wrapText';
import type { OpeningDrawing } from '../drawing';
import { easeInOut, easeOut } from '../ease';
import { circle, group, path, rect, text } from '../items';
import type { Scene, SceneItem } from '../scene';
import { hatching } from '../time/hatching';
import type { Onset, OnsetComparison } from './onsetComparison';

/** The way into the cell view: something larger, and the view as a picture of its own. */
export interface Dive {
  drawing: OpeningDrawing;
  /** The cell view at the first step, without its labels. */
  view: Scene;
}

export interface OpeningInput {
  /** What is compared; without it the opening begins with the dive. */
  onsets: (OnsetComparison & { sourceOf: (onset: Onset) => string }) | null;
  dive: Dive | null;
  /** The room on screen, in CSS px: one design unit is one of them. */
  width: number;
  height: number;
}

const CHART_MS = 3500;
const SWEEP = { fromMs: 600, toMs: 2700 } as const;
/** The chart makes way for the dive. */
const CROSS_MS = 400;
const DIVE_MS = 1900;
/** The last picture gives way to the page below it. */
const FADE_MS = 250;

/** How long an opening takes, at most 6 s. */
export function openingDurationMs({ onsets, dive }: Pick<OpeningInput, 'onsets' | 'dive'>): number {
  if (!onsets && !dive) return 0;
  return (onsets ? CHART_MS : 0) + (dive ? DIVE_MS : 0) + FADE_MS;
}

/** The moment at which the chart has said everything, for a still. */
export const STILL_MS = CHART_MS - CROSS_MS;

const part = (tMs: number, fromMs: number, toMs: number): number => clamp((tMs - fromMs) / (toMs - fromMs), 0, 1);

interface ChartPlace {
  left: number;
  right: number;
  size: number;
  small: number;
  halfBar: number;
}

/** One treatment: its name, the time in the source's words, and a bar to scale, drawn as far as `nowMin`. */
function rowItems(
  onset: Onset,
  source: string,
  top: number,
  place: ChartPlace,
  x: (min: number) => number,
  nowMin: number,
) {
  const { left, right, size, small, halfBar } = place;
  const words = wrapText(`${onset.text} ${source}`.trim(), { size: small, weight: 450, maxWidth: right - left });
  const wordsTop = top + size * 0.4;
  const middle = wordsTop + words.length * small * 1.3 + halfBar + small * 1.25;
  const seen = Math.min(nowMin, onset.toMin, Number.POSITIVE_INFINITY);
  const [x0, x1] = [x(onset.fromMin), Math.min(x(seen), right)];
  const bar: SceneItem[] = [rect('strip', left, middle - halfBar, right - left, 2 * halfBar, 4, { fill: 'surface2' })];
  if (seen > onset.fromMin && onset.orderOnly) {
    bar.push(
      path(
        'order',
        hatching(x0, x1, () => [middle - halfBar, middle + halfBar]),
        { fill: 'none', stroke: 'ink2', strokeWidth: 1.5 },
      ),
      path(
        'order-sides',
        [-halfBar, halfBar].map((dy) => `M${round2(x0)} ${round2(middle + dy)}H${round2(x1)}`).join(''),
        {
          fill: 'none',
          stroke: 'ink2',
          strokeWidth: 1.5,
          dash: [6, 4],
        },
      ),
    );
  } else if (seen > onset.fromMin) {
    // At least as wide as can be seen; where it is wider it is to scale.
    const w = Math.max(3, x1 - x0);
    bar.push(
      rect('bar', round2(x0), middle - halfBar, round2(w), 2 * halfBar, 1, { fill: 'ink' }),
      circle('mark', round2(x0 + w / 2), middle - halfBar - small * 0.45, small * 0.34, { fill: 'ink' }),
    );
  }
  return {
    middle,
    items: group(onset.label, [
      text('label', left, top, onset.label, { size, weight: 650 }),
      ...words.map((line, i) =>
        text(`words${i}`, left, round2(wordsTop + (i + 1) * small * 1.3), line, {
          size: small,
          weight: 450,
          paint: 'ink2',
        }),
      ),
      ...bar,
    ]),
  };
}

const TITLE = 'From the first dose to the first effect';

function chartItems({ onsets, width, height }: OpeningInput, tMs: number): SceneItem[] {
  if (!onsets) return [];
  const { treatment, conventional, lastMin, ticks, sourceOf } = onsets;
  const margin = clamp(width * 0.09, 20, 240);
  const size = clamp(Math.min(width / 48, height / 26), 16, 34);
  const place: ChartPlace = {
    left: margin,
    right: width - margin,
    size,
    small: Math.max(13, size * 0.72),
    halfBar: clamp(height * 0.02, 8, 18),
  };
  const { left, right, small, halfBar } = place;
  const x = (minutes: number): number => left + ((right - left) * minutes) / lastMin;
  const nowMin = lastMin * part(tMs, SWEEP.fromMs, SWEEP.toMs);
  const [titleSize, top] = [size * 1.35, size * 1.35];
  const titleLines = wrapText(TITLE, { size: titleSize, weight: 650, maxWidth: right - left });
  const firstTop = top + titleLines.length * titleSize * 1.15 + size * 1.3;
  const first = rowItems(treatment, sourceOf(treatment), firstTop, place, x, nowMin);
  const second = rowItems(conventional, sourceOf(conventional), first.middle + halfBar + size * 2.4, place, x, nowMin);
  const axisY = second.middle + halfBar + small;
  // Names give way where there is no room for all of them.
  const nameWidth = Math.max(...ticks.map(({ name }) => textWidth(name, small, 550))) + small;
  const every = Math.ceil((nameWidth * (ticks.length - 1)) / (right - left));
  const names = ticks.filter((_, i) => i % every === 0);
  const now = x(nowMin);
  const foot = axisY + 7 + small * 1.4;
  const items = [
    ...titleLines.map((line, i) =>
      text(`title${i}`, left, round2(top + i * titleSize * 1.15), line, { size: titleSize, weight: 650 }),
    ),
    first.items,
    second.items,
    path(
      'axis',
      `M${left} ${round2(axisY)}H${right}${ticks.map(({ atMin }) => `M${round2(x(atMin))} ${round2(axisY)}v7`).join('')}`,
      {
        fill: 'none',
        stroke: 'line',
        strokeWidth: 1.6,
      },
    ),
    ...names.map(({ atMin, name }, i) =>
      text(`tick${atMin}`, round2(x(atMin)), round2(axisY + 7 + small * 1.1), name, {
        size: small,
        weight: 550,
        anchor: i === 0 ? 'start' : x(atMin) + nameWidth / 2 > width ? 'end' : 'middle',
        paint: 'ink2',
      }),
    ),
    ...(nowMin > 0 && nowMin < lastMin
      ? [
          path('now', `M${round2(now)} ${round2(first.middle - halfBar * 2)}V${round2(axisY)}`, {
            fill: 'none',
            stroke: 'ink3',
            strokeWidth: 2,
          }),
        ]
      : []),
  ];
  return [group('centred', items, { y: round2(Math.max(0, (height - foot) / 2)) })];
}

/** The frame that shows all of a picture in a room of other proportions, in its units. */
function frameAround({ x, y, w, h }: Box, width: number, height: number): Box {
  const scale = Math.min(width / w, height / h);
  return { x: x + w / 2 - width / scale / 2, y: y + h / 2 - height / scale / 2, w: width / scale, h: height / scale };
}

/** How many times nearer the view is before it is drawn, and before it hides what it lies in. */
const NEAR = { from: 5, to: 14 } as const;

function diveItems({ dive, width, height }: OpeningInput, t: number): SceneItem[] {
  if (!dive) return [];
  const { drawing, view } = dive;
  const inner = drawing.into.w / view.width;
  const far = frameAround({ x: 0, y: 0, w: drawing.width, h: drawing.height }, width, height);
  const near = frameAround({ ...drawing.into, h: view.height * inner }, width, height);
  // The same factor in the same time, so that it looks like an even flight; the place follows from the width.
  const w = far.w * (near.w / far.w) ** easeInOut(t);
  const share = (far.w - w) / (far.w - near.w);
  const [fx, fy] = [lerp(far.x, near.x, share), lerp(far.y, near.y, share)];
  const scale = width / w;
  const nearness = part(far.w / w, NEAR.from, NEAR.to);
  // What lies behind the cells has an edge: it comes last, when the edge is out of sight.
  const isGround = (item: SceneItem) => item.role === 'ground';
  const layer = (id: string, items: readonly SceneItem[], opacity: number): SceneItem[] =>
    opacity > 0 ? [group(id, items, { ...into, scale: inner, opacity: round2(opacity) })] : [];
  const into = { x: drawing.into.x, y: drawing.into.y };
  return [
    group(
      'dive',
      [
        ...(nearness < 1 ? [group('larger', drawing.items, { opacity: round2(1 - nearness) })] : []),
        ...layer('ground', view.items.filter(isGround), part(t, 0.8, 1)),
        ...layer(
          'view',
          view.items.filter((item) => !isGround(item)),
          nearness,
        ),
      ],
      { x: -fx * scale, y: -fy * scale, scale },
    ),
  ];
}

/** The opening at a moment: the chart, then the dive, and how far it still covers the page. */
export function openingAt(input: OpeningInput, tMs: number): { scene: Scene; cover: number } {
  const { onsets, dive, width, height } = input;
  const diveFrom = onsets ? CHART_MS : 0;
  const end = openingDurationMs(input);
  const chart = onsets ? 1 - part(tMs, CHART_MS - CROSS_MS, CHART_MS) : 0;
  const dived = dive ? part(tMs, diveFrom, diveFrom + DIVE_MS) : 0;
  const shown = easeOut(part(tMs, 0, 350));
  return {
    cover: 1 - part(tMs, end - FADE_MS, end),
    scene: {
      width,
      height,
      gradients: dive ? [...dive.drawing.gradients, ...dive.view.gradients] : [],
      items: [
        ...(dive && chart < 1 ? [group('way', diveItems(input, dived), { opacity: round2(1 - chart) })] : []),
        ...(chart > 0 ? [group('chart', chartItems(input, tMs), { opacity: round2(chart * shown) })] : []),
      ],
    },
  };
}
