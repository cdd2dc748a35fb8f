import type { CellLayout } from '../../layout/cell/cellLayout';
import type { Point } from '../../layout/geometry';
import { pathData } from '../../layout/polyline';
import type { MechanismGraph } from '../../model/mechanism';
import { circle, group, path, text } from '../items';
import { keeper } from '../keeper';
import type { Moment } from '../motion';
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

/** The labels of a step, above everything. Those that two steps share stay while the others cross over. */
export function labels(graph: MechanismGraph, layout: CellLayout, moment: Moment): SceneItem[] {
  const keep = keeper(layout);
  const { stepIndex, fromIndex, scenery } = moment;
  return labelPlan.flatMap((spec, i) => {
    const [before, after] = [spec.at.includes(fromIndex), spec.at.includes(stepIndex)];
    const drawn = keep(`label ${i}`, () => ({ ...label(graph, spec), id: `label-${spec.id}-${i}` }));
    if (after && (before || scenery >= 1)) return [drawn];
    if (!after && (!before || scenery >= 1)) return [];
    return [{ ...drawn, opacity: Math.round((after ? scenery : 1 - scenery) * 50) / 50 }];
  });
}
