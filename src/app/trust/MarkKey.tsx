import { useEffect, useRef } from 'react';
import { asVariable } from '../../draw/attributes';
import { drawScene } from '../../draw/drawScene';
import { strengthKey } from '../../scene/evidence/strengthKey';

/** What the marks mean, drawn by the code that draws them. */
export function MarkKey() {
  const svg = useRef<SVGSVGElement>(null);
  const key = strengthKey();
  useEffect(() => {
    if (svg.current)
      drawScene(svg.current, strengthKey(), { colourOf: asVariable, idPrefix: 'mark-key-', inert: true });
  }, []);
  return (
    <svg
      ref={svg}
      className="mark-key"
      viewBox={`0 0 ${key.width} ${key.height}`}
      style={{ maxInlineSize: key.width * 0.72 }}
      role="img"
      aria-label="Key to the marks: the picture tells what a part was seen in, the filled dots how well it is backed, and the question mark that it is contested"
    />
  );
}
