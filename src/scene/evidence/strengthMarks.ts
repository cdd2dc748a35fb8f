import { type Box, type Point, union } from '../../layout/geometry';
import type { PlacedLayers } from '../../layout/layers';
import type { TimeRow } from '../../layout/time/types';
import type { PlacedEdge, PlacedNode } from '../../layout/view';
import type { MechanismGraph } from '../../model/mechanism';
import type { Strength } from '../../model/strength';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import type { GroupItem, SceneItem } from '../scene';
import type { TextBox } from '../textBoxes';
import type { ViewId } from '../views/ids';
import type { View } from '../views/view';
import type { Obstacles } from './obstacles';
import { barBoxes, edgeMark, type MarkWanted, nodeMark, rowMark } from './markRequests';
import { pairKey } from './pairOf';
import { type MarkGround, placeMarks } from './placeMarks';
import { isSeen, obstaclesOf, settledPicture, wordsOfNodes } from './settled';

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
  const seen = new Set(drawn.filter((item: SceneItem) => item.kind === 'group' && isSeen(item)).map(({ id }) => id));
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
  return { layer: group('strengths', items), unmarked: wishes.filter(({ id }) => !places.has(id)).map(({ id }) => id) };
}

/** The marks of a view at a step, on top of everything. They are the same objects for the same input. */
export function strengthMarks(input: MarksInput): StrengthMarks {
  const { graph, view, stepIndex, strengths, laid } = input;
  const step = STEADY.has(view.id) ? 'all' : stepIndex;
  const over = laid.flatMap(({ children }) => children.map(({ id }) => id)).join(' ');
  return layoutCache(pairKey(view.layout(graph), strengths))(`marks ${step} ${over}`, () => make(input));
}
