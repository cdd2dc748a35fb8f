import { type Box, overlaps, type Point, union } from '../../layout/geometry';
import type { PlacedLayers } from '../../layout/layers';
import type { TimeRow } from '../../layout/time/types';
import type { PlacedEdge, PlacedNode } from '../../layout/view';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { Strength } from '../../model/strength';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import type { GroupItem, SceneItem } from '../scene';
import type { TextBox } from '../textBoxes';
import type { ViewId } from '../views/ids';
import type { View } from '../views/view';
import { isSeen, type Obstacles, obstaclesOf, settledPicture, wordsOfNodes } from './obstacles';
import { alongLine, aroundBox, besideRow, type MarkGround, type MarkRequest, placeMarks } from './placeMarks';
import { type Mark, type MarkForm, markOf } from './strengthSymbols';

const pairsOf = memoize((_a: object) => memoize((_b: object): object => ({})));

/** One object that stands for two, as the key of a cache. */
const pairKey = (a: object, b: object): object => pairsOf(a)(b);

/** A mark to be placed, with how it is drawn in each of its forms. */
export interface MarkWanted extends MarkRequest {
  marks: readonly Mark[];
}

/** The room of a node's words: beside the thing where they stand outside it, else the thing itself. */
function anchorOf({ id, box }: PlacedNode, words: readonly TextBox[]): Box {
  const outside = words.filter(({ owner, box: word }) => owner === id && !overlaps(word, box));
  return outside.length > 0 ? union(outside.map(({ box: word }) => word)) : box;
}

function nodeMark(node: PlacedNode, strength: Strength, words: readonly TextBox[]): MarkWanted {
  const forms: readonly MarkForm[] = ['whole', 'pips'];
  const marks = forms.map((form) => markOf(strength, form, strength.contested));
  const anchor = anchorOf(node, words);
  const boxes = anchor === node.box ? [anchor] : [anchor, node.box];
  return {
    id: node.id,
    isArrow: false,
    marks,
    choices: marks.map(({ w, h }) => ({
      w,
      h,
      candidates: boxes.flatMap((box, i) =>
        aroundBox(box, { w, h }).map((place) => ({ ...place, cost: place.cost + i * 5 })),
      ),
    })),
  };
}

/** A row is marked beside its bar, or after its name where no text gives it a time. */
function rowMark(row: TimeRow, strength: Strength, words: readonly TextBox[]): MarkWanted {
  const whole = markOf(strength, 'whole', strength.contested);
  const { bar } = row;
  const own = words.filter(({ owner, box }) => owner === row.id && (!bar || box.x > bar.start)).map(({ box }) => box);
  const { x, w, h } = union([...own, ...(bar ? barBoxes(row).slice(1) : [row.box])]);
  const room = { x, y: row.y - h / 2, w, h };
  return {
    id: row.id,
    isArrow: false,
    marks: [whole],
    choices: [{ w: whole.w, h: whole.h, candidates: besideRow(room, whole) }],
  };
}

/** What a row draws beside its words. */
function barBoxes({ x, y, w, h, bar }: TimeRow): Box[] {
  const glyph = { x: x - w / 2, y: y - h / 2, w, h };
  return bar ? [glyph, { x: bar.start, y: y - h / 2 + 3, w: bar.end - bar.start, h: h - 6 }] : [glyph];
}

