import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { type Box, union } from '../geometry';
import { polyline } from '../polyline';
import { nodesOfStep, type PlacedEdge } from '../view';
import { textWidth } from '../textWidth';
import { type } from '../typeSizes';
import { AXIS, createTimeScale, timeDomain, type TimeScale } from './axis';
import { barShape } from './barShape';
import { placesOfSteps } from './timeOfStep';
import type { PlacedStratum, TimeLayout, TimePlacement, TimeRow } from './types';

const WIDTH = 1680;
const TOP = 96;
/** Where the rows end if they can: the picture is as high as the pathway then, so that the frames of the two match. */
const FOOT = 1112;
const UNDER = 14;
const PITCH = { least: 34, most: 44 } as const;
const GAP = 8;
/** A gap with room for the names of the ticks. */
const WIDE_GAP = 34;
/** Rows above which a frame no longer reaches the axis on a phone. */
const MANY_ROWS = 8;
const GLYPH = { w: 38, h: 32 } as const;
/** From the middle of a glyph to the bar that grows out of it. */
const TO_BAR = 27;
/** From the start of the axis to the glyph of a node without a time, with room for a number before it. */
const TIMELESS = 66;
/** The names of the lanes at the left rim, and the room that a line of them takes. */
const LANE_NAME = { x: 32, line: 27, pad: 6, after: 12, tracking: 1.2 } as const;
/** Nothing is nearer to the left rim. */
const RIM = 14;
/** From the middle of a glyph to the name before it. */
const TO_NAME = 26;
/** What may stand after a bar: the number of its step. */
const AFTER_BAR = 48;
/** The key: beside the largest lane where that is high enough and free, else under all rows in columns. */
const KEY = { x: 24, w: 308, rows: 420, above: 82, around: 130, columns: 4, under: 22, h: 150 } as const;
/** About how wide letters and capitals are at the size of a name: a camera needs no exact width. */
const LETTER = 10.6;
const CAPITAL = 15;
/** The room a phone shows of the width at its smallest scale: a wider focus would lose the names at its left. */
const FOCUS_WIDTH = 690;
const BADGE = 46;

function fallen(graph: MechanismGraph): ReadonlySet<string> {
  return new Set(
    graph.steps.flatMap(({ effects }) => Object.entries(effects).flatMap(([id, e]) => (e === 'silenced' ? [id] : []))),
  );
}

function placeRows(
  graph: MechanismGraph,
  { lanes: strata, labels = {} }: TimePlacement,
  scale: TimeScale,
  width: number,
): {
  rows: Map<string, TimeRow>;
  strata: PlacedStratum[];
  echoes: number[];
  pitch: number;
} {
  const nodes = new Map<string, MechanismNode>(graph.nodes.map((node) => [node.id, node]));
  const count = strata.reduce((sum, s) => sum + s.nodes.length, 0);
  if (count !== graph.nodes.length) throw new Error(`The time view of “${graph.id}” has ${count} rows for its nodes.`);
  const isWide = (i: number) =>
    i > 0 && Math.max(strata[i]?.nodes.length ?? 0, strata[i - 1]?.nodes.length ?? 0) > MANY_ROWS;
  const gaps = strata.map((_, i): number => (i === 0 ? 0 : isWide(i) ? WIDE_GAP : GAP));
  const room = (FOOT - TOP - gaps.reduce((a, b) => a + b, 0)) / Math.max(1, count);
  const pitch = Math.max(PITCH.least, Math.min(PITCH.most, room));
  const falls = fallen(graph);
  const rows = new Map<string, TimeRow>();
  const echoes: number[] = [];
  let y = TOP;
  const placed = strata.map((stratum, i): PlacedStratum => {
    y += gaps[i] as number;
    if (isWide(i)) echoes.push(y - 9);
    const own = stratum.nodes.length * pitch;
    const box: Box = {
      x: 12,
      y,
      w: width - 24,
      h: Math.max(own, stratum.lines.length * LANE_NAME.line + LANE_NAME.pad),
    };
    y += (box.h - own) / 2;
    const firstY = y + pitch / 2;
    for (const id of stratum.nodes) {
      const node = nodes.get(id);
      if (!node) throw new Error(`The time view of “${graph.id}” has a row for “${id}”, which is no node of it.`);
      const bar = barShape(node.timing, scale);
      const x = bar ? bar.start - TO_BAR : scale.start + TIMELESS;
      const middle = y + pitch / 2;
      rows.set(id, {
        id,
        x,
        y: middle,
        ...GLYPH,
        box: { x: x - GLYPH.w / 2, y: middle - GLYPH.h / 2, ...GLYPH },
        bar,
        falls: falls.has(id),
        tone: stratum.tone,
        ...(labels[id] && { label: labels[id] }),
      });
      y += pitch;
    }
    y += (box.h - own) / 2;
    return { ...stratum, box, firstY };
  });
  return { rows, strata: placed, echoes, pitch };
}

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
function rowBox({ label }: MechanismNode, row: TimeRow, numbered: boolean): Box {
  const capitals = (row.label ?? label).match(/\p{Lu}/gu)?.length ?? 0;
  const name = (row.label ?? label).length * LETTER + capitals * (CAPITAL - LETTER);
  const before = GLYPH.w / 2 + (numbered ? BADGE : 6);
  const x0 = Math.max(0, row.x - before - (row.bar ? name : 0));
  const x1 = row.bar ? row.bar.end + BADGE : row.x + 2 * name;
  return { x: x0, y: row.y - row.h / 2, w: x1 - x0, h: row.h };
}

