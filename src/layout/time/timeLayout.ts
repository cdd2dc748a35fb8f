import type { MechanismGraph } from '../../model/mechanism';
import { type Box, union } from '../geometry';
import { polyline } from '../polyline';
import { nodesOfStep, type PlacedEdge } from '../view';
import { axisOfRows } from './axisOfRows';
import { NAME_TO_BAR, placeLanes, TOP, WIDTH } from './placeLanes';
import { nameInLines, nameOnOneLine } from './rowNames';
import { stepPlaces } from './stepPlaces';
import { axisFromSpec } from './timeAxis';
import type { TimeLayout, TimePlacement, TimeRow } from './types';

/** About how wide letters and capitals are at the size of a name: a camera needs no exact width. */
const LETTER = 10.6;
const CAPITAL = 15;
/** The room a phone shows of the width at its smallest scale: a wider focus would lose the names at its left. */
const FOCUS_WIDTH = 690;
const BADGE = 46;
/** Between the picture's edges and the words of its rows. */
const EDGES = { left: 30, right: WIDTH - 24 } as const;
/** What the mark that sources disagree takes after a bar. */
const MARK = 40;
/** Under the last row, where the names of the ticks are said again. */
const FOOT_NAMES = 26;
const UNDER_ROWS = 14;
/** Rows above which the names of the ticks are said again under them. */
const MANY_ROWS = 10;

/** A link from glyph to glyph: down or up its cause's column, then along the row of its effect. */
function placeEdge(id: string, source: TimeRow, target: TimeRow): PlacedEdge {
  const line = polyline([
    [source.x, source.y],
    [source.x, target.y],
    [target.x, target.y],
  ]);
  return { id, line, middle: [source.x, target.y] };
}

/** A row with its name and its number, for the camera. */
function rowBox(row: TimeRow, numbered: boolean): Box {
  const label = row.lines.reduce((a, b) => (b.length > a.length ? b : a));
  const capitals = label.match(/\p{Lu}/gu)?.length ?? 0;
  const name = label.length * LETTER + capitals * (CAPITAL - LETTER);
  const before = row.w / 2 + (numbered ? BADGE : 6);
  const x0 = Math.max(0, row.x - before - (row.nameSide === 'left' ? name : 0));
  const x1 = row.bar ? row.bar.end + BADGE : row.x + 2 * name;
  return { x: x0, y: row.y - row.h / 2, w: x1 - x0, h: row.h };
}

/** Where everything stands in the time view. */
export function timeLayout(graph: MechanismGraph, placement: TimePlacement): TimeLayout {
  const { height, labels = {} } = placement;
  const start = placement.axis?.start ?? 'start';
  const nameOf = height === undefined ? nameInLines : nameOnOneLine;
  const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node, labels[node.id])]));
  const axis = placement.axis?.scale
    ? axisFromSpec(placement.axis.scale, start)
    : axisOfRows(graph, names, start, { ...EDGES, glyph: NAME_TO_BAR, badge: BADGE, mark: MARK });
  const steps = stepPlaces(graph, axis);
  const { rows, strata, echoes, foot } = placeLanes(graph, placement, { axis, steps, names });
  const row = (id: string) => rows.get(id) as TimeRow;

  const echoFoot = height === undefined && axis.hasTimes && graph.nodes.length > MANY_ROWS;
  if (echoFoot) echoes.push(foot + FOOT_NAMES);
  const free = foot + (echoFoot ? FOOT_NAMES : 0) + UNDER_ROWS;
  const whole = { width: WIDTH, height: height ?? free };
  const largest = strata.reduce((a, b) => (b.box.h > a.h ? b.box : a), { x: 0, y: TOP, w: WIDTH, h: 0 });
  const focus = new Map<string, Box>();
  const badges = new Map<string, string>();
  for (const step of graph.steps) {
    const own = graph.nodes.filter((node) => node.step === step.id);
    const first = own.find((node) => row(node.id).bar) ?? own[0];
    if (first) badges.set(step.id, first.id);
    const shown = nodesOfStep(graph, step).map((node) => rowBox(row(node.id), node === first));
    const all = shown.length > 0 ? union(shown) : { x: 0, y: 0, w: WIDTH, h: whole.height };
    focus.set(step.id, { ...all, w: Math.min(all.w, FOCUS_WIDTH) });
  }
  return {
    ...whole,
    nodes: rows,
    edges: new Map(graph.edges.map((e) => [e.id, placeEdge(e.id, row(e.source), row(e.target))])),
    focus,
    strata,
    axis,
    steps,
    top: TOP,
    foot,
    echoes,
    legend:
      height === undefined
        ? { x: 24, y: free, w: WIDTH - 48, h: 0 }
        : { x: 24, y: largest.y + 82, w: 308, h: Math.max(0, largest.h - 130) },
    badges,
    cutsFigures: height === undefined,
    bounds: {
      ...EDGES,
      ...(placement.axis?.scale && { right: axis.scale.range.last + 30 }),
      wordsLeft: placement.axis?.scale ? axis.scale.range.start + 12 : EDGES.left,
    },
  };
}
