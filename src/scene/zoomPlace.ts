import { showsWhole } from '../layout/camera';
import { type Box, overlaps, union } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import { isLargeGraph } from './largeGraph';
import { sceneAt } from './sceneAt';
import { textBoxes } from './textBoxes';
import type { View } from './views/view';

/** Where buttons stand over a picture: at which edge, and how far from its top, in CSS px. */
export interface ZoomPlace {
  side: 'left' | 'right';
  top: number;
}

interface ZoomPlaceInput {
  graph: MechanismGraph;
  view: View;
  stepIndex: number;
  /** What of the view is shown, in design units, and on how many CSS px. */
  frame: Box;
  viewport: { width: number; height: number };
  /** The buttons and the room around them, in CSS px. */
  buttons: { width: number; height: number };
  /** Whether the legend stands in the picture. */
  legend: boolean;
  /** The least distance from the top, in CSS px. */
  from?: number;
}

const STEP = 8;
/** From the words of the legend to the edge of its card, in design units. */
const LEGEND_MARGIN = 16;

/**
 * A place for the zoom buttons over a picture that is shown whole, where they cover no word and no legend: at the right edge as near
 * to its top as can be, else at the left. Null where the frame is a part of the view, which the camera moves (`clearCorner`),
 * where no place is free, and for a graph so large that its whole has no words.
 */
export function zoomPlace(input: ZoomPlaceInput): ZoomPlace | null {
  const { graph, view, stepIndex, frame, viewport, buttons, legend, from = 0 } = input;
  if (isLargeGraph(graph) || !showsWhole(frame, view.layout(graph))) return null;
  const scene = sceneAt({
    ...{ mechanism: graph, view, legend },
    playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0 },
  });
  const words = textBoxes(scene).filter(({ text }) => text !== '');
  const ofLegend = words.filter(({ owner }) => owner === 'legend').map(({ box }) => box);
  const taken = words.map(({ box }) => box);
  if (ofLegend.length > 0) {
    const { x, y, w, h } = union(ofLegend);
    taken.push({
      ...{ x: x - LEGEND_MARGIN, y: y - LEGEND_MARGIN },
      ...{ w: w + 2 * LEGEND_MARGIN, h: h + 2 * LEGEND_MARGIN },
    });
  }
  const unit = frame.w / viewport.width;
  const [w, h] = [buttons.width * unit, buttons.height * unit];
  const tops: number[] = [];
  for (let top = from; top + buttons.height <= viewport.height; top += STEP) tops.push(top);
  // The axis of time is at the top.
  if (view.id === 'time') tops.reverse();
  for (const side of ['right', 'left'] as const) {
    const x = side === 'right' ? frame.x + frame.w - w : frame.x;
    const top = tops.find((place) => {
      const buttonsBox = { x, y: frame.y + place * unit, w, h };
      return !taken.some((box) => overlaps(box, buttonsBox));
    });
    if (top !== undefined) return { side, top };
  }
  return null;
}
