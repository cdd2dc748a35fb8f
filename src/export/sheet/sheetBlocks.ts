import { cameraFor, showsWhole } from '../../layout/camera';
import type { Box } from '../../layout/geometry';
import { cameraAt, nearestShot, shotFrames } from '../../scene/cameraAt';
import { strengthKey } from '../../scene/evidence/strengthKey';
import { text, type TextStyle } from '../../scene/items';
import type { ParagraphRole, Scene, TextItem } from '../../scene/scene';
import { isLargeGraph } from '../../scene/largeGraph';
import { sceneAt } from '../../scene/sceneAt';
import { textWidth } from '../../layout/textWidth';
import { SMALLEST_TEXT } from '../../scene/type';
import { type Banner, whatIfBanner } from '../../scene/whatIf/banner';
import { withoutCutWords } from '../../scene/withoutCutWords';
import { withoutCutNames, withoutStepNumbers } from '../../scene/pictureWords';
import { withPinnedHeaders } from '../../scene/pinnedHeaders';
import { canShowLegend } from '../../scene/views/view';
import { figureFrame } from './figureFrame';
import type { FigureSpec } from './figureSpec';
import type { PlacedPicture } from './sheetLayout';

/** Line height, in shares of the text size. */
const LEADING = 1.32;

/** Breaks a text into lines of a width, measured in the sans: the serif is narrower. A wider word has a line of its own. */
function wrapText(content: string, width: number, { size, weight = 600, tracking = 0 }: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of content.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight, tracking) > width) lines.push(word);
    else lines.splice(-1, last === undefined ? 0 : 1, longer);
  }
  return lines;
}

export interface TextBlock {
  items: readonly TextItem[];
  /** The bottom of the last line. */
  bottom: number;
}

type ParagraphName = ParagraphRole extends `sheet-${infer Name}` ? Name : never;

/** Lays out a paragraph whose top is at `y`. */
export function layoutParagraph(
  paragraph: ParagraphName,
  content: string,
  { x, y, width }: { x: number; y: number; width: number },
  style: TextStyle & { face?: 'serif' },
): TextBlock {
  const { face, ...rest } = style;
  const lines = wrapText(content, width, style);
  const leading = style.size * LEADING;
  const items = lines.map((line, at) => ({
    ...text(`${paragraph}-${at}`, x, y + at * leading + style.size, line, { role: `sheet-${paragraph}`, ...rest }),
    ...(face && { face }),
  }));
  return { items, bottom: y + lines.length * leading };
}

/** Space for the border of a legend, in the units of its scene. */
const EDGE = 2;
/** Between two legends, in the same units. */
const GAP = 16;

export interface PlacedLegends {
  pictures: readonly PlacedPicture[];
  /** Their size on the sheet. */
  width: number;
  height: number;
}

/** The keys that a figure needs beside its picture: to the view, unless the picture holds it, and to the marks. */
function legendScenes(
  { mechanism, view, playhead, marks }: FigureSpec,
  withView: boolean,
): { id: string; scene: Scene }[] {
  return [
    ...(withView ? [{ id: 'key', scene: view.key(mechanism, playhead.stepIndex) }] : []),
    ...(marks ? [{ id: 'marks-key', scene: strengthKey() }] : []),
  ];
}

