import { type ComponentProps, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { drawScene } from '../../draw/drawScene';
import { cssVariable } from '../../draw/svgAttributes';
import type { Box } from '../../scene/round2';
import type { Scene } from '../../scene/scene';

interface ElementSize {
  width: number;
  height: number;
}

/** The inner size of an element in CSS px; null until measured. */
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

/** The panel's usual width, until measured. */
const DEFAULT_WIDTH = 332;

/** The width of an element in CSS px, for figures laid out to fit without shrinking their text. */
export function useElementWidth(): [ref: RefObject<HTMLDivElement | null>, width: number] {
  const [ref, box] = useElementSize();
  return [ref, box?.width || DEFAULT_WIDTH];
}

interface SceneFigureProps extends Pick<ComponentProps<'svg'>, 'className' | 'style' | 'width' | 'height'> {
  scene: Scene;
  /** The part that is shown; the whole where it is missing. */
  frame?: Box;
  /** Text alternative. */
  label: string;
  /** Makes gradient ids unique on the page. */
  idPrefix: string;
}

/** A scene as a static, non-interactive picture. */
export function SceneFigure({ scene, frame, label, idPrefix, ...own }: SceneFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current) drawScene(svg.current, scene, { colourOf: cssVariable, idPrefix, inert: true });
  }, [scene, idPrefix]);
  const { x, y, w, h } = frame ?? { x: 0, y: 0, w: scene.width, h: scene.height };
  return <svg ref={svg} viewBox={`${x} ${y} ${w} ${h}`} role="img" aria-label={label} {...own} />;
}
