import { round2 } from '../scene/round2';
import type { Gradient, Paint, SceneItem } from '../scene/scene';
import type { Token } from '../scene/tokens';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The gradients and the items of a scene each have a part of their own, in the page and in its HTML. */
export const PARTS = { gradients: 'gradients', items: 'scene' } as const;

/** How a colour is written: as a CSS variable in the page, as a value in an exported file. */
export type ColourOf = (token: Token) => string;

/** Colours as CSS variables, so that a theme change repaints without a redraw. */
export const cssVariable: ColourOf = (token) => `var(--${token})`;

export interface DrawContext {
  colourOf: ColourOf;
  /** Put before the ids of gradients, so that two pictures can stand in one page. */
  idPrefix: string;
  /** How a mix of two colours is written; without it as a colour function, which only browsers know. */
  mixOf?: (paint: Exclude<Paint, string | { gradient: string }>) => string;
  /** True for a picture to be looked at only: its things are no buttons. In one that stands in a page they can be pointed at. */
  inert?: boolean | 'standing';
}

/** A paint as an attribute value. */
function paintValue(paint: Paint, { colourOf, mixOf, idPrefix }: DrawContext): string {
  if (paint === 'none') return 'none';
  if (typeof paint === 'string') return colourOf(paint);
  if ('gradient' in paint) return `url(#${idPrefix}${paint.gradient})`;
  if (mixOf) return mixOf(paint);
  const [base, other, share] = paint.mix;
  return `color-mix(in srgb, ${colourOf(other)} ${round2(share * 100)}%, ${colourOf(base)})`;
}

/** Width of the rim around words, in the units of a scene. */
export const HALO = 5;

export const FONT_FAMILY = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, sans-serif";

type Attributes = Record<string, string>;

function setDefined(attributes: Attributes, name: string, value: number | string | undefined): void {
  if (value === undefined) return;
  attributes[name] = typeof value === 'number' ? String(round2(value)) : value;
}

function transform(x = 0, y = 0, rotate = 0, scale = 1): string | undefined {
  const parts: string[] = [];
  if (x !== 0 || y !== 0) parts.push(`translate(${round2(x)} ${round2(y)})`);
  if (rotate !== 0) parts.push(`rotate(${round2(rotate)})`);
  if (scale !== 1) parts.push(`scale(${Math.round(scale * 1000) / 1000})`);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** The element name of an item. */
export function svgTag(item: SceneItem): string {
  return item.kind === 'group' ? 'g' : item.kind;
}

/** The attributes of an item: the one place where a scene becomes SVG, in the page and in a file alike. */
export function svgAttributes(item: SceneItem, context: DrawContext): Attributes {
  const a: Attributes = {};
  setDefined(a, 'data-id', item.id);
  if (item.opacity !== undefined && item.opacity !== 1) setDefined(a, 'opacity', item.opacity);
  if (item.kind === 'group') {
    setDefined(a, 'transform', transform(item.x, item.y, item.rotate, item.scale));
    if (item.role === 'legend' && !context.inert) {
      setDefined(a, 'role', 'list');
      setDefined(a, 'aria-label', 'Legend');
    }
    if (item.role === 'reach' && item.target) {
      setDefined(a, 'data-reach', item.target.id);
      setDefined(a, 'aria-hidden', 'true');
    } else if (item.target && context.inert !== true) {
      setDefined(a, 'data-target', item.target.kind);
      setDefined(a, 'data-target-id', item.target.id);
      if (context.inert) return a;
      if (item.target.pointerOnly || item.target.kind === 'step' || item.target.kind === 'handle') {
        // The thing itself, or the rail of steps, serves the keyboard and screen readers; twice would only be noise.
        setDefined(a, 'aria-hidden', 'true');
      } else {
        setDefined(a, 'role', 'button');
        setDefined(a, 'tabindex', '-1');
        setDefined(a, 'aria-label', item.target.name);
        setDefined(a, 'aria-pressed', String(item.target.selected ?? false));
      }
    }
    return a;
  }
  if (item.kind === 'text') {
    if (item.role === 'legend-words' && !context.inert) setDefined(a, 'role', 'listitem');
    setDefined(a, 'x', item.x);
    setDefined(a, 'y', item.y);
    setDefined(a, 'font-size', item.size);
    setDefined(a, 'font-weight', item.weight);
    if (item.anchor !== 'start') setDefined(a, 'text-anchor', item.anchor);
    setDefined(a, 'letter-spacing', item.tracking);
    setDefined(a, 'fill', paintValue(item.paint, context));
    if (item.halo) {
      setDefined(a, 'stroke', paintValue(item.halo, context));
      setDefined(a, 'stroke-width', HALO);
      setDefined(a, 'stroke-linejoin', 'round');
      setDefined(a, 'paint-order', 'stroke');
    }
    return a;
  }
  if (item.kind === 'path') setDefined(a, 'd', item.d);
  if (item.kind === 'rect') {
    setDefined(a, 'x', item.x);
    setDefined(a, 'y', item.y);
    setDefined(a, 'width', item.w);
    setDefined(a, 'height', item.h);
    setDefined(a, 'rx', item.r);
  }
  if (item.kind === 'ellipse') {
    setDefined(a, 'cx', item.cx);
    setDefined(a, 'cy', item.cy);
    setDefined(a, 'rx', item.rx);
    setDefined(a, 'ry', item.ry);
    if (item.rotate) setDefined(a, 'transform', `rotate(${round2(item.rotate)} ${round2(item.cx)} ${round2(item.cy)})`);
  }
  setDefined(a, 'fill', paintValue(item.fill ?? 'none', context));
  if (item.fillOpacity !== undefined) setDefined(a, 'fill-opacity', item.fillOpacity);
  if (item.stroke && item.stroke !== 'none') {
    setDefined(a, 'stroke', paintValue(item.stroke, context));
    setDefined(a, 'stroke-width', item.strokeWidth ?? 1);
    if (item.strokeOpacity !== undefined) setDefined(a, 'stroke-opacity', item.strokeOpacity);
    if (item.dash) setDefined(a, 'stroke-dasharray', item.dash.map(round2).join(' '));
    if (item.cap) setDefined(a, 'stroke-linecap', item.cap);
    if (item.kind === 'path') setDefined(a, 'stroke-linejoin', 'round');
  }
  return a;
}

/** The attributes of a gradient and of its stops. */
export function gradientAttributes(gradient: Gradient, context: DrawContext): { own: Attributes; stops: Attributes[] } {
  const own: Attributes = { id: `${context.idPrefix}${gradient.id}` };
  const names = gradient.kind === 'linear' ? ['x1', 'y1', 'x2', 'y2'] : ['cx', 'cy', 'r'];
  names.forEach((name, i) => {
    setDefined(own, name, gradient.at[i]);
  });
  setDefined(own, 'gradientUnits', gradient.units === 'design' ? 'userSpaceOnUse' : 'objectBoundingBox');
  const stops = gradient.stops.map((stop) => {
    const a: Attributes = {};
    setDefined(a, 'offset', stop.offset);
    setDefined(a, 'stop-color', paintValue(stop.paint, context));
    setDefined(a, 'stop-opacity', stop.opacity);
    return a;
  });
  return { own, stops };
}
