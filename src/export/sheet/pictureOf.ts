import { cameraFor, showsWhole } from '../../layout/camera';
import type { Box } from '../../layout/geometry';
import { sceneAt } from '../../scene/sceneAt';
import { SMALLEST_TEXT } from '../../scene/type';
import { withoutCutWords } from '../../scene/withoutCutWords';
import type { PlacedPicture } from './sheet';
import type { Shot } from './shot';

export interface PictureRoom {
  at: Box;
  /** The smallest words may be, in points; 0 shows the whole view, however small. */
  smallestPt: number;
  /** Whether a key is wanted; it stands in the picture where the whole of it is shown. */
  legend: boolean;
  /** False leaves out what lies behind everything, for a transparent picture. */
  ground: boolean;
}

export interface Pictured {
  picture: PlacedPicture;
  /** Whether the key stands in the picture. */
  hasKey: boolean;
}

/** What lies behind everything in a scene: its plain ground, and the stage of the cell with what is painted on it. */
const GROUND = ['ground', 'far'];

/** The picture of a shot for the room it has: the whole view where its words are legible there, else the step's part. */
export function pictureOf(shot: Shot, { at, smallestPt, legend, ground }: PictureRoom): Pictured {
  const { mechanism, view, viewId, playhead, light } = shot;
  const layout = view.layout(mechanism);
  const step = mechanism.steps[playhead.stepIndex];
  const frame = cameraFor({
    whole: layout,
    focus: light?.focus(view, mechanism, viewId) ??
      layout.focus.get(step?.id ?? '') ?? { x: 0, y: 0, w: layout.width, h: layout.height },
    viewport: { width: at.w, height: at.h },
    smallestScale: smallestPt / SMALLEST_TEXT,
  });
  const whole = showsWhole(frame, layout);
  const hasKey = legend && whole && !light?.layered;
  const plain = sceneAt({ mechanism, view, playhead, alter: light?.alter, legend: hasKey });
  const shown = { view: viewId, stepIndex: playhead.stepIndex, selection: null };
  const lit = light ? light.dress(plain, mechanism, view, shown) : plain;
  const tidy = whole ? lit : withoutCutWords(lit, frame);
  const scene = ground ? tidy : { ...tidy, items: tidy.items.filter(({ id }) => !GROUND.includes(id)) };
  return { picture: { id: 'picture', scene, frame, at }, hasKey };
}
