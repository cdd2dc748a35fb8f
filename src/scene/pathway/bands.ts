import type { PathwayLayout } from '../../layout/pathway/types';
import { isNumbered, type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import type { SignalRole } from '../../model/graph';
import { circle, group, rect, text } from '../items';
import type { FrameState } from '../frameState';
import type { SceneItem } from '../scene';
import { roleLineColor, roleTextColor } from '../nodeStyle';
import { textWidth } from '../../layout/textWidth';
import { type } from '../type';

const TOP = 10;
const GAP = 3;
const BADGE_RADIUS = 19;

/** The voice of most of what a step lights: the hue its band is washed in. */
function stepVoice(mechanism: MechanismGraph, stepIndex: number): SignalRole {
  const step = mechanism.steps[stepIndex];
  const counts = new Map<SignalRole, number>();
  for (const node of mechanism.nodes) {
    if (node.step === step?.id) counts.set(node.voice, (counts.get(node.voice) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'neutral';
}

/** A title over its column: on one line where it fits, else broken once at the space nearest the middle. */
function headerLines(title: string, room: number, size: number): string[] {
  if (textWidth(title, size, 650) <= room) return [title];
  const spaces = [...title.matchAll(/ /g)].map((match) => match.index);
  if (spaces.length === 0) return [title];
  const middle = title.length / 2;
  const at = spaces.reduce((best, i) => (Math.abs(i - middle) < Math.abs(best - middle) ? i : best));
  return [title.slice(0, at), title.slice(at + 1)];
}

/** How lit each column is, 0 to 1. */
export function bandLevel(frameState: FrameState, index: number): number {
  const now = index === frameState.stepIndex ? frameState.scenery : 0;
  const before =
    index === frameState.fromIndex && frameState.fromIndex !== frameState.stepIndex ? 1 - frameState.scenery : 0;
  return now + before;
}

/** One quiet column a step; the current one is washed in the voice of the step. */
export function bands(mechanism: MechanismGraph, layout: PathwayLayout, frameState: FrameState): SceneItem[] {
  return layout.columns.flatMap(({ stepId, x0, x1 }, i) => {
    const voice = stepVoice(mechanism, i);
    const hue = voice === 'neutral' ? 'ink3' : roleLineColor(voice);
    const [x, w, h] = [x0 + GAP, x1 - x0 - 2 * GAP, layout.height - 2 * TOP];
    const level = Math.round(bandLevel(frameState, i) * 100) / 100;
    const items: SceneItem[] = [
      rect(`band-${stepId}`, x, TOP, w, h, 14, {
        fill: 'surface',
        fillOpacity: 0.66,
        stroke: 'rule',
        strokeWidth: 1.2,
      }),
    ];
    if (level > 0) {
      items.push(
        rect(`wash-${stepId}`, x, TOP, w, h, 14, {
          fill: hue,
          fillOpacity: 0.1,
          stroke: hue,
          strokeOpacity: 0.75,
          strokeWidth: 2,
          opacity: level,
        }),
      );
    }
    return items;
  });
}

/** Number and name of each step over its column; the current one is the event of the picture. */
export function headers(mechanism: MechanismGraph, layout: PathwayLayout, frameState: FrameState): SceneItem[] {
  return layout.columns.map(({ x0, x1 }, i) => {
    const step = mechanism.steps[i] as MechanismGraph['steps'][number];
    const on = i === frameState.stepIndex;
    const past = i < frameState.stepIndex;
    const left = x0 + 14;
    const lines = layout.headers?.[i] ?? headerLines(step.title, x1 - x0 - 24, type.header);
    return group(
      `header-${step.id}`,
      [
        rect('hit', x0 + GAP, TOP, x1 - x0 - 2 * GAP, 112 + 26 * Math.max(0, lines.length - 2), 14, {
          role: 'hit',
          fill: 'stage',
          fillOpacity: 0,
        }),
        ...(isNumbered(mechanism)
          ? [
              circle('badge', left + BADGE_RADIUS, 38, BADGE_RADIUS, {
                role: 'badge',
                fill: on ? 'ink' : 'halo',
                stroke: on ? 'ink' : past ? 'ink2' : 'line',
                strokeWidth: 2,
              }),
              text('number', left + BADGE_RADIUS, 46, String(stepNumberAt(mechanism, i).number), {
                size: type.badge,
                weight: 650,
                anchor: 'middle',
                paint: on ? 'halo' : 'ink2',
              }),
            ]
          : []),
        ...lines.map((line, k) =>
          text(`title${k}`, left - 2, 86 + k * 26, line, {
            size: type.header,
            weight: on ? 650 : 550,
            paint: on ? roleTextColor(stepVoice(mechanism, i)) : past ? 'ink' : 'ink2',
          }),
        ),
      ],
      { target: { kind: 'step', id: step.id, name: `Go to ${step.title}` } },
    );
  });
}
