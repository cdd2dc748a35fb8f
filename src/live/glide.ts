import type { Box } from '../layout/geometry';
import type { PlayerState } from '../player/playerState';
import { easeInOut } from '../scene/ease';
import { frameBetween, MOVE_MS, type Viewport } from '../scene/wideCamera';

/** A picture as it stood on screen. */
export interface FramedPicture {
  frame: Box;
  viewport: Viewport;
}

/** What of the view was on screen in a picture whose frame has another shape than its viewport, at the same scale in another viewport. */
function sameScale({ frame, viewport }: FramedPicture, { width, height }: Viewport): Box {
  const scale = Math.min(viewport.width / frame.w, viewport.height / frame.h);
  return {
    x: frame.x - (viewport.width / scale - frame.w) / 2,
    y: frame.y - (viewport.height / scale - frame.h) / 2,
    w: width / scale,
    h: height / scale,
  };
}

/**
 * The camera's way from the picture of the first screen to a frame of the story, while its first motion begins: the room for
 * the picture becomes smaller, and nothing in it jumps. Null when it has arrived, and without motion.
 */
export function glideFrame(
  from: FramedPicture,
  to: Box,
  { motion, tMs }: Pick<PlayerState, 'motion' | 'tMs'>,
  viewport: Viewport,
): Box | null {
  if (motion !== 'play' || tMs >= MOVE_MS) return null;
  return frameBetween(sameScale(from, viewport), to, easeInOut(tMs / MOVE_MS));
}
