import { type RefObject, useEffect, useState } from 'react';
import { cameraAt } from '../../../scene/cameraAt';
import type { View } from '../../../scene/views/view';
import { type ZoomPlace, zoomPlace } from '../../../scene/zoomPlace';
import type { Viewport } from '../../../scene/wideCamera';
import { useSession, useStore } from '../../session/session';

/** The room of the buttons with the room around them, in CSS px. */
export type ZoomRoom = NonNullable<Viewport['buttons']>;

/** The distance from the edges, in CSS px (diagramTools.css). */
export const ZOOM_MARGIN = 8;
/** The distance from the top below the banner of a what-if, in CSS px (diagramTools.css). */
const BELOW_BANNER = 56;

/** Where the zoom buttons stand over a whole picture, in the element around it; null for their usual corner. */
export function useZoomPlace(view: View, picture: RefObject<HTMLElement | null>, buttons: ZoomRoom): ZoomPlace | null {
  const { graph, player, legend } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const hasBanner = useStore(player, ({ whatIf }) => whatIf.length > 0);
  const isInPicture = useStore(legend, (place) => place === 'picture');
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);

  useEffect(() => {
    const element = picture.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [picture]);

  if (!size || size.width === 0 || size.height === 0) return null;
  const viewport = { ...size, buttons };
  const frame = cameraAt(graph, view, { stepIndex, fromIndex: null, motion: 'still', tMs: 0 }, viewport);
  return zoomPlace({
    ...{ graph, view, stepIndex, frame, viewport: size, buttons, legend: isInPicture },
    from: hasBanner && view.id !== 'time' ? BELOW_BANNER - ZOOM_MARGIN : 0,
  });
}
