import { strengthKey } from '../../scene/evidence/strengthKey';
import type { Scene } from '../../scene/scene';
import { SMALLEST_TEXT } from '../../scene/type';
import type { PlacedPicture } from './sheet';
import type { Shot } from './shot';

/** Room for the border of a key, in the units of its scene. */
const EDGE = 2;
/** Between two keys, in the same units. */
const GAP = 16;

export interface PlacedKeys {
  pictures: readonly PlacedPicture[];
  /** The room they take, on the sheet. */
  width: number;
  height: number;
}

/** The keys that a shot needs beside its picture: to the view, unless the picture holds it, and to the marks. */
function scenesOf({ mechanism, view, playhead, marks }: Shot, withView: boolean): { id: string; scene: Scene }[] {
  return [
    ...(withView ? [{ id: 'key', scene: view.key(mechanism, playhead.stepIndex) }] : []),
    ...(marks ? [{ id: 'marks-key', scene: strengthKey() }] : []),
  ];
}

/** Keys side by side while a width has room for them, else one below the other, with words of a size at the most. */
export function placedKeys(
  shot: Shot,
  { x, y, width, textPt }: { x: number; y: number; width: number; textPt: number },
  withView: boolean,
): PlacedKeys {
  const keys = scenesOf(shot, withView);
  const widest = Math.max(0, ...keys.map(({ scene }) => scene.width + 2 * EDGE));
  const scale = Math.min(textPt / SMALLEST_TEXT, width / widest);
  const pictures: PlacedPicture[] = [];
  const most = { right: 0, bottom: 0 };
  let [left, top] = [0, 0];
  for (const { id, scene } of keys) {
    const frame = { x: -EDGE, y: -EDGE, w: scene.width + 2 * EDGE, h: scene.height + 2 * EDGE };
    const [w, h] = [frame.w * scale, frame.h * scale];
    if (left + w > width + 0.01) [left, top] = [0, most.bottom + GAP * scale];
    pictures.push({ id, scene, frame, at: { x: x + left, y: y + top, w, h } });
    most.right = Math.max(most.right, left + w);
    most.bottom = Math.max(most.bottom, top + h);
    left += w + GAP * scale;
  }
  return { pictures, width: most.right, height: most.bottom };
}

/** How large the words of placed keys are, in points; none has none that is too small. */
export function keyTextPt({ pictures }: PlacedKeys): number {
  const [first] = pictures;
  return first ? (first.at.w / first.frame.w) * SMALLEST_TEXT : Number.POSITIVE_INFINITY;
}
