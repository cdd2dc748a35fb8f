import { clamp, type Point } from '../../layout/geometry';
import { pathData } from '../../layout/polyline';
import { textWidth } from '../../layout/textWidth';
import type { Anchor, ViewLayout } from '../../layout/view';
import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import type { FrameState, Transition } from '../frameState';
import { circle, group, path, text } from '../items';
import { layoutCache } from '../layoutCache';
import type { GroupItem, Paint, SceneItem } from '../scene';
import { type } from '../type';
import type { PlacedLabel } from '../views/view';
import { visualStatesAt } from '../visualState';
import { roundOpacity } from './motion';

/**
 * A label and the steps at which it stands. Coordinates are those of the baseline of its first line, in design units.
 * One that changes its words or place from step to step is several specs of the same id.
 */
export interface LabelSpec {
  id: string;
  /** The node it names: the label changes over with it, and a pointer on the label is one on the node. */
  node?: string;
  /**
   * Other ids whose states its words tell. Where a what-if changes the state of one of these or of the node, the label
   * names the node and its state instead.
   */
  tells?: readonly string[];
  /** The node or arrow it comes and goes with, where that is not the one it names. */
  changesWith?: string;
  /** Indices of the steps at which it stands. */
  steps: readonly number[];
  x: number;
  y: number;
  anchor?: Anchor;
  title: string;
  /** Further lines of the title, in its size. */
  more?: string | readonly string[];
  /** A quiet second line. */
  sub?: string;
  paint?: Paint;
  style?: 'event' | 'territory' | 'quiet';
  /** The index of the step it is named for, as a number in a disc before it. */
  badge?: number;
  /** A line from the label to the thing, by way of at most one bend. */
  leader?: readonly Point[];
}

/** Corners of a leader from their coordinates: x and y in turn. */
export function corners(...coordinates: readonly number[]): Point[] {
  return coordinates.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, coordinates[i + 1] as number]] : []));
}

/** Sizes in design units. At the smallest scale on a desktop the event is 26 CSS px, at the scale of a wide one 30. */
const EVENT = 42;
const TITLE = 24;
const EVENT_NUMBER = 28;
const RADIUS = { quiet: 17, event: 23 } as const;
const AFTER_BADGE = 9;

/** A line from a label to its thing: a rim that sets it off from what it crosses, and a dot where it ends. */
function leader(points: readonly Point[]): SceneItem[] {
  const d = pathData(points);
  const [x, y] = points.at(-1) as Point;
  return [
    path('leader-rim', d, { fill: 'none', stroke: 'halo', strokeWidth: 5, strokeOpacity: 0.85 }),
    path('leader', d, { role: 'leader', fill: 'none', stroke: 'ink2', strokeWidth: 1.6 }),
    circle('leader-end', x, y, 4, { fill: 'ink2', stroke: 'halo', strokeWidth: 1.8 }),
  ];
}

/** The number of a step on the thing it is named for; filled for the current step. */
function badge(graph: MechanismGraph, x: number, y: number, step: number, isCurrent: boolean): SceneItem {
  const target = graph.steps[step];
  const items: SceneItem[] = [
    circle('disc', x, y, isCurrent ? RADIUS.event : RADIUS.quiet, {
      role: 'badge',
      fill: isCurrent ? 'ink' : 'halo',
      stroke: isCurrent ? 'ink' : 'line',
      strokeWidth: 1.8,
    }),
    text('number', x, y + (isCurrent ? 10 : 8), String(stepNumberAt(graph, step).number), {
      size: isCurrent ? EVENT_NUMBER : type.badge,
      weight: 650,
      anchor: 'middle',
      paint: isCurrent ? 'halo' : 'ink2',
    }),
  ];
  if (!target) return group('badge', items);
  return group('badge', items, { target: { kind: 'step', id: target.id, name: `Go to ${target.title}` } });
}

const groupId = ({ id }: LabelSpec, index: number): string => `label-${id}-${index}`;

/** What the story has not reached is named in a quieter ink. */
function label(graph: MechanismGraph, id: string, spec: LabelSpec, isReached = true): GroupItem {
  const { node, x, y, anchor = 'start', title, more, sub, style } = spec;
  const paint = spec.paint ?? (isReached ? 'ink' : 'ink3');
  const target = node === undefined ? {} : { target: { kind: 'node', id: node, name: '', pointerOnly: true } as const };
  const isEvent = style === 'event';
  const size = isEvent ? EVENT : style === 'territory' ? type.territory : style === 'quiet' ? type.sublabel : TITLE;
  const further = typeof more === 'string' ? [more] : (more ?? []);
  const items: SceneItem[] = spec.leader ? leader(spec.leader) : [];
  let left = x;
  if (spec.badge !== undefined) {
    const r = isEvent ? RADIUS.event : RADIUS.quiet;
    const side = anchor === 'end' ? -1 : 1;
    if (title === '') return group(id, [badge(graph, x, y, spec.badge, false)], target);
    const isCentred = anchor === 'middle';
    const widest = isCentred ? Math.max(...[title, ...further].map((line) => textWidth(line, size, 600))) : 0;
    const at = isCentred ? x - widest / 2 - AFTER_BADGE - r : x + side * r;
    items.push(badge(graph, at, y - size * 0.35, spec.badge, isEvent));
    if (!isCentred) left = x + side * (2 * r + AFTER_BADGE);
  }
  const common = {
    anchor,
    paint,
    weight: isEvent ? (650 as const) : style === 'quiet' ? (550 as const) : (600 as const),
    ...(style === 'territory' ? { tracking: 1.6 } : { halo: 'halo' as const }),
  };
  const shown = style === 'territory' ? (line: string) => line.toUpperCase() : (line: string) => line;
  const leading = style === 'territory' ? size * 1.22 : size * 1.12;
  items.push(text('title', left, y, shown(title), { role: 'label-title', ...common, size }));
  for (const [i, line] of further.entries())
    items.push(
      text(`more${i || ''}`, left, y + (i + 1) * leading, shown(line), { role: 'label-more', ...common, size }),
    );
  if (sub) {
    items.push(
      text('sub', isEvent ? x : left, y + further.length * leading + type.sublabel * 1.32, sub, {
        role: 'label-sub',
        size: type.sublabel,
        weight: 450,
        anchor,
        paint: 'ink2',
        halo: 'halo',
      }),
    );
  }
  return group(id, items, target);
}

