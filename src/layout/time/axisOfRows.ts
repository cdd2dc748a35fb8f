import type { MechanismGraph } from '../../model/mechanism';
import { clamp } from '../geometry';
import { barShape, isDisputed, OPEN_LENGTH } from './barShape';
import { timeDomain } from './durations';
import type { RowName } from './rowNames';
import { axisOfDomain, axisWithoutTimes, type TimeAxis } from './timeAxis';
import { createTimeScale, type TimeDomain, type TimeRange } from './timeScale';

/** Room in design units that a row needs beside its bar. */
export interface RowRoom {
  left: number;
  right: number;
  /** Between a name and the bar, for the glyph. */
  glyph: number;
  /** For the number of a step. */
  badge: number;
  /** For the mark that sources disagree. */
  mark: number;
}

/** Shares of the axis that the time before the start and the break after it take, which has room for a name at each end. */
const BEFORE = 0.09;
const BREAK = 0.068;
/** The axis never begins before this, which leaves room for its title. */
const LEAST_LEFT = 250;

function rangeBetween(from: number, to: number, { beforeMin }: TimeDomain): TimeRange {
  const span = to - from;
  const start = beforeMin === undefined ? from : from + BEFORE * span;
  return { before: from, start, first: start + BREAK * span, last: to };
}

/** How far along the axis, from 0 to 1, what has `need` before it stands: from where the axis must begin then. */
const leftFor = (need: number, share: number, to: number) => (need - share * to) / Math.max(0.05, 1 - share);

/**
 * The axis of some rows, as wide as their names allow: each name stands before its bar, so that names of late rows take
 * nothing from the axis.
 */
export function axisOfRows(
  graph: MechanismGraph,
  names: ReadonlyMap<string, RowName>,
  start: string,
  room: RowRoom,
): TimeAxis {
  const { nodes, steps } = graph;
  const domain = timeDomain(nodes);
  const need = (id: string) => room.left + room.badge + (names.get(id)?.width ?? 0) + room.glyph;
  if (!domain) {
    const to = room.right - room.glyph;
    const share = (stepId: string) =>
      (Math.max(
        0,
        steps.findIndex(({ id }) => id === stepId),
      ) +
        0.5) /
      steps.length;
    const lefts = nodes.map(({ id, step }) => leftFor(need(id), share(step), to));
    return axisWithoutTimes(Math.max(LEAST_LEFT, ...lefts), to);
  }
  // On a scale from 0 to 1 a place is a share of the axis.
  const unit = createTimeScale(domain, rangeBetween(0, 1, domain));
  const bars = nodes.map((node) => ({ node, bar: barShape(node.timing, unit) }));
  const to = Math.min(
    ...bars.map(({ node, bar }) => {
      const after = (bar?.openEnd ? OPEN_LENGTH : 0) + (isDisputed(node.timing?.decay) ? room.mark : 0);
      return room.right - after;
    }),
  );
  const last = clamp(to, 0, room.right - OPEN_LENGTH / 2);
  const lefts = bars.map(({ node, bar }) =>
    leftFor(need(node.id) + (bar?.openStart ? OPEN_LENGTH : 0), bar ? (bar.knots[0]?.[0] ?? 0) : 0, last),
  );
  const from = Math.max(LEAST_LEFT, ...lefts);
  return axisOfDomain(domain, rangeBetween(from, last, domain), start, {
    left: LEAST_LEFT - 60,
    right: room.right + 14,
  });
}