/** An arrow has pips alone, and no second sign of debate where it wears one already. */
function edgeMark(placed: PlacedEdge, strength: Strength, wearsSign: boolean): MarkWanted {
  const mark = markOf(strength, 'pips', strength.contested && !wearsSign);
  return {
    id: placed.id,
    isArrow: true,
    marks: [mark],
    choices: [{ w: mark.w, h: mark.h, candidates: alongLine(placed.line, mark) }],
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
}

/** The marks of a picture, and what is seen there but had no room for one. */
export interface StrengthMarks {
  layer: GroupItem;
  unmarked: readonly string[];
}

const isRow = (node: PlacedNode): node is TimeRow => 'bar' in node;

/** Everything that is seen and has a strength, nodes before arrows, short arrows before long ones. */
function wanted(input: MarksInput, seen: ReadonlySet<string>, words: readonly TextBox[]): MarkWanted[] {
  const { graph, view, strengths, placed } = input;
  const layout = view.layout(graph);
  const strengthOf = (id: string) => (seen.has(id) ? strengths.get(id) : undefined);
  const debated = new Set(graph.edges.filter(({ hypothesis }) => hypothesis).map(({ id }) => id));
  const nodes = [...layout.nodes.values(), ...(placed?.nodes.values() ?? [])].flatMap((node) => {
    const strength = strengthOf(node.id);
    if (!strength) return [];
    return [isRow(node) ? rowMark(node, strength, words) : nodeMark(node, strength, words)];
  });
  const edges = (list: Iterable<PlacedEdge>, wearsSign: (id: string) => boolean) =>
    [...list]
      .sort((a, b) => a.line.length - b.line.length)
      .flatMap((edge) => {
        const strength = strengthOf(edge.id);
        return strength ? [edgeMark(edge, strength, wearsSign(edge.id))] : [];
      });
  return [
    ...nodes,
    ...edges(layout.edges.values(), (id) => debated.has(id)),
    ...edges(placed?.edges.values() ?? [], () => true),
  ];
}

function groundOf({ graph, view, placed }: MarksInput, seen: ReadonlySet<string>, obstacles: Obstacles): MarkGround {
  const layout = view.layout(graph);
  const nodes = [...layout.nodes.values()];
  const rows = nodes.filter(isRow).flatMap(barBoxes);
  const edges = [...layout.edges.values(), ...(placed?.edges.values() ?? [])];
  return {
    width: layout.width,
    height: layout.height,
    obstacles: { ...obstacles, solid: [...obstacles.solid, ...rows] },
    things: [...nodes, ...(placed?.nodes.values() ?? []), ...(placed?.standIns ?? [])],
    lines: edges
      .filter(({ id }) => seen.has(id))
      .map(({ id, line }) => ({ id, points: line.points, box: boxOfLine(line.points) })),
  };
}

function boxOfLine(points: readonly Point[]): Box {
  return union(points.map(([x, y]) => ({ x: x - 12, y: y - 12, w: 24, h: 24 })));
}

/** Those whose labels keep their places from step to step: their marks do, too. */
const STEADY: ReadonlySet<ViewId> = new Set(['pathway', 'time']);

function make(input: MarksInput): StrengthMarks {
  const { graph, view, stepIndex, laid } = input;
  const steps = STEADY.has(view.id) ? graph.steps.map((_, i) => i) : [stepIndex];
  const pictures = steps.map((step) => settledPicture(view, graph, step, laid.length === 0));
  const drawn = [
    ...pictures.flatMap(({ nodes, edges }) => [...nodes, ...edges]),
    ...laid.flatMap(({ children }) => children),
  ];
  const seen = new Set(
    drawn.flatMap((item: SceneItem) => (item.kind === 'group' && item.target && isSeen(item) ? item.target.id : [])),
  );
  const obstacles = obstaclesOf(pictures, laid);
  const wishes = wanted(input, seen, wordsOfNodes(pictures, laid));
  const places = new Map(placeMarks(wishes, groundOf(input, seen, obstacles)).map((place) => [place.id, place]));
  const items = wishes.flatMap(({ id, isArrow, marks }): GroupItem[] => {
    const place = places.get(id);
    const mark = place && marks[place.choice];
    if (!mark) return [];
    const kind = isArrow ? ('edge' as const) : ('node' as const);
    const target = { kind, id, name: '', pointerOnly: true } as const;
    const [x, y] = [place.x, place.y].map((value) => Math.round(value * 10) / 10);
    return [group(`strength-${id}`, mark.items, { x: x as number, y: y as number, target })];
  });
  return {
    layer: group('strengths', items, { role: 'strengths' }),
    unmarked: wishes.filter(({ id }) => !places.has(id)).map(({ id }) => id),
  };
}

/** The marks of a view at a step, on top of everything. They are the same objects for the same input. */
export function strengthMarks(input: MarksInput): StrengthMarks {
  const { graph, view, stepIndex, strengths, laid } = input;
  const step = STEADY.has(view.id) ? 'all' : stepIndex;
  const over = laid.flatMap(({ children }) => children.map(({ id }) => id)).join(' ');
  return layoutCache(pairKey(view.layout(graph), strengths))(`marks ${step} ${over}`, () => make(input));
}
