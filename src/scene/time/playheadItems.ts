import { clamp, lerp, round1 } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';
import { durationWords } from '../../layout/time/durations';
import type { TimeLayout } from '../../layout/time/types';
import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { group, path, rect, text } from '../items';
import type { FrameState } from '../frameState';
import type { GroupItem } from '../scene';
import type { StoryMoment } from '../storyAt';
import { type } from '../type';
import type { Pins } from './pins';

const TAB_TOP = 4;
const TAB_HEIGHT = 33;
const PAD = 13;
const EDGE = 8;

/** A time after the start in words, or before it. */
export function momentWords(minutes: number, start: string): string {
  if (Math.abs(minutes) < 1e-9) return `the ${start}`;
  return minutes < 0 ? `${durationWords(-minutes)} before` : durationWords(minutes);
}

/** Where the playhead stands at a moment; it travels while the scenery changes. */
function playheadX(
  { steps, axis }: TimeLayout,
  { stepIndex, fromIndex, scenery }: FrameState,
  moment: StoryMoment | null,
): number {
  if (moment) return axis.scale.x(moment.minutes);
  const at = (index: number) => steps[clamp(index, 0, steps.length - 1)] ?? axis.scale.range.start;
  return scenery >= 1 ? at(stepIndex) : lerp(at(fromIndex), at(stepIndex), scenery);
}

/**
 * The handle on the axis with a line down through the rows. It says when the step happens in the words of the story, or
 * the time to which a reader has moved it.
 */
export function playheadItems(
  graph: MechanismGraph,
  layout: TimeLayout,
  frameState: FrameState,
  moment: StoryMoment | null,
  pins: Pins,
): { handle: GroupItem; line: GroupItem } {
  const { unit, down } = pins;
  const x = round1(playheadX(layout, frameState, moment));
  const index = clamp(
    frameState.scenery > 0.5 ? frameState.stepIndex : frameState.fromIndex,
    0,
    graph.steps.length - 1,
  );
  const words = moment
    ? momentWords(moment.minutes, layout.start)
    : graph.steps[index]?.when || `step ${stepNumberAt(graph, index).number}`;
  const w = (textWidth(words, type.sublabel, 600) + 2 * PAD) * unit;
  const left = clamp(x - w / 2, pins.x + (pins.overField ? pins.width : EDGE * unit), pins.right - EDGE * unit - w);
  const foot = TAB_TOP + TAB_HEIGHT;
  // A step without a time that was read stands where the order of the story puts it: its handle is hollow.
  const read = moment !== null || (layout.bands[index]?.read ?? false);
  const target = { kind: 'handle', id: 'playhead', name: 'Drag along the axis to move through time' } as const;
  const hidden = pins.overField && x < pins.x + pins.width;
  return {
    handle: group(
      'playhead',
      [
        path(
          'pointer',
          `M${round1(x - 8 * unit)} ${round1(down(foot - 1))}L${x} ${round1(down(foot + 9))}L${round1(x + 8 * unit)} ${round1(down(foot - 1))}Z`,
          { fill: 'ink' },
        ),
        path('stem', `M${x} ${round1(down(100))}V${round1(down(122))}`, {
          fill: 'none',
          stroke: 'ink',
          strokeWidth: 2.4 * unit,
        }),
        rect('tab', round1(left), round1(down(TAB_TOP)), round1(w), round1(TAB_HEIGHT * unit), 8 * unit, {
          fill: read ? 'ink' : 'surface',
          stroke: 'ink',
          strokeWidth: 1.8 * unit,
          ...(!read && { dash: [5, 4] }),
        }),
        text('when', round1(left + w / 2), round1(down(TAB_TOP + 24)), words, {
          size: type.sublabel * unit,
          weight: 600,
          anchor: 'middle',
          paint: read ? 'halo' : 'ink',
        }),
        // Room for a finger.
        rect(
          'hit',
          round1(left - 12 * unit),
          round1(down(0)),
          round1(w + 24 * unit),
          round1(foot * unit + 22 * unit),
          8,
          {
            role: 'hit',
            fill: 'stage',
            fillOpacity: 0,
          },
        ),
      ],
      { target },
    ),
    line: group(
      'playhead-line',
      [
        path('line', `M${x} ${layout.top}V${round1(layout.foot)}`, {
          fill: 'none',
          stroke: 'ink',
          strokeWidth: 2.2,
          strokeOpacity: 0.7,
        }),
        rect('hit', x - 9, layout.top, 18, round1(layout.foot - layout.top), 0, {
          role: 'hit',
          fill: 'stage',
          fillOpacity: 0,
        }),
      ],
      { target: { ...target, id: 'playhead-line' }, ...(hidden && { opacity: 0 }) },
    ),
  };
}
