import { lerp, round2 } from '../../layout/geometry';
import { xOfMinutes } from '../../layout/time/axis';
import { hasReadTime, timeOfStep } from '../../layout/time/timeOfStep';
import type { TimeLayout } from '../../layout/time/types';
import type { MechanismGraph } from '../../model/mechanism';
import { group, path, rect, text } from '../items';
import type { FrameState } from '../frameState';
import type { GroupItem, SceneItem } from '../scene';
import { textWidth } from '../../layout/textWidth';
import { type } from '../type';
import { axisNames, NAMES_OVER_TOP } from './axisItems';
import { type Caption, figureWidth, nameWidth, type Words } from './captions';

const TAB_TOP = 6;
const TAB_HEIGHT = 33;
const PAD = 13;
const EDGE = 8;

/** Where the playhead stands at a moment; it travels while the scenery changes. */
export function playheadX(graph: MechanismGraph, { stepIndex, fromIndex, scenery }: FrameState): number {
  const at = (index: number) => xOfMinutes(timeOfStep(graph, index));
  return scenery >= 1 ? at(stepIndex) : lerp(at(fromIndex), at(stepIndex), scenery);
}

/** Half the height of the gap the line leaves around words. */
const CLEAR = 16;
/** A piece of line shorter than this between two gaps is a speck. */
const SPECK = 8;

function crosses(words: Words | undefined, width: (text: string) => number, x: number): boolean {
  if (!words) return false;
  const left = words.anchor === 'start' ? words.x : words.x - width(words.text);
  return x > left - 5 && x < left + width(words.text) + 5;
}

/** The line from the handle down through the rows. It steps aside where words stand, so that no letter is struck out. */
export function playheadLine(layout: TimeLayout, captions: ReadonlyMap<string, Caption>, at: number): SceneItem {
  const x = Math.round(at * 10) / 10;
  const onName = axisNames(layout).some(({ x: at, name }) => Math.abs(at - x) < figureWidth(name) / 2 + 6);
  const gaps = [...layout.nodes.values()]
    .filter(({ id }) => {
      const caption = captions.get(id);
      return crosses(caption?.name, nameWidth, x) || crosses(caption?.figure, figureWidth, x);
    })
    .map(({ y }) => [y - CLEAR, y + CLEAR] as const)
    .concat(onName ? [layout.top - NAMES_OVER_TOP, ...layout.echoes].map((y) => [y - 21, y + 6] as const) : [])
    .sort((a, b) => a[0] - b[0]);
  let d = `M${x} ${TAB_TOP + TAB_HEIGHT}`;
  let end = -SPECK;
  for (const [from, to] of gaps) {
    d = from - end < SPECK ? d.slice(0, d.lastIndexOf('M')) : `${d}V${round2(from)}`;
    d += `M${x} ${round2(to)}`;
    end = to;
  }
  return path('playhead-line', `${d}V${layout.foot}`, { fill: 'none', stroke: 'ink', strokeWidth: 2.4 });
}

/** The handle on the axis, which says when the step happens in the words of the story, and the line where it cuts a bar. */
export function playheadItems(graph: MechanismGraph, layout: TimeLayout, frameState: FrameState): GroupItem {
  const x = Math.round(playheadX(graph, frameState) * 10) / 10;
  const index = frameState.scenery > 0.5 ? frameState.stepIndex : frameState.fromIndex;
  const words = graph.steps[Math.max(0, index)]?.when ?? '';
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
