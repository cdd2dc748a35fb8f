import { select } from 'd3-selection';
import type { Gradient, Scene, SceneItem } from '../scene/scene';
import {
  cssVariable,
  type DrawContext,
  gradientAttributes,
  PARTS,
  SVG_NAMESPACE,
  svgAttributes,
  svgTag,
} from './svgAttributes';

type Attributes = Readonly<Record<string, string>>;

/** What an element was last drawn from; nothing for one that stands in the page's HTML. An item that is the same object needs no look at its element. */
const drawn = new WeakMap<Element, { item: SceneItem; attributes: Attributes }>();

/** Attributes that belong to the stage, not to the scene: it moves the roving tabindex, and names parts by their order. */
const PAGE_OWNED = new Set(['tabindex', 'id']);

function attributesIn(element: Element): Attributes {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

/** Sets what differs from the attributes that the element has from before. */
function applyAttributes(element: Element, next: Attributes, before: Attributes): void {
  for (const name in before) if (!(name in next) && !PAGE_OWNED.has(name)) element.removeAttribute(name);
  for (const name in next) {
    if (PAGE_OWNED.has(name) && element.hasAttribute(name)) continue;
    const value = next[name] as string;
    if (before[name] !== value) element.setAttribute(name, value);
  }
}

/** The key of an item, or of an element that stands in the page's HTML and was drawn from no item yet. */
function keyOf(this: Element, item: SceneItem): string {
  if ((item as SceneItem | undefined) !== undefined) return `${item.kind}:${item.id}`;
  return `${this.localName === 'g' ? 'group' : this.localName}:${this.getAttribute('data-id')}`;
}

function drawItem(element: Element, item: SceneItem, context: DrawContext): void {
  const before = drawn.get(element);
  if (before?.item === item) return;
  const attributes = svgAttributes(item, context);
  applyAttributes(element, attributes, before?.attributes ?? attributesIn(element));
  // The space, which is not drawn, keeps the words of neighbouring lines apart for whoever reads the text.
  if (item.kind === 'group') joinItems(element, item.children, context);
  else if (item.kind === 'text' && element.textContent !== `${item.text} `) element.textContent = `${item.text} `;
  drawn.set(element, { item, attributes });
}

/** Draws items into the elements of the items before them, if each has its own there in the same order, as in most frames. */
function drawInPlace(parent: Element, items: readonly SceneItem[], context: DrawContext): boolean {
  if (parent.childElementCount !== items.length) return false;
  let element = parent.firstElementChild;
  for (const { kind, id } of items) {
    const before = element && drawn.get(element)?.item;
    if (before?.kind !== kind || before.id !== id) return false;
    element = element?.nextElementSibling ?? null;
  }
  element = parent.firstElementChild;
  for (const item of items) {
    drawItem(element as Element, item, context);
    element = (element as Element).nextElementSibling;
  }
  return true;
}

/** Joins items and children by kind and id: what stays keeps its element. */
function joinItems(parent: Element, items: readonly SceneItem[], context: DrawContext): void {
  if (drawInPlace(parent, items, context)) return;
  const stay = select(parent).selectChildren<Element, SceneItem>().data(items, keyOf);
  // Exit comes before order: with what goes out of the way, what stays need not move. An element that moves loses the focus.
  stay.exit().remove();
  stay
    .enter()
    .append((item): Element => parent.ownerDocument.createElementNS(SVG_NAMESPACE, svgTag(item)))
    .merge(stay)
    .order()
    .each(function draw(item) {
      drawItem(this, item, context);
    });
}

/** The gradients that a `<defs>` holds already. */
const defined = new WeakMap<Element, Set<readonly Gradient[] | string>>();

function drawGradients(defs: Element, gradients: readonly Gradient[], context: DrawContext): void {
  const standing = [...defs.children].map(({ id }) => id.slice(context.idPrefix.length));
  const known = defined.get(defs) ?? new Set(standing);
  if (known.has(gradients)) return;
  defined.set(defs, known.add(gradients));
  for (const gradient of gradients) {
    if (known.has(gradient.id)) continue;
    known.add(gradient.id);
    const { own, stops } = gradientAttributes(gradient, context);
    const element = defs.ownerDocument.createElementNS(SVG_NAMESPACE, `${gradient.kind}Gradient`);
    applyAttributes(element, own, {});
    for (const stop of stops) {
      const child = defs.ownerDocument.createElementNS(SVG_NAMESPACE, 'stop');
      applyAttributes(child, stop, {});
      element.append(child);
    }
    defs.append(element);
  }
}

function child(parent: Element, tag: string, mark: string): Element {
  const known = [...parent.children].find((element) => element.getAttribute('data-part') === mark);
  if (known) return known;
  const made = parent.ownerDocument.createElementNS(SVG_NAMESPACE, tag);
  made.setAttribute('data-part', mark);
  parent.append(made);
  return made;
}

/**
 * Draws a scene into an element (an `<svg>` or a `<g>`), touching only what differs from what stands there. Drawing the
 * same scene again changes nothing. Text goes in as text, never as markup.
 */
export function drawScene(
  root: Element,
  scene: Scene,
  context: DrawContext = { colourOf: cssVariable, idPrefix: 'pl-' },
): void {
  drawGradients(child(root, 'defs', PARTS.gradients), scene.gradients, context);
  joinItems(child(root, 'g', PARTS.items), scene.items, context);
}
