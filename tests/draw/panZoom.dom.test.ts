import { describe, expect, it, vi } from 'vitest';
import { attachPanZoom } from '../../src/draw/panZoom';
import { SVG_NAMESPACE } from '../../src/draw/svgAttributes';

function attach() {
  const svg = document.body.appendChild(document.createElementNS(SVG_NAMESPACE, 'svg'));
  const onView = vi.fn();
  const zoom = attachPanZoom(svg, { onView, onDrag: () => undefined });
  zoom.limit({ width: 800, height: 600, smallest: 0.5, largest: 4, reach: [0, 0, 800, 600] });
  const send = (type: string, scale: number): Event => {
    const event = new MouseEvent(type, { cancelable: true, clientX: 400, clientY: 300 });
    svg.dispatchEvent(Object.assign(event, { scale }));
    return event;
  };
  return { onView, send };
}

describe('two fingers on a trackpad in Safari', () => {
  it('zoom the picture, not the page, and begin anew each time they are laid down', () => {
    const { onView, send } = attach();
    expect(send('gesturestart', 1).defaultPrevented).toBe(true);
    expect(send('gesturechange', 1.5).defaultPrevented).toBe(true);
    send('gesturechange', 2);
    expect(onView).toHaveBeenLastCalledWith(expect.objectContaining({ k: 2 }));
    send('gesturestart', 1);
    send('gesturechange', 0.5);
    expect(onView).toHaveBeenLastCalledWith(expect.objectContaining({ k: 1 }));
    send('gesturechange', 100);
    expect(onView).toHaveBeenLastCalledWith(expect.objectContaining({ k: 4 }));
  });
});
