import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { clamp } from '../geometry';
import { barShape } from './barShape';
import { NAME_LEADING, type RowName } from './rowNames';
import type { TimeAxis } from './timeAxis';
import type { NameColumn, PlacedStratum, TimePlacement, TimeRow } from './types';

/** Of the whole picture, in design units. */
export const WIDTH = 1680;
/** Room over the rows for the axis and the handle on it. */
export const TOP = 122;
/** From an edge of the picture to the lanes. */
export const EDGE = 12;
/** Between one lane and the next. */
export const LANE_GAP = 8;
/** A row is as high as is pleasant for the number of rows, and never lower than a finger can hit. */
const ROWS_HEIGHT = 620;
const LOWEST = 39;
const HIGHEST = 54;
/** The name of a lane over its rows, and the room over the rows of a lane without one and under those of every lane. */
export const LANE_NAME = { baseline: 25, height: 34 } as const;
const LANE_PAD = 4;
const GLYPH = { w: 38, h: 32 } as const;

/** The column that the names of rows need. Those of lanes stand over their rows, where no bar is in their way. */
export function nameColumn(names: readonly RowName[]): NameColumn {
  const glyph = EDGE + 16 + GLYPH.w / 2;
  const name = glyph + GLYPH.w / 2 + 10;
  const end = name + Math.max(0, ...names.map(({ width }) => width));
  return { glyph, name, badge: end + 30, width: end + 54 };
}

/** What the story silences hangs down in its row. */
function fallen(graph: MechanismGraph): ReadonlySet<string> {
  return new Set(
    graph.steps.flatMap(({ effects }) => Object.entries(effects).flatMap(([id, e]) => (e === 'silenced' ? [id] : []))),
  );
}

/**
 * Outcomes of one lane and step are parts of one course: where no text says when a part ends, its open end reaches to
 * where the next begins, because nothing says that there is a pause between them.
 */
function continueCourses(lane: readonly MechanismNode[], rows: Map<string, TimeRow>): void {
  const outcomes = lane.filter(({ kind }) => kind === 'phenotype');
  for (const { id, step } of outcomes) {
    const row = rows.get(id);
    const bar = row?.bar;
    if (!row || !bar?.openEnd) continue;
    const onsets = outcomes
      .filter((other) => other.step === step && other.id !== id)
      .flatMap((other) => rows.get(other.id)?.bar?.knots[0]?.[0] ?? [])
      .filter((x) => x > bar.end);
    if (onsets.length > 0) rows.set(id, { ...row, bar: { ...bar, end: Math.min(...onsets) } });
  }
}

/** The rows from top to bottom in their lanes. Lanes that leave a node out are an error. */
export function placeLanes(
  graph: MechanismGraph,
  { lanes }: TimePlacement,
  {
    axis,
    column,
    names,
    reversedNames,
  }: {
    axis: TimeAxis;
    column: NameColumn;
    names: ReadonlyMap<string, RowName>;
    reversedNames: ReadonlyMap<string, RowName>;
  },
): { rows: Map<string, TimeRow>; strata: PlacedStratum[]; foot: number } {
  const nodes = new Map<string, MechanismNode>(graph.nodes.map((node) => [node.id, node]));
  const count = lanes.reduce((sum, lane) => sum + lane.nodes.length, 0);
  if (count !== graph.nodes.length) throw new Error(`The time view of “${graph.id}” has ${count} rows for its nodes.`);
  const pitch = clamp(ROWS_HEIGHT / Math.max(1, count), LOWEST, HIGHEST);
  const falls = fallen(graph);
  const rows = new Map<string, TimeRow>();

  const rowAt = (id: string, top: number, tone: TimeRow['tone']): TimeRow => {
    const node = nodes.get(id);
    if (!node) throw new Error(`The time view of “${graph.id}” has a row for “${id}”, which is no node of it.`);
    const { lines } = names.get(id) as RowName;
    const reversed = reversedNames.get(id)?.lines;
    const own = Math.max(pitch, Math.max(lines.length, reversed?.length ?? 0) * NAME_LEADING + 12);
    const [x, y] = [column.glyph, top + own / 2];
    return {
      id,
      x,
      y,
      pitch: own,
      ...GLYPH,
      box: { x: x - GLYPH.w / 2, y: y - GLYPH.h / 2, ...GLYPH },
      bar: axis.hasTimes ? barShape(node.timing, axis.scale) : null,
      falls: falls.has(id),
      tone,
      lines,
      ...(reversed && { reversedLines: reversed }),
    };
  };

  let y = TOP;
  const strata = lanes.map((lane, i): PlacedStratum => {
    if (i > 0) y += LANE_GAP;
    const top = y;
    y += lane.label === '' ? LANE_PAD : LANE_NAME.height;
    const rowsTop = y;
    for (const id of lane.nodes) {
      const row = rowAt(id, y, lane.tone);
      rows.set(id, row);
      y += row.pitch;
    }
    y += LANE_PAD;
    return { ...lane, box: { x: EDGE, y: top, w: WIDTH - 2 * EDGE, h: y - top }, rowsTop };
  });
  for (const lane of lanes)
    continueCourses(
      lane.nodes.flatMap((id) => nodes.get(id) ?? []),
      rows,
    );
  return { rows, strata, foot: y };
}
