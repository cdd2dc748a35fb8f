import { type ComponentProps, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { drawScene } from '../../draw/drawScene';
import { cssVariable } from '../../draw/svgAttributes';
import type { Scene } from '../../scene/scene';

interface ElementSize {
  width: number;
  height: number;
}

/** The room inside an element in CSS px; null until it has been measured. */
export function useElementSize(): [ref: RefObject<HTMLDivElement | null>, box: ElementSize | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<ElementSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((last) => (last?.width === width && last.height === height ? last : { width, height }));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return [ref, box];
}

/** The panel's room beside the picture, until it has been measured. */
const DEFAULT_WIDTH = 332;

/** The width in CSS px that an element has, for what is laid out anew for it so that its words never shrink. */
export function useElementWidth(): [ref: RefObject<HTMLDivElement | null>, width: number] {
  const [ref, box] = useElementSize();
  return [ref, box?.width || DEFAULT_WIDTH];
}

interface SceneFigureProps extends Pick<ComponentProps<'svg'>, 'className' | 'style' | 'width' | 'height'> {
  scene: Scene;
  /** What it shows, for whoever cannot see it. */
  label: string;
  /** Keeps its gradients apart from those of other pictures on the page. */
  idPrefix: string;
}

/** A scene as a picture by itself: it is seen as a whole, and nothing in it can be picked. */
export function SceneFigure({ scene, label, idPrefix, ...own }: SceneFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current) drawScene(svg.current, scene, { colourOf: cssVariable, idPrefix, inert: true });
  }, [scene, idPrefix]);
  return <svg ref={svg} viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={label} {...own} />;
}
