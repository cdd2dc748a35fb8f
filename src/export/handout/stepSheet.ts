import { figureSheet } from '../sheet/figureSheet';
import type { Sheet } from '../sheet/sheet';
import type { HandoutStep } from './handout';

/** The picture of a step by itself: the whole view with its key; what is told of it stands in the text. */
export function stepSheet({ shot }: HandoutStep, width: number): Sheet {
  const parts = { title: false, caption: false, legend: true, citation: false, background: true };
  return figureSheet(shot, { ...parts, width, whole: true, smallestPt: 0 });
}
