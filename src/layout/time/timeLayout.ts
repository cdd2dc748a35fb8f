import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { type Box, union } from '../geometry';
import { polyline } from '../polyline';
import { nodesOfStep, type PlacedEdge } from '../view';
import { AXIS } from './axis';
import { barShape } from './barShape';
import type { PlacedStratum, TimeLayout, TimePlacement, TimeRow } from './types';

const WIDTH = 1680;
/** As high as the pathway, so that the frames of the two views match. */
const HEIGHT = 1126;
const TOP = 96;
const FOOT = 1112;
const GAP = 8;
/** A gap with room for the names of the ticks. */
const WIDE_GAP = 34;
/** Rows above which a frame no longer reaches the axis on a phone. */
const MANY_ROWS = 8;
const GLYPH = { w: 38, h: 32 } as const;
/** From the middle of a glyph to the bar that grows out of it. */
const TO_BAR = 27;
/** Where the glyph of a node without a time stands, with room for a number before it. */
const TIMELESS_X = AXIS.start + 66;
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
  const pitch = Math.min(44, (FOOT - TOP - gaps.reduce((a, b) => a + b, 0)) / Math.max(1, count));
  const falls = fallen(graph);
  const rows = new Map<string, TimeRow>();
  const echoes: number[] = [];
  let y = TOP;
  const placed = strata.map((stratum, i): PlacedStratum => {
    y += gaps[i] as number;
    if (isWide(i)) echoes.push(y - 9);
    const box: Box = { x: 12, y, w: WIDTH - 24, h: stratum.nodes.length * pitch };
    for (const id of stratum.nodes) {
      const node = nodes.get(id);
      if (!node) throw new Error(`The time view of “${graph.id}” has a row for “${id}”, which is no node of it.`);
      const bar = barShape(node.timing);
      const x = bar ? bar.start - TO_BAR : TIMELESS_X;
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
    return { ...stratum, box, firstY: box.y + pitch / 2 };
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

/** Where everything stands in the time view. Lanes that leave a node out are an error. */
export function timeLayout(graph: MechanismGraph, placement: TimePlacement): TimeLayout {
  const { rows, strata, echoes, pitch } = placeRows(graph, placement);
  const row = (id: string) => rows.get(id) as TimeRow;
  const focus = new Map<string, Box>();
  const badges = new Map<string, string>();
  for (const step of graph.steps) {
    const own = graph.nodes.filter((node) => node.step === step.id);
    const first = own.find((node) => row(node.id).bar) ?? own[0];
    if (first) badges.set(step.id, first.id);
    const shown = nodesOfStep(graph, step).map((node) => rowBox(node, row(node.id), node === first));
    const all = shown.length > 0 ? union(shown) : { x: 0, y: 0, w: WIDTH, h: HEIGHT };
    focus.set(step.id, { ...all, w: Math.min(all.w, FOCUS_WIDTH) });
  }
  const largest = strata.reduce((a, b) => (b.box.h > a.h ? b.box : a), { x: 0, y: TOP, w: WIDTH, h: 0 });
  return {
    width: WIDTH,
    height: HEIGHT,
    nodes: rows,
    edges: new Map(graph.edges.map((e) => [e.id, placeEdge(e.id, row(e.source), row(e.target))])),
    focus,
    strata,
    pitch,
    top: TOP,
    foot: strata.at(-1) ? (strata.at(-1)?.box.y ?? 0) + (strata.at(-1)?.box.h ?? 0) : FOOT,
    echoes,
    legend: { x: 24, y: largest.y + 82, w: 308, h: Math.max(0, largest.h - 130) },
    badges,
    start: placement.axis?.start ?? 'start',
  };
}
