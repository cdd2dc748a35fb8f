import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { asVariable } from '../../draw/attributes';
import { drawScene } from '../../draw/drawScene';
import type { Mechanism } from '../../model/mechanism';
import { resolveEvidence } from '../../model/resolveEvidence';
import { coursePlot } from '../../scene/clinical/coursePlot';
import { figureText, PHASES } from '../../scene/clinical/figureWords';
import { briefSource } from './backing';

/** The panel's room beside the picture, until it has been measured. */
const USUAL_WIDTH = 332;

function inWords({ courses }: Mechanism): string {
  const sentences = courses.map(({ label, timing }) => {
    const times = PHASES.flatMap(([phase, word]) => {
      const figure = timing[phase];
      return figure ? [`${word.toLowerCase()} ${figureText(figure)}`] : [];
    });
    return `${label}: ${times.length > 0 ? times.join('; ') : 'no time was read'}.`;
  });
  return `Time courses in patients on one log scale. ${sentences.join(' ')}`;
}

/** The courses on one time axis, laid out anew for the width there is, so that its words never shrink. */
export function CoursePlot({ mechanism }: { mechanism: Mechanism }) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  const scene = useMemo(
    () =>
      coursePlot(mechanism, {
        width,
        sourceOf: ({ evidence }) => briefSource(resolveEvidence(mechanism, evidence)),
      }),
    [mechanism, width],
  );

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (svg.current) drawScene(svg.current, scene, { colourOf: asVariable, idPrefix: 'course-' });
  }, [scene]);

  return (
    <div className="course-plot" ref={frame}>
      <svg
        ref={svg}
        width={scene.width}
        height={scene.height}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        role="img"
        aria-label={inWords(mechanism)}
      />
    </div>
  );
}
