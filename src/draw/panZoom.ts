import { type D3DragEvent, drag } from 'd3-drag';
import { pointer, select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { layoutPerScreenPx } from './focusRing';

/** Where the hand has moved the picture to: CSS px and a factor, on top of what the camera shows. */
export interface UserTransform {
  k: number;
  x: number;
  y: number;
}

export interface PanZoomLimits {
  width: number;
  height: number;
  smallest: number;
  largest: number;
  /** How far the picture reaches, in CSS px of the camera's frame: left, top, right, bottom. */
  reach: readonly [number, number, number, number];
}

/** Zoom and pan by hand; loaded after the first picture, which needs neither. */
export interface PanZoom {
  limit(limits: PanZoomLimits): void;
  zoomBy(factor: number): void;
  /** By px on screen, at the present zoom. */
  moveBy(dx: number, dy: number): void;
  set(view: UserTransform): void;
  destroy(): void;
}

const isHandle = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('[data-target="handle"]') !== null;

/** Touch moves the page with one finger and the picture with two, so that a diagram in a page never traps a scroll. */
function canZoom(event: Event): boolean {
  // What can be dragged itself does not drag the picture.
  if (isHandle(event)) return false;
  if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
  return !(event as MouseEvent).button;
}

/** What Safari sends for two fingers on a trackpad, where other browsers send a wheel with Ctrl. */
interface PinchEvent extends MouseEvent {
  /** Since the fingers were laid down. */
  scale: number;
}

export interface PanZoomEvents {
  /** The hand has moved the picture. */
  onView(view: UserTransform): void;
  /** A handle is dragged to a place, in CSS px from the left edge of the `<svg>`. */
  onDrag(x: number): void;
}

/** Listens on the `<svg>` to what the hand does with the picture and with its handles. */
export function attachPanZoom(svg: SVGSVGElement, { onView, onDrag }: PanZoomEvents): PanZoom {
  const handles = drag<SVGSVGElement, unknown>()
    .filter((event: MouseEvent) => isHandle(event) && !event.button)
    .container(svg)
    .on('drag', ({ x }: D3DragEvent<SVGSVGElement, unknown, unknown>) => onDrag(x));
  const zooming = zoom<SVGSVGElement, unknown>()
    .filter(canZoom)
    .clickDistance(4)
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => onView({ k, x, y }));
  // d3-drag takes every touch for itself; here only a handle does (see its style), and the page goes on scrolling.
  const selection = select(svg).call(handles).style('touch-action', null);
  // A second click within a moment is a lecturer's clicker or an impatient reader, not a wish to zoom.
  selection.call(zooming).on('dblclick.zoom', null);
  // On a touch screen Safari sends it beside the touches, which have zoomed already.
  if (!svg.ownerDocument.defaultView?.navigator.maxTouchPoints) {
    let scale = 1;
    selection
      .on('gesturestart.zoom', (event: Event) => {
        event.preventDefault();
        ({ scale } = event as PinchEvent);
      })
      .on('gesturechange.zoom', (event: Event) => {
        event.preventDefault();
        const pinch = event as PinchEvent;
        selection.call(zooming.scaleBy, pinch.scale / scale, pointer(pinch, svg));
        ({ scale } = pinch);
      });
  }
  return {
    limit({ width, height, smallest, largest, reach: [left, top, right, bottom] }) {
      zooming.scaleExtent([smallest, largest]);
      zooming.extent([
        [0, 0],
        [width, height],
      ]);
      zooming.translateExtent([
        [left, top],
        [right, bottom],
      ]);
    },
    zoomBy: (factor) => void selection.call(zooming.scaleBy, factor),
    moveBy(dx, dy) {
      const px = layoutPerScreenPx(svg) / zoomTransform(svg).k;
      selection.call(zooming.translateBy, dx * px, dy * px);
    },
    set: ({ k, x, y }) => void selection.call(zooming.transform, zoomIdentity.translate(x, y).scale(k)),
    destroy: () => void selection.on('.zoom', null).on('.drag', null),
  };
}
