import { type Box, union } from '../layout/geometry';
import { rect } from './items';
import { withoutCutNames } from './pictureWords';
import type { GroupItem, Scene, SceneItem } from './scene';
import { textBoxes } from './textBoxes';
import type { Viewport } from './wideCamera';
import { withoutCutWords } from './withoutCutWords';

/** Room under the words of a header. */
const UNDER = 14;

/** The headers of columns at the top of a view. */
const isHeaders = (item: SceneItem): item is GroupItem =>
  item.kind === 'group' &&
  item.role === 'headers' &&
  item.children.some((child) => child.kind === 'group' && child.target?.kind === 'step');

/** How high the headers of a scene are with their room, from the top of the view; 0 without headers. */
export function headersHeight({ items }: Pick<Scene, 'items'>): number {
  const headers = items.find(isHeaders);
  if (!headers) return 0;
  const { y, h } = union(textBoxes({ items: [headers] }).map(({ box }) => box));
  return y + h + UNDER;
}

/**
 * A part of a view with the headers of its columns at the top edge, where a part lower down would be without them. Words
 * that they would cover in part are left out.
 */
export function withPinnedHeaders(scene: Scene, frame: Box): Scene {
  const headers = scene.items.find(isHeaders);
  if (!headers || frame.y <= 0) return scene;
  const height = headersHeight(scene);
  const below = { x: frame.x, y: frame.y + height, w: frame.w, h: frame.h - height };
  const rest = withoutCutNames({ ...scene, items: scene.items.filter((item) => item !== headers) }, below);
  const ground = rect('headers-ground', frame.x - frame.w, -frame.h, 3 * frame.w, frame.h + height, 0, {
    fill: 'stage',
  });
  return { ...rest, items: [...rest.items, { ...headers, y: frame.y, children: [ground, ...headers.children] }] };
}

/** A scene as it is shown in a part of it. In a hall, where nobody moves the picture to see which step it is, with its headers. */
export function shownPart(scene: Scene, frame: Box, { smallestPx }: Viewport): Scene {
  return withoutCutWords(smallestPx === undefined ? scene : withPinnedHeaders(scene, frame), frame);
}
