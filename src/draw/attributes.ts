import { round2 } from '../scene/round2';
import type { Gradient, Paint, SceneItem } from '../scene/scene';
import type { Token } from '../scene/tokens';

/** How a colour is written: as a CSS variable in the page, as a value in an exported file. */
export type ColourOf = (token: Token) => string;

/** Colours as CSS variables, so that a theme change repaints without a redraw. */
export const asVariable: ColourOf = (token) => `var(--${token})`;

export interface DrawContext {
  colourOf: ColourOf;
  /** Put before the ids of gradients, so that two pictures can stand in one page. */
  idPrefix: string;
  /** How a mix of two colours is written; without it as a colour function, which only browsers know. */
  mixOf?: (paint: Exclude<Paint, string | { gradient: string }>) => string;
  /** True for a picture to be looked at only: its things are no buttons. */
  inert?: boolean;
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

function put(attributes: Attributes, name: string, value: number | string | undefined): void {
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
export function tagOf(item: SceneItem): string {
  return item.kind === 'group' ? 'g' : item.kind;
}

/** The attributes of an item: the one place where a scene becomes SVG, in the page and in a file alike. */
export function attributesOf(item: SceneItem, context: DrawContext): Attributes {
  const a: Attributes = {};
  put(a, 'data-id', item.id);
  if (item.opacity !== undefined && item.opacity !== 1) put(a, 'opacity', item.opacity);
  if (item.kind === 'group') {
    put(a, 'transform', transform(item.x, item.y, item.rotate, item.scale));
    if (item.target && !context.inert) {
      put(a, 'data-target', item.target.kind);
      put(a, 'data-target-id', item.target.id);
      if (item.target.pointerOnly || item.target.kind === 'step' || item.target.kind === 'handle') {
        // The thing itself, or the rail of steps, serves the keyboard and screen readers; twice would only be noise.
        put(a, 'aria-hidden', 'true');
      } else {
        put(a, 'role', 'button');
        put(a, 'tabindex', '-1');
        put(a, 'aria-label', item.target.name);
        put(a, 'aria-pressed', String(item.target.selected ?? false));
      }
    }
    return a;
  }
  if (item.kind === 'text') {
    put(a, 'x', item.x);
    put(a, 'y', item.y);
    put(a, 'font-size', item.size);
    put(a, 'font-weight', item.weight);
    if (item.anchor !== 'start') put(a, 'text-anchor', item.anchor);
    put(a, 'letter-spacing', item.tracking);
    put(a, 'fill', paintValue(item.paint, context));
    if (item.halo) {
      put(a, 'stroke', paintValue(item.halo, context));
      put(a, 'stroke-width', HALO);
      put(a, 'stroke-linejoin', 'round');
      put(a, 'paint-order', 'stroke');
    }
    return a;
  }
  if (item.kind === 'path') put(a, 'd', item.d);
  if (item.kind === 'rect') {
    put(a, 'x', item.x);
    put(a, 'y', item.y);
    put(a, 'width', item.w);
    put(a, 'height', item.h);
    put(a, 'rx', item.r);
  }
  if (item.kind === 'ellipse') {
    put(a, 'cx', item.cx);
    put(a, 'cy', item.cy);
    put(a, 'rx', item.rx);
    put(a, 'ry', item.ry);
    if (item.rotate) put(a, 'transform', `rotate(${round2(item.rotate)} ${round2(item.cx)} ${round2(item.cy)})`);
  }
  put(a, 'fill', paintValue(item.fill ?? 'none', context));
  if (item.fillOpacity !== undefined) put(a, 'fill-opacity', item.fillOpacity);
  if (item.stroke && item.stroke !== 'none') {
    put(a, 'stroke', paintValue(item.stroke, context));
    put(a, 'stroke-width', item.strokeWidth ?? 1);
    if (item.strokeOpacity !== undefined) put(a, 'stroke-opacity', item.strokeOpacity);
    if (item.dash) put(a, 'stroke-dasharray', item.dash.map(round2).join(' '));
    if (item.cap) put(a, 'stroke-linecap', item.cap);
    if (item.kind === 'path') put(a, 'stroke-linejoin', 'round');
  }
  return a;
}

/** The attributes of a gradient and of its stops. */
export function gradientAttributes(gradient: Gradient, context: DrawContext): { own: Attributes; stops: Attributes[] } {
  const own: Attributes = { id: `${context.idPrefix}${gradient.id}` };
  const names = gradient.kind === 'linear' ? ['x1', 'y1', 'x2', 'y2'] : ['cx', 'cy', 'r'];
  names.forEach((name, i) => {
    put(own, name, gradient.at[i]);
  });
  put(own, 'gradientUnits', gradient.units === 'design' ? 'userSpaceOnUse' : 'objectBoundingBox');
  const stops = gradient.stops.map((stop) => {
    const a: Attributes = {};
    put(a, 'offset', stop.offset);
    put(a, 'stop-color', paintValue(stop.paint, context));
    put(a, 'stop-opacity', stop.opacity);
    return a;
  });
  return { own, stops };
}
