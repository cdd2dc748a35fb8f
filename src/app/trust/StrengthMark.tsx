import { useEffect, useRef } from 'react';
import { asVariable } from '../../draw/attributes';
import { drawScene } from '../../draw/drawScene';
import type { Strength } from '../../model/strength';
import { markOf, strengthWords } from '../../scene/evidence/mark';
import { group } from '../../scene/items';
import './strengthMark.css';

/** The same mark as in the picture; its words are for whoever does not see it. */
export function StrengthMark({ strength }: { strength: Strength }) {
  const svg = useRef<SVGSVGElement>(null);
  const { items, w, h } = markOf(strength, 'whole', strength.contested);
  const [width, height] = [w + 4, h + 4];

  useEffect(() => {
    const scene = {
      width,
      height,
      gradients: [],
      items: [group('mark', items, { x: width / 2, y: height / 2 })],
    };
    if (svg.current) drawScene(svg.current, scene, { colourOf: asVariable, idPrefix: 'mark-', inert: true });
  });

  return (
    <svg
      ref={svg}
      className="strength-mark"
      style={{ inlineSize: width, blockSize: height }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={strengthWords(strength)}
    />
  );
}