/** The labels of a plan by the ids of their groups, to be drawn with other words. */
export function placedLabels(
  graph: MechanismGraph,
  layout: ViewLayout,
  plan: readonly LabelSpec[],
): ReadonlyMap<string, PlacedLabel> {
  const cached = layoutCache(layout);
  return new Map(
    plan.map((spec, i) => {
      const id = groupId(spec, i);
      const draw = (changed: LabelSpec): GroupItem =>
        cached(`${id} ${changed.title} ${changed.sub} ${changed.leader?.join()}`, () => label(graph, id, changed));
      return [id, { spec, draw }];
    }),
  );
}

/** The shares of a change in which labels leave and in which others take their place: never both at once. */
const LEAVING = { from: 0.2, to: 0.5 } as const;
const ARRIVING = { from: 0.5, to: 0.85 } as const;

const shareOf = (progress: number, { from, to }: { from: number; to: number }) =>
  clamp((progress - from) / (to - from), 0, 1);

/** How far the thing has changed that labels come and go with, 0 to 1: a node where that changes, else the scenery. */
function changeOf(id: string | undefined, frameState: FrameState): number {
  const transition = id === undefined ? undefined : frameState.transition(id);
  return !transition || transition.from === transition.to ? frameState.scenery : transition.progress;
}

/** The state a thing is nearer to. */
const stateAt = ({ from, to, progress }: Transition) => (progress > 0.5 ? to : from);

/** Whether two labels say the same in the same place, in another colour: the one then appears over the other. */
const isSameText = (a: LabelSpec, b: LabelSpec) =>
  a.title === b.title && a.sub === b.sub && a.badge === b.badge && a.x === b.x && a.y === b.y && a.style === b.style;

/** The name of the thing in place of what the step tells of it, where that is over. */
function pastLabel(graph: MechanismGraph, spec: LabelSpec): LabelSpec {
  const { more: _more, ...rest } = spec;
  const name = graph.nodes.find(({ id }) => id === spec.node)?.label.replace(/\s+/g, ' ');
  return { ...rest, title: name ?? spec.title, sub: 'over', paint: 'ink2' };
}

/** The labels of a step, above everything: each changes its words when its node changes its state, and not before. */
export function labelItems(
  graph: MechanismGraph,
  layout: ViewLayout,
  plan: readonly LabelSpec[],
  frameState: FrameState,
): GroupItem {
  const cached = layoutCache(layout);
  const { stepIndex, fromIndex } = frameState;
  const arriving = new Map(
    plan.flatMap((spec) =>
      spec.steps.includes(stepIndex) && !spec.steps.includes(fromIndex) ? [[spec.id, spec]] : [],
    ),
  );
  const leaving = new Map(
    plan.flatMap((spec) =>
      spec.steps.includes(fromIndex) && !spec.steps.includes(stepIndex) ? [[spec.id, spec]] : [],
    ),
  );
  const items = plan.flatMap((spec, i): GroupItem[] => {
    const [before, after] = [spec.steps.includes(fromIndex), spec.steps.includes(stepIndex)];
    if (!before && !after) return [];
    const id = groupId(spec, i);
    const state = spec.node === undefined ? undefined : stateAt(frameState.transition(spec.node));
    const isReached = state !== 'idle';
    // A reader who moves through time may be past what the step tells.
    const isPast = state === 'over' && visualStatesAt(graph, stepIndex).get(spec.node as string) !== 'over';
    const settled = cached(`${id} ${isReached} ${isPast}`, () =>
      label(graph, id, isPast ? pastLabel(graph, spec) : spec, isReached),
    );
    if (before && after) return [settled];
    const other = (after ? leaving : arriving).get(spec.id);
    // Words that leave go with those that take their place.
    const driver = after ? spec : (other ?? spec);
    const progress = changeOf(driver.changesWith ?? driver.node, frameState);
    const inPlace = other !== undefined && isSameText(spec, other);
    const arrived = shareOf(progress, ARRIVING);
    const shown = after ? arrived : inPlace ? (arrived < 1 ? 1 : 0) : 1 - shareOf(progress, LEAVING);
    if (shown >= 1) return [settled];
    return shown <= 0 ? [] : [{ ...settled, opacity: roundOpacity(shown) }];
  });
  return group('labels', items, { role: 'labels' });
}
