import type { CellLayout } from '../../layout/cell/cellLayout';
import { clamp, type Point } from '../../layout/geometry';
import { pathData } from '../../layout/polyline';
import type { MechanismGraph } from '../../model/mechanism';
import { circle, group, path, text } from '../items';
import { layoutCache } from '../layoutCache';
import type { FrameState } from '../frameState';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import { labelPlan } from './labelPlan';
import type { LabelSpec } from './labelSpec';

const EVENT = 32;
const TITLE = 24;
const RADIUS = { quiet: 17, event: 20 } as const;
const AFTER_BADGE = 9;

/** A line from a label to its thing: a rim that keeps it apart from what it crosses, and a dot where it ends. */
function leader(points: readonly Point[]): SceneItem[] {
  const d = pathData(points);
  const [x, y] = points.at(-1) as Point;
  return [
    path('leader-rim', d, { fill: 'none', stroke: 'halo', strokeWidth: 5, strokeOpacity: 0.85 }),
    path('leader', d, { fill: 'none', stroke: 'ink2', strokeWidth: 1.6 }),
    circle('leader-end', x, y, 4, { fill: 'ink2', stroke: 'halo', strokeWidth: 1.8 }),
  ];
}

/** The number of a step on the thing it is named for; filled for the step the picture is at. */
function badge(graph: MechanismGraph, x: number, y: number, step: number, on: boolean): SceneItem {
  const target = graph.steps[step];
  const items: SceneItem[] = [
    circle('disc', x, y, on ? RADIUS.event : RADIUS.quiet, {
      fill: on ? 'ink' : 'halo',
      stroke: on ? 'ink' : 'line',
      strokeWidth: 1.8,
    }),
    text('number', x, y + 8, String(step), {
      size: type.badge,
      weight: 650,
      anchor: 'middle',
      paint: on ? 'halo' : 'ink2',
    }),
  ];
  if (!target) return group('badge', items);
  return group('badge', items, { target: { kind: 'step', id: target.id, name: `Go to ${target.title}` } });
}

function label(graph: MechanismGraph, spec: LabelSpec): GroupItem {
  const { x, y, anchor = 'start', title, more, sub, paint = 'ink', style } = spec;
  const on = style === 'event';
  const size = on ? EVENT : style === 'territory' ? type.territory : style === 'quiet' ? type.sublabel : TITLE;
  const items: SceneItem[] = spec.leader ? leader(spec.leader) : [];
  let left = x;
  if (spec.badge !== undefined) {
    const r = on ? RADIUS.event : RADIUS.quiet;
    const side = anchor === 'end' ? -1 : 1;
    if (title === '') return group(spec.id, [badge(graph, x, y, spec.badge, false)]);
    items.push(badge(graph, x + side * r, y - size * 0.35, spec.badge, on));
    left = x + side * (2 * r + AFTER_BADGE);
  }
  const common = {
    anchor,
    paint,
    weight: on ? (650 as const) : style === 'quiet' ? (550 as const) : (600 as const),
    ...(style === 'territory' ? { tracking: 1.6 } : { halo: 'halo' as const }),
  };
  const shown = style === 'territory' ? (line: string) => line.toUpperCase() : (line: string) => line;
  const leading = style === 'territory' ? size * 1.22 : size * 1.12;
  items.push(text('title', left, y, shown(title), { ...common, size }));
  if (more) items.push(text('more', left, y + leading, shown(more), { ...common, size }));
  if (sub) {
    items.push(
      text('sub', on ? x : left, y + (more ? leading : 0) + type.sublabel * 1.32, sub, {
        size: type.sublabel,
        weight: 450,
        anchor,
        paint: 'ink2',
        halo: 'halo',
      }),
    );
  }
  return group(spec.id, items);
}

/** The thing that a label names. */
const NAMED: Readonly<Record<string, string>> = {
  gaba: 'gaba',
  nmdar: 'nmdar-gaba',
  ketamine: 'ketamine',
  glutamate: 'glutamate',
  ampar: 'ampar',
  vdcc: 'vdcc',
  bdnf: 'bdnf',
  trkb: 'trkb',
  rest: 'nmdar-rest',
  mtorc1: 'mtorc1',
  synthesis: 'protein-synthesis',
  loss: 'synapse-loss',
  spines: 'spines',
  relief: 'relief-lasting',
};

/** How far a label has changed over: with its thing where that changes, else with the scenery. 0 to 1. */
function changeOver(id: string, frameState: FrameState): number {
  const named = NAMED[id];
  const transition = named === undefined ? undefined : frameState.transition(named);
  if (!transition || transition.from === transition.to) return frameState.scenery;
  return clamp((transition.progress - 0.4) / 0.4, 0, 1);
}

/** The labels of a step, above everything: each changes its words when its thing does, and not before. */
export function labels(graph: MechanismGraph, layout: CellLayout, frameState: FrameState): GroupItem {
  const keep = layoutCache(layout);
  const { stepIndex, fromIndex } = frameState;
  const drawn = labelPlan.flatMap((spec, i): GroupItem[] => {
    const [before, after] = [spec.at.includes(fromIndex), spec.at.includes(stepIndex)];
    if (!before && !after) return [];
    const level = changeOver(spec.id, frameState);
    const made = keep(`label ${i}`, (): GroupItem => {
      const named = NAMED[spec.id];
      const target =
        named === undefined ? undefined : ({ kind: 'node', id: named, name: '', pointerOnly: true } as const);
      return { ...label(graph, spec), id: `label-${spec.id}-${i}`, ...(target && { target }) };
    });
    if (after && (before || level >= 1)) return [made];
    const shown = after ? level : 1 - level;
    return shown <= 0 ? [] : [{ ...made, opacity: Math.round(shown * 50) / 50 }];
  });
  return group('labels', drawn);
}
