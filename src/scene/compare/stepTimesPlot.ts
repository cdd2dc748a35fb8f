import { round2 } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';
import { timesWithin } from '../../layout/time/durations';
import { stepSpan } from '../../layout/time/stepTimes';
import { placeNames } from '../../layout/time/timeAxis';
import { createTimeScale, type TimeDomain } from '../../layout/time/timeScale';
import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { group, path, rect, text } from '../items';
import type { Scene, SceneItem } from '../scene';
import { hatching } from '../time/hatching';

/** In CSS px, as all of the plot: it is laid out anew for each width and never scaled. */
const TEXT = 14;
const TITLE = 16;
const NARROWEST = 280;
/** Below this width a name stands over its bar instead of beside it. */
const STACKED = 560;
const ROW = { beside: 30, stacked: 48 } as const;
const TITLE_HEIGHT = 34;
const AXIS_HEIGHT = 64;
const HALF_BAR = 9;
/** A time that is a point is still seen. */
const LEAST_BAR = 8;
const MARGIN = 22;
const HOUR = 60;

/** When each step of a mechanism happens, as far as texts say; null where they give nothing. */
function timesOf(graph: MechanismGraph) {
  return graph.steps.map((step, i) => ({
    id: step.id,
    name: `${stepNumberAt(graph, i).number}  ${step.shortTitle.replaceAll('\n', ' ')}`,
    span: stepSpan(graph, step),
  }));
}

/** The times that all of them share, out to whole named times. */
function commonDomain(spans: readonly { fromMin: number; toMin: number }[]): TimeDomain {
  const positive = spans.flatMap(({ fromMin, toMin }) => [fromMin, toMin]).filter((minutes) => minutes > 0);
  if (positive.length === 0) return { firstMin: 1, lastMin: HOUR };
  const [first, last] = [Math.min(...positive), Math.max(...positive)];
  return { firstMin: first < last ? first : first / 2, lastMin: last };
}

/**
 * When the steps of several mechanisms happen, on one log scale: filled where a text gives figures, hatched where words alone
 * name an order such as weeks, and a dotted line where no text gives a time.
 *
 * @example
 * const { height } = stepTimesPlot([here.graph, other.graph], { width: 640 });
 */
export function stepTimesPlot(graphs: readonly MechanismGraph[], options: { width: number }): Scene {
  const width = Math.max(NARROWEST, Math.floor(options.width));
  const stories = graphs.map((graph) => ({ graph, steps: timesOf(graph) }));
  const all = stories.flatMap(({ steps }) => steps);
  const domain = commonDomain(all.flatMap(({ span }) => (span && span.fromMin >= 0 ? span : [])));
  const stacked = width < STACKED;
  const names = Math.max(0, ...all.map(({ name }) => textWidth(name, TEXT, 450)));
  const left = stacked ? MARGIN : Math.min(names + 16, width / 2);
  const range = { before: left, start: left, first: left + MARGIN, last: width - MARGIN };
  const scale = createTimeScale(domain, range);
  const { named, unnamed } = placeNames([[0, 'start'], ...timesWithin(domain).named], scale.x, {
    widthOf: (name) => textWidth(name, TEXT, 550),
    gap: 8,
    left: left - MARGIN,
    right: width,
  });

  let y = AXIS_HEIGHT;
  const items: SceneItem[] = [];
  for (const { graph, steps } of stories) {
    const top = y;
    items.push(text(`${graph.id}-title`, 0, top + 22, graph.title, { size: TITLE, weight: 650 }));
    y += TITLE_HEIGHT;
    const rows = steps.map(({ id, name, span }) => {
      const rowTop = y;
      y += stacked ? ROW.stacked : ROW.beside;
      const middle = stacked ? rowTop + 33 : rowTop + ROW.beside / 2;
      const baseline = stacked ? rowTop + 17 : middle + 5;
      const bar: SceneItem[] = [];
      if (!span) {
        const d = `M${round2(left)} ${middle}H${round2(range.last)}`;
        bar.push(
          path('none', d, { fill: 'none', stroke: 'idle-line', strokeWidth: 1.5, dash: [1.5, 6], cap: 'round' }),
        );
      } else if (span.fromMin < 0) {
        bar.push(
          text('before', round2(left), middle + 5, 'before the start', { size: TEXT, weight: 450, paint: 'ink2' }),
        );
      } else {
        const x0 = round2(scale.x(span.fromMin));
        const x1 = round2(Math.max(x0 + LEAST_BAR, scale.x(span.toMin)));
        const box = { x: x0, y: middle - HALF_BAR, w: round2(x1 - x0), h: 2 * HALF_BAR };
        if (span.inWords) {
          const edges = (): readonly [number, number] => [middle - HALF_BAR, middle + HALF_BAR];
          const sides = [-HALF_BAR, HALF_BAR].map((dy) => `M${x0} ${middle + dy}H${x1}`).join('');
          const style = { fill: 'none', stroke: 'ink2', strokeWidth: 1.4 } as const;
          bar.push(
            rect('ground', box.x, box.y, box.w, box.h, 0, { fill: 'surface' }),
            path('hatching', hatching(x0, x1, edges), style),
            path('sides', sides, { ...style, dash: [6, 4] }),
          );
        } else {
          const style = { fill: { mix: ['ink3', 'stage', 0.3] }, stroke: 'ink', strokeWidth: 1.6 } as const;
          bar.push(rect('bar', box.x, box.y, box.w, box.h, 4, style));
        }
      }
      return group(`${graph.id}-${id}`, [
        text('name', 0, baseline, name, { size: TEXT, weight: 450, paint: span ? 'ink' : 'ink2' }),
        ...bar,
      ]);
    });
    const grid = named.map(({ x }) => `M${round2(x)} ${top + TITLE_HEIGHT}V${y}`).join('');
    items.push(path(`${graph.id}-grid`, grid, { fill: 'none', stroke: 'rule', strokeWidth: 1.2 }), ...rows);
    y += 14;
  }
  const line = { fill: 'none', stroke: 'ink2', strokeWidth: 1.4 } as const;
  const foot = AXIS_HEIGHT - 10;
  const ticks = [...named.map(({ x }) => x), ...unnamed].map((x) => `M${round2(x)} ${foot}v-6`).join('');
  const axis = group('axis', [
    text('title', 0, 14, 'Time after the start, log scale', { size: TEXT, weight: 450, paint: 'ink2' }),
    ...named.map(({ x, name }) =>
      text(`at-${name}`, round2(x), foot - 12, name, {
        size: TEXT,
        weight: 550,
        anchor: 'middle',
        paint: 'ink2',
      }),
    ),
    path('line', `M${round2(left)} ${foot}H${round2(range.last)}`, line),
    path('ticks', ticks, line),
  ]);
  return { width, height: Math.ceil(y), gradients: [], items: [axis, ...items] };
}
