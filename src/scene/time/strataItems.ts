import { textWidth } from '../../layout/textWidth';
import type { TimeLayout, TimeRow, Tone } from '../../layout/time/types';
import type { SignalRole } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { FrameState } from '../frameState';
import { group, rect, text } from '../items';
import { roleLineColor } from '../nodeStyle';
import type { Paint, SceneItem } from '../scene';
import { type } from '../type';

/** The voice of most of what a step explains: the hue its rows are washed in. */
function stepVoice(graph: MechanismGraph, stepIndex: number): SignalRole {
  const step = graph.steps[stepIndex];
  const counts = new Map<SignalRole, number>();
  for (const node of graph.nodes) {
    if (node.step === step?.id) counts.set(node.voice, (counts.get(node.voice) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'neutral';
}

/** How lit the rows of a step are, 0 to 1. */
function washLevel({ stepIndex, fromIndex, scenery }: FrameState, index: number): number {
  const now = index === stepIndex ? scenery : 0;
  const before = index === fromIndex && fromIndex !== stepIndex ? 1 - scenery : 0;
  return now + before;
}

/** The ground of a stratum: the fill of its cell, half-way to the stage. */
function bandPaint(tone: Tone): Paint {
  return tone === 'none' ? 'surface' : { mix: [`${tone}-fill`, 'stage', 0.55] };
}

const NAME = { size: type.territory, tracking: 1.2 } as const;

/** How wide the name of a lane is drawn. */
export function laneNameWidth(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => textWidth(line.toUpperCase(), NAME.size, 600, NAME.tracking)));
}

/** The strata as quiet bands with a ribbon in the colour of their membrane, and their names. */
export function strataItems(layout: TimeLayout): SceneItem[] {
  return layout.strata.map(({ lines, tone, box, nameY }, i) => {
    const { x, y, w, h } = box;
    const ink: Paint = tone === 'none' ? 'ink2' : `${tone}-deep`;
    return group(`stratum${i}`, [
      rect('band', x, y, w, h, 10, {
        fill: bandPaint(tone),
        ...(tone === 'none' && { stroke: 'rule', strokeWidth: 1.2 }),
      }),
      ...(tone === 'none' ? [] : [rect('ribbon', x, y, 7, h, 3.5, { fill: `${tone}-mem` })]),
      ...lines.map((line, k) =>
        text(`name${k}`, x + 20, nameY + k * 27, line.toUpperCase(), {
          ...NAME,
          paint: ink,
        }),
      ),
    ]);
  });
}

/** Rows that touch are washed as one. */
function blocks(rows: readonly TimeRow[]): [top: number, bottom: number][] {
  const found: [number, number][] = [];
  for (const { y, pitch } of [...rows].sort((a, b) => a.y - b.y)) {
    const last = found.at(-1);
    if (last && y - pitch / 2 <= last[1] + 1) last[1] = y + pitch / 2;
    else found.push([y - pitch / 2, y + pitch / 2]);
  }
  return found;
}

/** A wash over the rows of the current step, in the voice of the step. */
export function washes(graph: MechanismGraph, layout: TimeLayout, frameState: FrameState): SceneItem[] {
  return graph.steps.flatMap((step, i) => {
    const level = Math.round(washLevel(frameState, i) * 100) / 100;
    if (level <= 0) return [];
    const voice = stepVoice(graph, i);
    const hue = voice === 'neutral' ? 'ink3' : roleLineColor(voice);
    const rows = graph.nodes.flatMap((node) => (node.step === step.id ? (layout.nodes.get(node.id) ?? []) : []));
    return blocks(rows).map(([y0, y1], k) =>
      rect(`wash-${step.id}-${k}`, 20, y0, layout.width - 34, y1 - y0, 8, {
        fill: hue,
        fillOpacity: 0.12,
        stroke: hue,
        strokeOpacity: 0.55,
        strokeWidth: 1.6,
        opacity: level,
      }),
    );
  });
}
