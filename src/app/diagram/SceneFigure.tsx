import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { cssVariable } from '../../draw/svgAttributes';
import { drawScene } from '../../draw/drawScene';
import type { Scene } from '../../scene/scene';

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
