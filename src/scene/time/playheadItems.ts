import { clamp, lerp, round2 } from '../../layout/geometry';
import { hasReadTime } from '../../layout/time/stepPlaces';
import type { TimeLayout } from '../../layout/time/types';
import type { MechanismGraph } from '../../model/mechanism';
import { group, path, rect, text } from '../items';
import type { FrameState } from '../frameState';
import type { GroupItem, SceneItem } from '../scene';
import { textWidth } from '../../layout/textWidth';
import { type } from '../type';
import { axisNames, NAMES_OVER_TOP } from './axisItems';
import { type Caption, figureWidth } from './captions';
import { type Gap, lineWithGaps, wordGaps } from './wordGaps';

const TAB_TOP = 6;
const TAB_HEIGHT = 33;
const PAD = 13;
const EDGE = 8;

/** Where the playhead stands at a moment; it travels while the scenery changes. */
export function playheadX({ steps, axis }: TimeLayout, { stepIndex, fromIndex, scenery }: FrameState): number {
  const at = (index: number) => steps[clamp(index, 0, steps.length - 1)] ?? axis.scale.range.start;
  return scenery >= 1 ? at(stepIndex) : lerp(at(fromIndex), at(stepIndex), scenery);
}

/** The line from the handle down through the rows. It steps aside where words stand, so that no letter is struck out. */
export function playheadLine(layout: TimeLayout, captions: ReadonlyMap<string, Caption>, at: number): SceneItem {
  const x = Math.round(at * 10) / 10;
  const onName = axisNames(layout).some(({ x: at, name }) => Math.abs(at - x) < figureWidth(name) / 2 + 6);
  const axisNameGaps = (onName ? [layout.top - NAMES_OVER_TOP, ...layout.echoes] : [])
    .filter((y) => y < layout.foot)
    .map((y): Gap => [y - 21, y + 6]);
  const gaps = [...wordGaps(layout, captions, x), ...axisNameGaps];
  const d = lineWithGaps(x, TAB_TOP + TAB_HEIGHT, layout.foot, gaps, round2);
  return path('playhead-line', d, { fill: 'none', stroke: 'ink', strokeWidth: 2.4 });
}

/** The handle on the axis, which says when the step happens in the words of the story, and the line where it cuts a bar. */
export function playheadItems(graph: MechanismGraph, layout: TimeLayout, frameState: FrameState): GroupItem {
  const x = Math.round(playheadX(layout, frameState) * 10) / 10;
  const index = frameState.scenery > 0.5 ? frameState.stepIndex : frameState.fromIndex;
  const at = clamp(index, 0, graph.steps.length - 1);
  const words = graph.steps[at]?.when || `step ${at}`;
  const w = textWidth(words, type.sublabel, 600) + 2 * PAD;
  const left = Math.max(EDGE, Math.min(layout.width - EDGE - w, x - w / 2));
  const foot = TAB_TOP + TAB_HEIGHT;
  const cuts = [...layout.nodes.values()]
    .filter(({ bar }) => bar && x > bar.start && x < bar.end)
    .map(({ y }) => `M${x} ${y - 13}V${y + 13}`)
    .join('');
  // A step without a time that was read stands where the order of the story puts it: its handle is hollow.
  const read = hasReadTime(graph, index);
  const tab = {
    fill: read ? 'ink' : 'surface',
    stroke: 'ink',
    strokeWidth: 1.8,
    ...(!read && { dash: [5, 4] }),
  } as const;
  const items = [
    path('cuts', cuts, { fill: 'none', stroke: 'ink', strokeWidth: 2.4, strokeOpacity: 0.75 }),
    path('pointer', `M${x - 8} ${foot - 1}L${x} ${foot + 9}L${x + 8} ${foot - 1}Z`, { fill: 'ink' }),
    rect('tab', left, TAB_TOP, w, TAB_HEIGHT, 8, tab),
    text('when', left + w / 2, TAB_TOP + 24, words, {
      size: type.sublabel,
      weight: 600,
      anchor: 'middle',
      paint: read ? 'halo' : 'ink',
    }),
    // Room for a finger.
    rect('hit', left - 12, 0, w + 24, foot + 22, 8, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
  ];
  return group('playhead', items, {
    target: { kind: 'handle', id: 'playhead', name: 'Drag along the axis to go from step to step' },
  });
}