/** Where the baselines of the lines of a lane's name stand. */
export function laneNameLines({ lines, box, firstY }: PlacedStratum): number[] {
  const { line } = LANE_NAME;
  // A name of one line stands in the middle where the stratum is more than a row, and so does one that fills it.
  const isFull = firstY + (lines.length - 1) * line + line / 2 > box.y + box.h;
  const first = (lines.length === 1 && box.h > 60) || isFull ? box.y + (box.h - (lines.length - 1) * line) / 2 : firstY;
  return lines.map((_, i) => first + 8 + i * line);
}

/** How far the axis has to move to the right so that no name of a row meets the name of its lane or the rim. */
function roomForNames(
  graph: MechanismGraph,
  rows: ReadonlyMap<string, TimeRow>,
  strata: readonly PlacedStratum[],
  numbered: ReadonlySet<string>,
): number {
  const names = new Map<string, string>(graph.nodes.map(({ id, label }) => [id, label.replace('\n', ' ')]));
  let lacking = 0;
  for (const stratum of strata) {
    const widths = stratum.lines.map((line) => textWidth(line.toUpperCase(), type.territory, 600, LANE_NAME.tracking));
    const baselines = laneNameLines(stratum);
    for (const id of stratum.nodes) {
      const { x, y, bar, label } = rows.get(id) as TimeRow;
      if (!bar) continue;
      const name = x - TO_NAME - textWidth(label ?? names.get(id) ?? '', type.label, 650);
      // At the rim the number of a step may stand after its bar.
      const left = name - (numbered.has(id) ? BADGE : 0);
      const beside = baselines.map((at, i) =>
        Math.abs(at - 8 - y) < LANE_NAME.line ? LANE_NAME.x + (widths[i] as number) + LANE_NAME.after - left : 0,
      );
      lacking = Math.max(lacking, RIM - name, ...beside);
    }
  }
  return Math.ceil(lacking);
}

/** For each step the node beside whose bar its number stands: its first with a time, if one has. */
function numberedRows({ nodes, steps }: MechanismGraph, rows: ReadonlyMap<string, TimeRow>): Map<string, string> {
  const badges = new Map<string, string>();
  for (const { id } of steps) {
    const own = nodes.filter((node) => node.step === id);
    const first = own.find((node) => rows.get(node.id)?.bar) ?? own[0];
    if (first) badges.set(id, first.id);
  }
  return badges;
}

/** Where everything stands in the time view. Lanes that leave a node out are an error. */
export function timeLayout(graph: MechanismGraph, placement: TimePlacement): TimeLayout {
  const domain = placement.axis?.domain ?? timeDomain(graph);
  let [scale, width] = [createTimeScale(domain), WIDTH];
  let placed = placeRows(graph, placement, scale, width);
  const badges = numberedRows(graph, placed.rows);
  const shift = roomForNames(graph, placed.rows, placed.strata, new Set(badges.values()));
  const ends = [...placed.rows.values()].map(({ bar }) => (bar?.end ?? 0) + AFTER_BAR);
  const more = shift + Math.max(0, Math.ceil(Math.max(...ends)) - WIDTH);
  if (more > 0) {
    const { before, start, first, last } = AXIS;
    width += more;
    scale = createTimeScale(domain, {
      before: before + shift,
      start: start + shift,
      first: first + shift,
      last: last + shift,
    });
    placed = placeRows(graph, placement, scale, width);
  }
  const { rows, strata, echoes, pitch } = placed;
  const row = (id: string) => rows.get(id) as TimeRow;
  const { box: end } = strata.at(-1) as PlacedStratum;
  const foot = end.y + end.h;
  const { box: largest, nodes: largestRows } = strata.reduce((a, b) => (b.box.h > a.box.h ? b : a));
  const isFree = largestRows.every((id) => row(id).x - TO_NAME > KEY.x + KEY.w || row(id).y > largest.y + KEY.rows);
  const isBeside = largest.h - KEY.around >= KEY.rows && isFree;
  const legend: Box = isBeside
    ? { x: KEY.x, y: largest.y + KEY.above, w: KEY.w, h: largest.h - KEY.around }
    : { x: KEY.x, y: foot + KEY.under, w: Math.min(width - 2 * KEY.x, KEY.columns * KEY.w), h: KEY.h };
  const height = Math.round(isBeside ? foot + UNDER : legend.y + legend.h + UNDER);

  const focus = new Map<string, Box>();
  for (const step of graph.steps) {
    const shown = nodesOfStep(graph, step).map((node) => rowBox(node, row(node.id), node.id === badges.get(step.id)));
    const all = shown.length > 0 ? union(shown) : { x: 0, y: 0, w: width, h: height };
    focus.set(step.id, { ...all, w: Math.min(all.w, FOCUS_WIDTH) });
  }
  return {
    width,
    height,
    nodes: rows,
    edges: new Map(graph.edges.map((e) => [e.id, placeEdge(e.id, row(e.source), row(e.target))])),
    focus,
    strata,
    pitch,
    top: TOP,
    foot,
    echoes,
    legend,
    badges,
    start: placement.axis?.start ?? 'start',
    scale,
    steps: placesOfSteps(graph, scale),
  };
}
