import type { MechanismGraph } from '../../model/mechanism';
import { type Box, union } from '../geometry';
import { polyline } from '../polyline';
import { nodesOfStep, type PlacedEdge } from '../view';
import { barShape, OPEN_LENGTH } from './barShape';
import { timeDomain } from './durations';
import { EDGE, LANE_GAP, nameColumn, placeLanes, TOP, WIDTH } from './placeLanes';
import { rowName } from './rowNames';
import { placeShares } from './shares';
import { type StepBand, stepBands, stepMinutes } from './stepTimes';
import { axisFromSpec, axisOfDomain, axisWithoutTimes, rangeBetween, type TimeAxis } from './timeAxis';
import { createTimeScale } from './timeScale';
import type { TimeLayout, TimePlacement, TimeRow } from './types';

/** Between the column of names and the axis, and between the axis and the right edge: half of a name of a tick. */
const BESIDE_AXIS = 40;
/** How near to an end of the axis an open end of a bar needs more room there, as a share of the axis. */
const NEAR_END = 0.05;
const UNDER = 14;

/** A link from glyph to glyph along the column of names, which nothing draws but what flies between views. */
function placeEdge(id: string, source: TimeRow, target: TimeRow): PlacedEdge {
  const line = polyline([
    [source.x, source.y],
    [target.x, target.y],
  ]);
  return { id, line, middle: [target.x, target.y] };
}

/** The axis in the field beside the names. */
function axisIn(left: number, graph: MechanismGraph, placement: TimePlacement, start: string): TimeAxis {
  const spec = placement.axis?.scale;
  const domain = spec?.domain ?? timeDomain(graph.nodes);
  const right = WIDTH - EDGE - BESIDE_AXIS;
  if (!domain) return axisWithoutTimes(left + BESIDE_AXIS, right);
  // On a scale from 0 to 1 a place is a share of the axis: a bar without an end needs room for the slabs of it.
  const unit = createTimeScale(domain, rangeBetween(0, 1, domain));
  const bars = graph.nodes.flatMap(({ timing }) => barShape(timing, unit) ?? []);
  const isOpenLeft = bars.some(({ openStart, knots }) => openStart && (knots[0]?.[0] ?? 0) < NEAR_END);
  const isOpenRight = bars.some(({ openEnd, knots }) => openEnd && (knots.at(-1)?.[0] ?? 0) > 1 - NEAR_END);
  const from = left + BESIDE_AXIS + (isOpenLeft ? OPEN_LENGTH - 20 : 0);
  const range = rangeBetween(from, right - (isOpenRight ? OPEN_LENGTH - 20 : 0), domain);
  if (spec) return axisFromSpec(spec, range, start);
  return axisOfDomain(domain, range, start, { left, right: WIDTH - EDGE });
}

/** What the camera shows of a step where the whole does not fit: its rows under the axis, its band beside the names. */
function stepFocus(rows: readonly TimeRow[], { x0, x1 }: Pick<StepBand, 'x0' | 'x1'>, column: number, whole: Box): Box {
  const boxes = rows.map(({ y, pitch, box }) => ({ ...box, y: y - pitch / 2, h: pitch }));
  const { y, h } = boxes.length > 0 ? union(boxes) : whole;
  return { x: x0 - column, y: y - TOP, w: x1 - x0 + column, h: h + TOP };
}

/** Where everything stands in the time view. */
export function timeLayout(graph: MechanismGraph, placement: TimePlacement): TimeLayout {
  const { labels = {}, labelsWhenReversed = {} } = placement;
  const start = placement.axis?.start ?? 'start';
  const names = new Map(graph.nodes.map((node) => [node.id, rowName(node, labels[node.id])]));
  const reversedNames = new Map(
    graph.nodes.flatMap((node) => {
      const own = labelsWhenReversed[node.id];
      return own === undefined ? [] : [[node.id, rowName(node, own)] as const];
    }),
  );
  const column = nameColumn([...names.values(), ...reversedNames.values()]);
  const axis = axisIn(column.width, graph, placement, start);
  const { rows, strata, foot } = placeLanes(graph, placement, { axis, column, names, reversedNames });
  const { first, last } = axis.scale.range;
  const minutes = axis.hasTimes ? stepMinutes(graph) : null;
  const steps = minutes
    ? minutes.map(axis.scale.x)
    : graph.steps.map((_, i) => first + ((last - first) * (i + 0.5)) / graph.steps.length);
  const bands = axis.hasTimes ? stepBands(graph, axis, steps) : [];
  // Where no text gives a time a step has its place in the order, and no band.
  const reach = (last - first) / graph.steps.length / 2;
  const around = (x: number) => ({ x0: x - reach, x1: x + reach });
  const shares = placeShares(placement.shares ?? [], axis.scale, {
    left: EDGE,
    right: WIDTH - EDGE,
    top: foot + LANE_GAP,
  });
  const end = shares ? shares.box.y + shares.box.h : foot;
  const whole = { x: 0, y: 0, w: WIDTH, h: end + UNDER };

  const order = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  const row = (id: string) => rows.get(id) as TimeRow;
  const fromTop = [...rows.keys()];
  const focus = new Map<string, Box>();
  const badges = new Map<string, string>();
  graph.steps.forEach((step, i) => {
    const own = graph.nodes.filter((node) => node.step === step.id).map(({ id }) => id);
    const top = fromTop.find((id) => own.includes(id));
    if (top !== undefined) badges.set(step.id, top);
    const shown = nodesOfStep(graph, step).map(({ id }) => row(id));
    focus.set(step.id, stepFocus(shown, bands[i] ?? around(steps[i] as number), column.width, whole));
  });
  return {
    width: WIDTH,
    height: whole.h,
    nodes: rows,
    targetHeight: Math.min(...[...rows.values()].map(({ pitch }) => pitch)),
    edges: new Map(graph.edges.map((e) => [e.id, placeEdge(e.id, row(e.source), row(e.target))])),
    focus,
    strata,
    axis,
    start,
    column,
    stepMinutes: minutes,
    steps,
    places: new Map(graph.nodes.map(({ id, step }) => [id, steps[order.get(step) ?? 0] as number])),
    bands,
    top: strata[0]?.box.y ?? 0,
    foot: end,
    shares,
    badges,
  };
}
