import type { Box } from '../layout/geometry';
import type { GroupItem, Scene, SceneItem, TextItem } from './scene';
import { textBoxes } from './textBoxes';

function isHidden(item: SceneItem): boolean {
  return item.opacity === 0;
}

const NUMBER = /^\d+$/;
const isNumber = (item: SceneItem): item is TextItem => item.kind === 'text' && NUMBER.test(item.text);

/** Whether a group is the number of a step on its disc, and nothing else. */
function isBadge({ children }: GroupItem): boolean {
  return (
    children.some(({ role }) => role === 'badge') &&
    children.some(isNumber) &&
    children.every((c) => c.kind !== 'text' || isNumber(c))
  );
}

/** Words beside a badge take its place, unless a leader does. */
function closedUp(item: GroupItem, badge: GroupItem): GroupItem {
  const disc = badge.children.find(({ kind }) => kind === 'ellipse');
  const rest = item.children.filter((child) => child !== badge);
  const title = rest.find((child): child is TextItem => child.kind === 'text' && child.role === 'label-title');
  // A leader ends where the badge was.
  const isLed = rest.some(({ role }) => role === 'leader');
  if (disc?.kind !== 'ellipse' || !title || isLed) return { ...item, children: rest };
  const side = title.anchor === 'end' ? -1 : 1;
  const shift = disc.cx - side * disc.rx - title.x;
  const children = rest.map((child) =>
    child.kind === 'text' && child.x === title.x ? { ...child, x: child.x + shift } : child,
  );
  return { ...item, children };
}

function withoutNumbers(items: readonly SceneItem[]): SceneItem[] {
  return items.flatMap((item): SceneItem[] => {
    if (item.kind !== 'group' || item.role === 'glyph') return [item];
    if (item.target?.kind === 'step') {
      // A header keeps its name, in the place of its number.
      const number = item.children.find(isNumber);
      const kept = item.children.filter((child) => child.role !== 'badge' && child !== number);
      const title = kept.find((child): child is TextItem => child.kind === 'text');
      if (!title) return [];
      const up = number ? title.y - number.y : 0;
      const raised = kept.map((child) => (child.kind === 'text' ? { ...child, y: child.y - up } : child));
      return [{ ...item, children: raised }];
    }
    if (isBadge(item)) return [];
    const badge = item.children.find((child): child is GroupItem => child.kind === 'group' && isBadge(child));
    const closed = badge ? closedUp(item, badge) : item;
    return [{ ...closed, children: withoutNumbers(closed.children) }];
  });
}

/** A scene without the numbers of the steps, for a figure that has numbers or letters of its own. */
export function withoutStepNumbers(scene: Scene): Scene {
  return { ...scene, items: withoutNumbers(scene.items) };
}

interface Place {
  x: number;
  y: number;
  scale: number;
}

const within = ({ x, y, scale }: Place, { x: dx = 0, y: dy = 0, scale: by = 1 }: GroupItem): Place => ({
  x: x + dx * scale,
  y: y + dy * scale,
  scale: scale * by,
});

function isCut(item: TextItem, { x, y, scale }: Place, frame: Box): boolean {
  if (isHidden(item)) return false;
  const [box] = textBoxes({ items: [{ kind: 'group', id: '', x, y, scale, children: [item] }] }).map((b) => b.box);
  if (!box) return false;
  const [right, bottom] = [frame.x + frame.w, frame.y + frame.h];
  const touches = box.x < right && box.x + box.w > frame.x && box.y < bottom && box.y + box.h > frame.y;
  return touches && !(box.x >= frame.x && box.x + box.w <= right && box.y >= frame.y && box.y + box.h <= bottom);
}

/** Whether all words of an item are in a frame. */
function isInside(item: SceneItem, { x, y, scale }: Place, frame: Box): boolean {
  return textBoxes({ items: [{ kind: 'group', id: '', x, y, scale, children: [item] }] }).every(
    ({ box }) =>
      box.x >= frame.x && box.y >= frame.y && box.x + box.w <= frame.x + frame.w && box.y + box.h <= frame.y + frame.h,
  );
}

/**
 * A scene without the words that the edge of a frame would cut. What stands together goes together: of a name in two lines
 * one alone would say something else. Words of an axis stand for themselves.
 */
export function withoutCutNames(scene: Scene, frame: Box): Scene {
  const visit = (items: readonly SceneItem[], place: Place, isAxis: boolean): readonly SceneItem[] => {
    const loses = items.some((item) => item.kind === 'text' && isCut(item, place, frame));
    const next = items.map((item): SceneItem => {
      if (item.kind === 'text') {
        const goes = isAxis ? isCut(item, place, frame) : loses;
        return goes ? { ...item, opacity: 0 } : item;
      }
      if (item.kind !== 'group') return item;
      // Of a tag that is cut the letter would be missing.
      if (item.role === 'strengths')
        return { ...item, children: item.children.filter((tag) => isInside(tag, place, frame)) };
      const children = visit(item.children, within(place, item), isAxis || item.role === 'axis');
      return children === item.children ? item : { ...item, children };
    });
    return next.every((item, i) => item === items[i]) ? items : next;
  };
  return { ...scene, items: visit(scene.items, { x: 0, y: 0, scale: 1 }, false) };
}
