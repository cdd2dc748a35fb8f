import type { Frame } from './frame';

/** A narrow picture shows a part of its view, which is best nearly square. */
const NARROW_PX = 640;
const NARROW_PROPORTION = 0.88;
/** The views are some 1600 by 1000. */
const USUAL_PROPORTION = 0.625;
const LEAST_PX = 240;
const MOST_PX = 900;

/** The highest the words have been at a width: from step to step the height stays as it is. */
const highest = new WeakMap<Element, { width: number; height: number }>();

/** CSS px at which nothing of a player is cut at its present width. */
export function preferredHeight({ frame, header, bar }: Frame, proportion: number | null): number {
  const width = frame.clientWidth;
  const words = header.offsetHeight + bar.offsetHeight;
  const known = highest.get(frame);
  const height = known?.width === width ? Math.max(known.height, words) : words;
  highest.set(frame, { width, height });
  const wanted = width * (width < NARROW_PX ? NARROW_PROPORTION : (proportion ?? USUAL_PROPORTION));
  return Math.round(height + Math.min(Math.max(wanted, LEAST_PX), MOST_PX));
}
