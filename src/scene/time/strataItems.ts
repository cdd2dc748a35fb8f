import { round1 } from '../../layout/geometry';
import { LANE_NAME } from '../../layout/time/placeLanes';
import type { TimeLayout, Tone } from '../../layout/time/types';
import type { SignalRole } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { FrameState } from '../frameState';
import { group, rect, text } from '../items';
import { roleLineColor } from '../nodeStyle';
import type { Paint, SceneItem } from '../scene';
import { type } from '../type';
import type { Pins } from './pins';

/** The role of most of what a step explains, in whose colour its band is. */
function stepRole(graph: MechanismGraph, stepIndex: number): SignalRole {
  const step = graph.steps[stepIndex];
  const counts = new Map<SignalRole, number>();
  for (const node of graph.nodes) {
    if (node.step === step?.id) counts.set(node.voice, (counts.get(node.voice) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'neutral';
}

/** How much of the band of a step is seen, 0 to 1. */
function bandLevel({ stepIndex, fromIndex, scenery }: FrameState, index: number): number {
  const now = index === stepIndex ? scenery : 0;
  const before = index === fromIndex && fromIndex !== stepIndex ? 1 - scenery : 0;
  return now + before;
}

/** The ground of a stratum: the fill of its cell, half-way to the stage. */
export function lanePaint(tone: Tone): Paint {
  return tone === 'none' ? 'surface' : { mix: [`${tone}-fill`, 'stage', 0.55] };
}

/** The strata as quiet lanes with a ribbon in the colour of their membrane. */
export function strataItems({ strata }: TimeLayout): SceneItem[] {
  return strata.map(({ tone, box: { x, y, w, h } }, i) =>
    group(`stratum${i}`, [
      rect('band', x, y, w, h, 10, {
        fill: lanePaint(tone),
        ...(tone === 'none' && { stroke: 'rule', strokeWidth: 1.2 }),
      }),
      ...(tone === 'none' ? [] : [rect('ribbon', x, y, 7, h, 3.5, { fill: `${tone}-mem` })]),
    ]),
  );
}

/** Between the capitals of a lane's name. */
const TRACKING = 1.2;

/** The names of the lanes over their rows. */
export function laneNames({ strata }: TimeLayout, pins: Pins): SceneItem[] {
  return strata
    .filter(({ label, box }) => label !== '' && !pins.isCovered(box.y + LANE_NAME.baseline - 8))
    .map(({ label, tone, box }, i) =>
      text(
        `name${i}`,
        round1(pins.compact ? pins.x + 24 * pins.unit : pins.across(box.x + 20)),
        box.y + LANE_NAME.baseline,
        label.toUpperCase(),
        {
          size: type.territory * Math.min(1, pins.unit * 1.2),
          tracking: TRACKING,
          paint: tone === 'none' ? 'ink2' : `${tone}-deep`,
          halo: lanePaint(tone),
        },
      ),
    );
}

/** Fainter than the palest bar, which stands on it. */
export const STEP_TINT = 0.07;

/** What the own times of the current step span, behind the bars of all lanes. */
export function bandItems(graph: MechanismGraph, layout: TimeLayout, frameState: FrameState): SceneItem[] {
  const { top, foot, bands } = layout;
  return bands.flatMap(({ x0, x1, read }, i) => {
    const level = Math.round(bandLevel(frameState, i) * 100) / 100;
    if (level <= 0) return [];
    const role = stepRole(graph, i);
    const hue = role === 'neutral' ? 'ink3' : roleLineColor(role);
    return [
      rect(`step-${graph.steps[i]?.id}`, round1(x0), top, round1(x1 - x0), round1(foot - top), 4, {
        fill: hue,
        fillOpacity: read ? STEP_TINT : STEP_TINT / 2,
        stroke: hue,
        strokeOpacity: 0.6,
        strokeWidth: 1.4,
        opacity: level,
        ...(!read && { dash: [5, 4] }),
      }),
    ];
  });
}
