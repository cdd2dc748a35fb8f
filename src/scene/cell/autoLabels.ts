import type { AutoCellLayout, AutoCellNode } from '../../layout/auto/cellLayout';
import { BADGE, LABEL_LEADING } from '../../layout/auto/cellSizes';
import type { Territory } from '../../layout/auto/cellTerritories';
import { isNumbered, type MechanismGraph } from '../../model/mechanism';
import { roleTextColor } from '../nodeStyle';
import type { Paint } from '../scene';
import { type } from '../type';
import { type VisualState, visualStatesAt } from '../visualState';
import type { Tone } from './autoTones';
import type { LabelSpec } from './labels';

export const EVENT_SIZE = 42;
export const LABEL_SIZE = 24;

/** A line's baseline below the top of its box, as a share of its size. */
const BASELINE = 0.75;

/** Lines of words as a label. */
function stacked(spec: Omit<LabelSpec, 'title' | 'more'>, [title = '', ...more]: readonly string[]): LabelSpec {
  return { ...spec, title, ...(more.length > 0 && { more }) };
}

function paintIn(state: VisualState, { node }: AutoCellNode): Paint {
  if (state === 'active') return roleTextColor(node.voice);
  return state === 'idle' ? 'ink3' : state === 'over' ? 'ink2' : 'ink';
}

/**
 * The words beside a glyph that has none on it: grey before its step, in its colour while it is active. Before them the number of
 * its step, at all steps but its own, where the large words carry it.
 */
function nodeLabel(graph: MechanismGraph, layout: AutoCellLayout, item: AutoCellNode): LabelSpec[] {
  const { node, size, place } = item;
  if (!place.label) return [];
  const { x, y, w, h } = place.label;
  const badge = layout.corners.has(node.id) ? undefined : item.badge;
  const room = item.badge === undefined ? 0 : 2 * BADGE.quiet + BADGE.after;
  const isBeside = x >= place.box.x + place.box.w || x + w <= place.box.x;
  const isRight = x + w / 2 > place.box.x + place.box.w / 2;
  const anchor = !isBeside ? 'middle' : isRight ? 'start' : 'end';
  /** Of the words alone. */
  const left = anchor === 'start' ? x + room : anchor === 'end' ? x + w - room : x + room + (w - room) / 2;
  const withBadge = anchor === 'start' ? x : anchor === 'end' ? x + w : left;
  const { lines } = size.text;
  const high = ((lines.length - 1) * LABEL_LEADING + 1) * LABEL_SIZE;
  const ways: { paint: Paint; badge?: number; steps: number[] }[] = [];
  graph.steps.forEach((_, i) => {
    const paint = paintIn(visualStatesAt(graph, i).get(node.id) ?? 'idle', item);
    const own = badge === i ? undefined : badge;
    const way = ways.find((known) => known.paint === paint && known.badge === own);
    if (way) way.steps.push(i);
    else ways.push({ paint, steps: [i], ...(own !== undefined && { badge: own }) });
  });
  return ways.map((way) =>
    stacked(
      {
        id: node.id,
        node: node.id,
        x: way.badge === undefined ? left : withBadge,
        y: y + (h - high) / 2 + LABEL_SIZE * BASELINE,
        anchor,
        ...way,
      },
      lines,
    ),
  );
}

/** The number of the step at the corner of a plate, whose words stand on it, or on a thing without words beside it. */
function nodeBadge(graph: MechanismGraph, layout: AutoCellLayout, { node, place, badge }: AutoCellNode): LabelSpec[] {
  const corner = layout.corners.get(node.id);
  if (badge === undefined || (place.label && !corner)) return [];
  const [x, y] = corner ?? [place.x + BADGE.quiet, place.y];
  const steps = graph.steps.map((_, i) => i).filter((i) => i !== badge);
  return [{ id: `badge-${node.id}`, node: node.id, steps, x, y, title: '', badge }];
}

function territoryLabel(
  { id, box, lines, region }: Territory,
  steps: readonly number[],
  tones: readonly Tone[],
): LabelSpec {
  const paint: Paint = (typeof region === 'number' ? tones[region]?.deep : undefined) ?? 'ink3';
  return stacked(
    { id: `territory-${id}`, steps, x: box.x, y: box.y + type.territory * BASELINE, style: 'territory', paint },
    lines,
  );
}

/** The title of a step beside what it is about, the only large and coloured words, and when it happens. */
function eventLabel(graph: MechanismGraph, layout: AutoCellLayout, index: number): LabelSpec | null {
  const event = layout.events[index];
  const step = graph.steps[index];
  if (!event?.spot || !step) return null;
  const { spot, about } = event;
  const node = about === undefined ? undefined : layout.items.get(about)?.node;
  const y = spot.box.y + Math.max(BADGE.event + EVENT_SIZE * 0.35, EVENT_SIZE * BASELINE);
  return stacked(
    {
      id: `event-${step.id}`,
      steps: [index],
      x: spot.box.x,
      y,
      style: 'event',
      ...(isNumbered(graph) && { badge: index }),
      ...(about !== undefined && { node: about }),
      paint: node ? roleTextColor(node.voice) : 'ink',
      ...(about !== undefined && { tells: [about] }),
      ...(spot.leader && { leader: spot.leader }),
      ...(spot.hasWhen && { sub: step.when }),
    },
    spot.lines,
  );
}

/** All words of the picture: names of places and things, numbers of steps, and the large words of each step. */
export function autoLabels(graph: MechanismGraph, layout: AutoCellLayout, tones: readonly Tone[]): LabelSpec[] {
  const items = [...layout.items.values()];
  const all = graph.steps.map((_, i) => i);
  return [
    ...layout.territories.map((spot) => territoryLabel(spot, all, tones)),
    ...items.flatMap((item) => nodeLabel(graph, layout, item)),
    ...items.flatMap((item) => nodeBadge(graph, layout, item)),
    ...all.map((i) => eventLabel(graph, layout, i)).filter((spec) => spec !== null),
  ];
}
