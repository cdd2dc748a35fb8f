import { type Box, overlaps, type Point, round1, union } from '../../layout/geometry';
import type { PlacedLayers } from '../../layout/layers';
import type { TimeLayout } from '../../layout/time/types';
import type { PlacedNode, ViewLayout } from '../../layout/view';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { Strength } from '../../model/strength';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import type { GroupItem, SceneItem } from '../scene';
import type { TextBox } from '../textBoxes';
import { type } from '../type';
import type { View } from '../views/view';
import { isSeen, type Obstacles, obstaclesOf, settledPicture, wordsOfNodes } from './obstacles';
import { aroundBox, type MarkGround, type MarkRequest, placeMarks } from './placeMarks';
import { strengthTag, TAG } from './strengthSymbols';

const pairsOf = memoize((_a: object) => memoize((_b: object): object => ({})));

/** One object that stands for two, as the key of a cache. */
const pairKey = (a: object, b: object): object => pairsOf(a)(b);

/** The room of a node's words: beside the thing where they stand outside it, else the thing itself. */
function anchorOf({ id, box }: PlacedNode, words: readonly TextBox[]): Box {
  const outside = words.filter(({ owner, box: word }) => owner === id && !overlaps(word, box));
  return outside.length > 0 ? union(outside.map(({ box: word }) => word)) : box;
}

function requestFor(node: PlacedNode, words: readonly TextBox[]): MarkRequest {
  const anchor = anchorOf(node, words);
  const boxes = anchor === node.box ? [anchor] : [anchor, node.box];
  return {
    id: node.id,
    candidates: boxes.flatMap((box, i) => aroundBox(box, TAG).map((place) => ({ ...place, cost: place.cost + i * 5 }))),
  };
}

export interface MarksInput {
  graph: MechanismGraph;
  view: View;
  stepIndex: number;
  strengths: ReadonlyMap<string, Strength>;
  /** What is laid over the view, as places and as drawn. */
  placed: PlacedLayers | null;
  laid: readonly GroupItem[];
  /** The nodes of the scene that is marked: names of rows move with what is in sight. */
  nodes: readonly SceneItem[];
}

/** The tags of a picture, and what is seen there but had no room for one. */
export interface StrengthMarks {
  layer: GroupItem;
  unmarked: readonly string[];
}

function tagItem(id: string, strength: Strength, place: { x: number; y: number; scale?: number }): GroupItem {
  // The node itself is what a keyboard and a screen reader meet.
  const target = { kind: 'node', id, name: '', pointerOnly: true } as const;
  return group(`strength-${id}`, [strengthTag(strength)], { ...place, target });
}

function groundOf({ graph, view, placed }: MarksInput, seen: ReadonlySet<string>, obstacles: Obstacles): MarkGround {
  const layout = view.layout(graph);
  const edges = [...layout.edges.values(), ...(placed?.edges.values() ?? [])];
  return {
    width: layout.width,
    height: layout.height,
    obstacles,
    things: [...layout.nodes.values(), ...(placed?.nodes.values() ?? []), ...(placed?.standIns ?? [])],
    lines: edges
      .filter(({ id }) => seen.has(id))
      .map(({ id, line }) => ({ id, points: line.points, box: boxOfLine(line.points) })),
  };
}

function boxOfLine(points: readonly Point[]): Box {
  return union(points.map(([x, y]) => ({ x: x - 12, y: y - 12, w: 24, h: 24 })));
}

/** Whether the labels of a view keep their places from step to step: its tags do, too. */
const isSteady = ({ id }: View): boolean => id === 'pathway';

function make(input: MarksInput): StrengthMarks {
  const { graph, view, stepIndex, strengths, placed, laid } = input;
  const layout = view.layout(graph);
  const steps = isSteady(view) ? graph.steps.map((_, i) => i) : [stepIndex];
  const pictures = steps.map((step) => settledPicture(view, graph, step, laid.length === 0));
  const drawn = [
    ...pictures.flatMap(({ nodes, edges }) => [...nodes, ...edges]),
    ...laid.flatMap(({ children }) => children),
  ];
  const seen = new Set(
    drawn.flatMap((item: SceneItem) => (item.kind === 'group' && item.target && isSeen(item) ? item.target.id : [])),
  );
  const words = wordsOfNodes(pictures, laid);
  const marked = [...layout.nodes.values(), ...(placed?.nodes.values() ?? [])].filter(
    ({ id }) => seen.has(id) && strengths.has(id),
  );
  const requests = marked.map((node) => requestFor(node, words));
  const places = placeMarks(requests, TAG, groundOf(input, seen, obstaclesOf(pictures, laid)));
  const items = places.map(({ id, x, y }) =>
    tagItem(id, strengths.get(id) as Strength, { x: round1(x), y: round1(y) }),
  );
  const found = new Set(places.map(({ id }) => id));
  return {
    layer: group('strengths', items, { role: 'strengths' }),
    unmarked: requests.flatMap(({ id }) => (found.has(id) ? [] : [id])),
  };
}

const hasRows = (layout: ViewLayout): layout is TimeLayout => 'column' in layout;

/** From the end of the column of names to the middle of the tags beside it, in the room before the axis. */
const BESIDE_COLUMN = TAG / 2 + 4;

/** A tag beside each row's name, in a column of its own that moves with the names. */
function rowMarks({ strengths, nodes }: MarksInput, layout: TimeLayout): StrengthMarks {
  const keep = layoutCache(pairKey(layout, strengths));
  const { column } = layout;
  const items = nodes.flatMap((item): GroupItem[] => {
    if (item.kind !== 'group' || !item.target) return [];
    const { id } = item.target;
    const [row, strength] = [layout.nodes.get(id), strengths.get(id)];
    const name = item.children.find(({ role }) => role === 'node-name');
    if (!row || !strength || name?.kind !== 'text') return [];
    const scale = name.size / type.label;
    const x = round1(name.x + (column.width + BESIDE_COLUMN - column.name) * scale);
    const atRest = scale === 1 && name.x === round1(column.name);
    const make = () => tagItem(id, strength, { x, y: row.y, ...(scale !== 1 && { scale }) });
    return [keep(atRest ? `tag ${id}` : null, make)];
  });
  return { layer: group('strengths', items, { role: 'strengths' }), unmarked: [] };
}

/** The tags of a view at a step, on top of everything. They are the same objects for the same input. */
export function strengthMarks(input: MarksInput): StrengthMarks {
  const { graph, view, stepIndex, strengths, laid } = input;
  const layout = view.layout(graph);
  if (hasRows(layout)) return rowMarks(input, layout);
  const step = isSteady(view) ? 'all' : stepIndex;
  const over = laid.flatMap(({ children }) => children.map(({ id }) => id)).join(' ');
  return layoutCache(pairKey(layout, strengths))(`marks ${step} ${over}`, () => make(input));
}
