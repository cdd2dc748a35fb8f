import type { OpenOptions } from '../../player/openOptions';
import type { PathlightPlayerElement } from '../api/types';

export interface FrameInput {
  player: PathlightPlayerElement;
  options: OpenOptions;
  window: Window;
}

/** Lets the page around a frame speak with the player in it. The returned function ends it. */
export function bindFrame(_input: FrameInput): () => void {
  return () => undefined;
}
