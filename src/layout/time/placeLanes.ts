import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import type { Box } from '../geometry';
import { barShape } from './barShape';
import { NAME_LEADING, type RowName } from './rowNames';
import type { TimeAxis } from './timeAxis';
import type { PlacedStratum, TimePlacement, TimeRow } from './types';

/** Of the whole picture, in design units. */
export const WIDTH = 1680;
export const TOP = 96;
/** Under the last row of a picture whose height is given. */
const UNDER_ROWS = 14;
const GAP = 8;
/** A gap with room for the names of the ticks. */
const WIDE_GAP = 34;
/** Rows above which a frame no longer reaches the axis on a phone. */
const MANY_ROWS = 8;
const GLYPH = { w: 38, h: 32 } as const;
/** From the middle of a glyph to the bar that grows out of it. */
const TO_BAR = 27;
/** From the end of a name to the bar: the glyph stands between them. */
export const NAME_TO_BAR = TO_BAR + GLYPH.w / 2 + 7;
/** From the start of the axis to a glyph without a time, with room for a number before it. */
const TIMELESS = 66;
/** A row is as high as is pleasant for the number of rows: high where there are few, and never lower than its words. */
const ROWS_HEIGHT = 620;
const LOWEST = 42;
const HIGHEST = 60;
/** The name of a lane above its rows. */
const LANE_NAME = { baseline: 29, height: 40 } as const;
/** Over the rows of a lane without a name, and under those of every lane. */
const LANE_PAD = 5;

export interface PlacedLanes {
  rows: Map<string, TimeRow>;
  strata: PlacedStratum[];
  echoes: number[];
  foot: number;
}

function fallen(graph: MechanismGraph): ReadonlySet<string> {
  return new Set(
    graph.steps.flatMap(({ effects }) => Object.entries(effects).flatMap(([id, e]) => (e === 'silenced' ? [id] : []))),
  );
}

/** How high each row is, and what a lane has over and under its rows. */
function rowHeights({ lanes, height }: TimePlacement, gaps: readonly number[], names: ReadonlyMap<string, RowName>) {
  const count = Math.max(
    1,
    lanes.reduce((sum, { nodes }) => sum + nodes.length, 0),
  );
  if (height !== undefined) {
    const pitch = Math.min(44, (height - UNDER_ROWS - TOP - gaps.reduce((a, b) => a + b, 0)) / count);
    return { pitchOf: () => pitch, over: () => 0, under: 0 };
  }
  const pitch = Math.max(LOWEST, Math.min(HIGHEST, ROWS_HEIGHT / count));
  const lines = (id: string) => names.get(id)?.lines.length ?? 1;
  return {
    pitchOf: (id: string) => Math.max(pitch, lines(id) * NAME_LEADING + 12),
    over: (words: readonly string[]) => (words.some((line) => line !== '') ? LANE_NAME.height : LANE_PAD),
    under: LANE_PAD,
  };
}

/** The rows from top to bottom in their lanes. Lanes that leave a node out are an error. */
export function placeLanes(
  graph: MechanismGraph,
  placement: TimePlacement,
  { axis, steps, names }: { axis: TimeAxis; steps: readonly number[]; names: ReadonlyMap<string, RowName> },
): PlacedLanes {
  const { lanes } = placement;
  const isFilled = placement.height !== undefined;
  const nodes = new Map<string, MechanismNode>(graph.nodes.map((node) => [node.id, node]));
  const count = lanes.reduce((sum, lane) => sum + lane.nodes.length, 0);
  if (count !== graph.nodes.length) throw new Error(`The time view of “${graph.id}” has ${count} rows for its nodes.`);
  const isWide = (i: number) =>
    axis.hasTimes && i > 0 && Math.max(lanes[i]?.nodes.length ?? 0, lanes[i - 1]?.nodes.length ?? 0) > MANY_ROWS;
  const gaps = lanes.map((_, i): number => (i === 0 ? 0 : isWide(i) ? WIDE_GAP : GAP));
  const { pitchOf, over, under } = rowHeights(placement, gaps, names);
  const falls = fallen(graph);
  const stepOf = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  const { start } = axis.scale.range;
  const rows = new Map<string, TimeRow>();
  const echoes: number[] = [];

  const rowAt = (id: string, top: number, tone: TimeRow['tone']): TimeRow => {
    const node = nodes.get(id);
    if (!node) throw new Error(`The time view of “${graph.id}” has a row for “${id}”, which is no node of it.`);
    const bar = axis.hasTimes ? barShape(node.timing, axis.scale) : null;
    const place = axis.hasTimes ? start : (steps[stepOf.get(node.step) ?? 0] ?? start);
    const x = bar ? bar.start - TO_BAR : isFilled ? start + TIMELESS : place - TO_BAR;
    const pitch = pitchOf(id);
    const y = top + pitch / 2;
    const { lines, width } = names.get(id) as RowName;
    return {
      id,
      x,
      y,
      pitch,
      ...GLYPH,
      box: { x: x - GLYPH.w / 2, y: y - GLYPH.h / 2, ...GLYPH },
      bar,
      falls: falls.has(id),
      tone,
      lines,
      nameWidth: width,
      nameSide: bar || !isFilled ? 'left' : 'right',
    };
  };

  let y = TOP;
  const strata = lanes.map((lane, i): PlacedStratum => {
    y += gaps[i] as number;
    if (isWide(i)) echoes.push(y - 9);
    const top = y;
    y += over(lane.lines);
    const rowsTop = y;
    for (const id of lane.nodes) {
      const row = rowAt(id, y, lane.tone);
      rows.set(id, row);
      y += row.pitch;
    }
    y += under;
    const box: Box = { x: 12, y: top, w: WIDTH - 24, h: isFilled ? lane.nodes.length * pitchOf('') : y - top };
    return {
      ...lane,
      box,
      rowsTop,
      nameY: isFilled ? besideRows(lane.lines, box, lane.nodes, rows) : top + LANE_NAME.baseline,
    };
  });
  const last = strata.at(-1)?.box;
  return { rows, strata, echoes, foot: last ? last.y + last.h : y };
}

/** Baseline of a lane's name beside its rows: a name of one line stands in the middle, unless the lane is one row. */
function besideRows(
  lines: readonly string[],
  { y, h }: Box,
  ids: readonly string[],
  rows: ReadonlyMap<string, TimeRow>,
) {
  const first = rows.get(ids[0] ?? '')?.y ?? y;
  return (lines.length === 1 && h > 60 ? y + h / 2 : first) + 8;
}
