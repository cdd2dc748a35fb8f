import type { Gradient, Scene, SceneItem } from '../scene/scene';
import {
  cssVariable,
  type DrawContext,
  gradientAttributes,
  SVG_NAMESPACE,
  svgAttributes,
  svgTag,
} from './svgAttributes';

/** What an element was last drawn from. An item that is the same object needs no look at its element. */
const drawn = new WeakMap<Element, SceneItem>();

/** Attributes that belong to the page, not to the scene: the roving tabindex is moved by the diagram. */
const PAGE_OWNED = new Set(['tabindex']);

function apply(element: Element, next: Record<string, string>): void {
  for (const { name } of [...element.attributes]) {
    if (!(name in next) && !PAGE_OWNED.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(next)) {
    if (PAGE_OWNED.has(name) && element.hasAttribute(name)) continue;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

const keyOf = (item: SceneItem): string => `${item.kind}:${item.id}`;

function drawItem(element: Element, item: SceneItem, context: DrawContext): void {
  if (drawn.get(element) === item) return;
  apply(element, svgAttributes(item, context));
  // The space, which is not drawn, keeps the words of neighbouring lines apart for whoever reads the text.
  if (item.kind === 'group') drawItems(element, item.children, context);
  else if (item.kind === 'text' && element.textContent !== `${item.text} `) element.textContent = `${item.text} `;
  drawn.set(element, item);
}

/** Joins items and children by kind and id: what stays keeps its element, what stands elsewhere is moved. */
function drawItems(parent: Element, items: readonly SceneItem[], context: DrawContext): void {
  const wanted = new Set(items.map(keyOf));
  const known = new Map<string, Element>();
  // What goes is taken away first, so that what stays need not move: an element that moves loses the focus.
  for (const element of [...parent.children]) {
    const item = drawn.get(element);
    const key = item && keyOf(item);
    if (key !== undefined && wanted.has(key) && !known.has(key)) known.set(key, element);
    else element.remove();
  }
  let place = parent.firstElementChild;
  for (const item of items) {
    const element = known.get(keyOf(item)) ?? parent.ownerDocument.createElementNS(SVG_NAMESPACE, svgTag(item));
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
    drawItem(element, item, context);
  }
}

/** The gradients that a `<defs>` holds already. */
const defined = new WeakMap<Element, Set<readonly Gradient[] | string>>();

function drawGradients(defs: Element, gradients: readonly Gradient[], context: DrawContext): void {
  const known = defined.get(defs) ?? new Set();
  if (known.has(gradients)) return;
  defined.set(defs, known.add(gradients));
  for (const gradient of gradients) {
    if (known.has(gradient.id)) continue;
    known.add(gradient.id);
    const { own, stops } = gradientAttributes(gradient, context);
    const element = defs.ownerDocument.createElementNS(SVG_NAMESPACE, `${gradient.kind}Gradient`);
    apply(element, own);
    for (const stop of stops) {
      const child = defs.ownerDocument.createElementNS(SVG_NAMESPACE, 'stop');
      apply(child, stop);
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
  drawGradients(child(root, 'defs', 'gradients'), scene.gradients, context);
  drawItems(child(root, 'g', 'scene'), scene.items, context);
}
