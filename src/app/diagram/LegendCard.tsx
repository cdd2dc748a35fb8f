import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { drawScene } from '../../draw/drawScene';
import { cssVariable } from '../../draw/svgAttributes';
import { SMALLEST_TEXT } from '../../scene/type';
import type { View } from '../../scene/views/view';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

const PX_PER_UNIT = 14 / SMALLEST_TEXT;

/** The key to the picture, on a card over it: for screens on which the whole picture has no room. */
export function LegendCard({ view }: { view: View }) {
  const { graph, player, legend } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const svg = useRef<SVGSVGElement>(null);
  const key = view.key(graph, stepIndex);

  useEffect(() => {
    if (svg.current) drawScene(svg.current, key, { colourOf: cssVariable, idPrefix: 'key-' });
  }, [key]);

  return (
    <section className="legend-card" aria-label="Legend">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className="legend-card__scroll" data-scroller tabIndex={0}>
        <svg
          ref={svg}
          // At this size its words are as large as the smallest in the picture.
          style={{ inlineSize: key.width * PX_PER_UNIT }}
          viewBox={`0 0 ${key.width} ${key.height}`}
          role="img"
          aria-label="Key to the shapes, arrows and states"
        />
      </div>
      <button
        type="button"
        className="button button-icon"
        aria-label="Close the legend"
        title="Close the legend (L)"
        onClick={legend.toggle}
      >
        <X className="icon" aria-hidden="true" />
      </button>
    </section>
  );
}
