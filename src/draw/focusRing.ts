import type { UserTransform } from './panZoom';
import { SVG_NAMESPACE } from './svgAttributes';

/** Between a shape and its ring, in CSS px. */
const GAP_PX = 5;

/** The line of an arrow, where an element is one. */
function lineOf(element: Element): string | null {
  if (element.getAttribute('data-target') !== 'edge') return null;
  const path =
    element.querySelector('path[data-id="hit"], path[data-id="to-line"]') ?? element.querySelector(':scope > path');
  return path?.getAttribute('d') ?? null;
}

/** The shape of a thing without its glow and its labels: its own glyph, else the room it has in the picture. */
function shapeOf(element: Element): Element {
  return element.querySelector(':scope > rect[data-id="hit"], :scope > [data-id="glyph"]') ?? element;
}

/** Layout px to one px on screen: a page may scale what it shows, as decks do with their slides. */
export function layoutPerScreenPx(svg: SVGSVGElement): number {
  return svg.clientWidth / svg.getBoundingClientRect().width || 1;
}

/** Shows where the keyboard is: a ring around the shape of a thing, or a band along an arrow. */
export interface FocusRing {
  /** Draws it around an element, or takes it away. Called again while the picture moves. */
  show(element: Element | null, transform: UserTransform): void;
}

/** A ring within `root`, the group of an `<svg>` that has the transform. */
export function createFocusRing(svg: SVGSVGElement, root: SVGGElement): FocusRing {
  const { ownerDocument } = svg;
  let ring: Element | null = null;

  const draw = (tag: 'rect' | 'path', attributes: Record<string, string | number>): void => {
    if (ring?.tagName !== tag) {
      ring?.remove();
      ring = ownerDocument.createElementNS(SVG_NAMESPACE, tag);
      ring.setAttribute('class', 'focus-ring');
      ring.setAttribute('aria-hidden', 'true');
    }
    for (const [name, value] of Object.entries(attributes)) ring.setAttribute(name, String(value));
    root.append(ring);
  };

  return {
    show(element, { k, x, y }) {
      if (!element?.isConnected) {
        ring?.remove();
        ring = null;
        return;
      }
      const d = lineOf(element);
      if (d !== null) return draw('path', { d });
      const origin = svg.getBoundingClientRect();
      const { left, top, width, height } = shapeOf(element).getBoundingClientRect();
      const px = layoutPerScreenPx(svg);
      draw('rect', {
        x: ((left - origin.left) * px - x - GAP_PX) / k,
        y: ((top - origin.top) * px - y - GAP_PX) / k,
        width: (width * px + 2 * GAP_PX) / k,
        height: (height * px + 2 * GAP_PX) / k,
        rx: 8 / k,
      });
    },
  };
}