/** Places legends side by side where they fit, else below each other; `textPt` is their largest text size. */
export function placeLegends(
  figure: FigureSpec,
  { x, y, width, textPt }: { x: number; y: number; width: number; textPt: number },
  withView: boolean,
): PlacedLegends {
  const keys = legendScenes(figure, withView);
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

/** The text size of placed legends, in points; infinite without any. */
export function legendTextPt({ pictures }: PlacedLegends): number {
  const [first] = pictures;
  return first ? (first.at.w / first.frame.w) * SMALLEST_TEXT : Number.POSITIVE_INFINITY;
}

export interface PicturePlacement {
  at: Box;
  /** The smallest text, in points; 0 shows the whole view however small. */
  smallestPt: number;
  /** Whether the picture may have a legend in it, which it has where the whole view is shown. */
  legend: boolean;
  /** False leaves out the background of the scene, for a transparent picture. */
  ground: boolean;
}

export interface PlacedPictureResult {
  picture: PlacedPicture;
  /** Whether the legend is in the picture. */
  hasKey: boolean;
}

/** Shots are made as beside the panel of a page 1440 px wide, whatever the size of the sheet. */
const SHOT_WIDTH = 1061;

/** The frame of a figure that follows the shots of its step; null where it shows the whole. */
function frameOfShot({ mechanism, view, playhead, highlighting, shot }: FigureSpec, at: Box, smallestPt: number) {
  if (shot === 'whole' || highlighting?.isWide) return null;
  const scale = SHOT_WIDTH / at.w;
  const viewport = { width: SHOT_WIDTH, height: at.h * scale, smallestPx: smallestPt * scale };
  if (shot === 'story') return cameraAt(mechanism, view, playhead, viewport);
  if (shot === 'step') return nearestShot(mechanism, view, playhead.stepIndex, viewport);
  return shotFrames(mechanism, view, playhead.stepIndex, viewport)[shot - 1] ?? null;
}

/** What must be seen of a figure: what its step is about, or what is laid over it. */
function subjectOf({ mechanism, view, playhead, highlighting }: FigureSpec): Box {
  const { width, height, focus } = view.layout(mechanism);
  const step = mechanism.steps[playhead.stepIndex];
  return highlighting?.focus(view, mechanism) ?? focus.get(step?.id ?? '') ?? { x: 0, y: 0, w: width, h: height };
}

/** The part of a box that is in a frame; the frame where none is. */
function sharedPart(box: Box, frame: Box): Box {
  const [x, y] = [Math.max(box.x, frame.x), Math.max(box.y, frame.y)];
  const w = Math.min(box.x + box.w, frame.x + frame.w) - x;
  const h = Math.min(box.y + box.h, frame.y + frame.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : frame;
}

/** A part of a view that leaves room for a banner over it, so that its words do not become smaller. */
function withRoomFor(banner: Banner | null, asked: Box): Box {
  const room = banner ? banner.frame.h - asked.h : 0;
  return { ...asked, y: asked.y + room / 2, h: asked.h - room };
}

/** How far beside what is in sight a large graph is drawn, in design units: twice the width of a node. */
const BESIDE = 400;

/** The picture of a figure for the room it has: the whole view where its words are legible there, else the step's part. */
export function placePicture(
  figure: FigureSpec,
  { at, smallestPt, legend, ground }: PicturePlacement,
): PlacedPictureResult {
  const { mechanism, view, playhead, highlighting, whatIf, numbers } = figure;
  const layout = view.layout(mechanism);
  const subject = subjectOf(figure);
  const viewport = { width: at.w, height: at.h };
  const wide = cameraFor({ whole: layout, focus: subject, viewport, smallestScale: smallestPt / SMALLEST_TEXT });
  const found = frameOfShot(figure, at, smallestPt) ?? wide;
  const whole = showsWhole(found, layout);
  /** Of a large graph only what is in sight is drawn, and what words reach into it from beside it. */
  const partDrawn = ({ x, y, w, h }: Box): Box | undefined =>
    whole || !isLargeGraph(mechanism)
      ? undefined
      : { x: x - BESIDE, y: y - BESIDE, w: w + 2 * BESIDE, h: h + 2 * BESIDE };
  const asked = whole ? found : withRoomFor(whatIf && whatIfBanner(whatIf.title, found), found);
  // Names and axis of a view that keeps them in sight stand in whatever part is shown.
  const frame =
    whole || view.id === 'time'
      ? asked
      : figureFrame({
          graph: mechanism,
          view,
          stepId: mechanism.steps[playhead.stepIndex]?.id ?? '',
          scene: sceneAt({ mechanism, view, playhead, alter: highlighting?.alter, within: partDrawn(asked) }),
          asked,
          subject: sharedPart(subject, asked),
        });
  const hasKey = legend && canShowLegend(view, mechanism, frame) && !highlighting?.layered;
  const sight = view.keepsInSight ? { box: frame, unit: 1 } : undefined;
  const within = partDrawn(frame);
  const plain = sceneAt({ mechanism, view, playhead, alter: highlighting?.alter, legend: hasKey, sight, within });
  const { stepIndex, fromIndex } = playhead;
  const shown = { stepIndex, fromIndex, selection: null };
  const lit = highlighting ? highlighting.dress(plain, mechanism, view, shown) : plain;
  const numbered = numbers ? lit : withoutStepNumbers(lit);
  const tidy = whole ? numbered : withoutCutNames(withoutCutWords(withPinnedHeaders(numbered, frame), frame), frame);
  const items = ground ? tidy.items : tidy.items.filter(({ role }) => role !== 'ground');
  const banner = whatIf && whatIfBanner(whatIf.title, frame);
  const scene = { ...tidy, items: banner ? [...items, banner.item] : items };
  return { picture: { id: 'picture', scene, frame: banner?.frame ?? frame, at }, hasKey };
}
