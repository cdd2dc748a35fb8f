import { memoize } from '../../model/memoize';
import type { GroupItem, SceneItem } from '../scene';

/** How much of a thing is seen that is set aside: there, and not in the way. */
const SET_ASIDE = 0.22;

/** What is added to a thing: whether it is set aside, and words of its strength. */
export interface Change {
  aside: boolean;
  words?: string;
}

const changesOf = memoize((_item: GroupItem) => new Map<string, GroupItem>());

/** A thing with a change. The same thing with the same change is the same object, so that only what changed is drawn. */
function changed(item: GroupItem, { aside, words = '' }: Change): GroupItem {
  if (!aside && words === '') return item;
  const key = `${aside} ${words}`;
  const known = changesOf(item);
  const cached = known.get(key);
  if (cached) return cached;
  const { target } = item;
  const added = `${words === '' ? '' : `, ${words}`}${aside ? ', set aside' : ''}`;
  const result: GroupItem = {
    ...item,
    ...(aside && { opacity: Math.round((item.opacity ?? 1) * SET_ASIDE * 1000) / 1000 }),
    ...(target && target.name !== '' && { target: { ...target, name: `${target.name}${added}` } }),
  };
  known.set(key, result);
  return result;
}

/** Bounded: the last change of each layer. */
const lastOf = new WeakMap<GroupItem, GroupItem>();

/** A layer with each of its things changed; the layer itself if nothing was, and the same object as last time if it can. */
export function changedLayer(layer: GroupItem, changeOf: (item: GroupItem) => Change): GroupItem {
  const children = layer.children.map(
    (child): SceneItem => (child.kind === 'group' ? changed(child, changeOf(child)) : child),
  );
  const isSame = (other: GroupItem) => children.every((child, i) => child === other.children[i]);
  if (isSame(layer)) return layer;
  const last = lastOf.get(layer);
  if (last && isSame(last)) return last;
  const result = { ...layer, children };
  lastOf.set(layer, result);
  return result;
}
