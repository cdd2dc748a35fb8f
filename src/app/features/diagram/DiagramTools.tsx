import { Scan, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { drawScene } from '../../../draw/drawScene';
import type { Stage } from '../../../draw/stage';
import { cssVariable } from '../../../draw/svgAttributes';
import { titleWithKey } from '../../../player/keyLabels';
import { SMALLEST_TEXT } from '../../../scene/type';
import type { View } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import { ScissorsNote } from '../cutting/CutButtons';
import { runSharedCommand } from '../../session/sharedCommands';
import { bindSwipe } from './bindSwipe';
import { useZoomPlace, type ZoomRoom } from './useZoomPlace';
import { ZoomControls } from './ZoomControls';
import './diagramTools.css';

const PX_PER_UNIT = 14 / SMALLEST_TEXT;

/** The legend on a card over the picture, for screens too small for the whole picture. */
function LegendCard({ view }: { view: View }) {
  const { graph, player, legend } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const svg = useRef<SVGSVGElement>(null);
  const key = view.key(graph, stepIndex);

  useEffect(() => {
    if (svg.current) drawScene(svg.current, key, { colourOf: cssVariable, idPrefix: 'key-' });
  }, [key]);

  return (
    <section className="legend-card" aria-label="Legend">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll container must be reachable by
         keyboard */}
      <div className="legend-card__scroll" data-scroller tabIndex={0}>
        <svg
          ref={svg}
          // Scales its text to the smallest text of the picture.
          style={{ inlineSize: key.width * PX_PER_UNIT }}
          viewBox={`0 0 ${key.width} ${key.height}`}
          role="img"
          aria-label="Legend: shapes, arrows and states"
        />
      </div>
      <button
        type="button"
        className="button button-icon"
        aria-label="Close the legend"
        title={titleWithKey('Close the legend', 'page', { kind: 'legend' })}
        onClick={legend.toggle}
      >
        <X className="icon" aria-hidden="true" />
      </button>
    </section>
  );
}

function PlacedZoom({
  stage,
  view,
  frame,
  buttons,
}: Pick<DiagramToolsProps, 'stage' | 'view' | 'frame'> & { buttons: ZoomRoom }) {
  return <ZoomControls stage={stage} place={useZoomPlace(view, frame, buttons)} />;
}

interface DiagramToolsProps {
  view: View;
  stage: RefObject<Stage | null>;
  /** The element around the picture. */
  frame: RefObject<HTMLElement | null>;
  /** The room of the zoom buttons; null for a picture without them. */
  buttons: ZoomRoom | null;
  /** Whether the reader holds the camera. */
  isHeld: boolean;
}

/** What stands over the picture: the legend where it is a card, zoom buttons, and the way back to the story's camera. */
export function DiagramTools({ view, stage, frame, buttons, isHeld }: DiagramToolsProps): ReactNode {
  const session = useSession();
  const { legend, scissors } = session;
  // Slides have their own.
  useEffect(() => {
    if (!buttons || !frame.current) return undefined;
    return bindSwipe(frame.current, (kind) => void runSharedCommand({ kind }, session));
  }, [buttons, frame, session]);
  const legendPlace = useStore(legend, (place) => place);
  const isCutting = useStore(scissors, Boolean);
  return (
    <>
      {isCutting && <ScissorsNote />}
      {legendPlace === 'card' && <LegendCard view={view} />}
      {isHeld && (
        <button
          type="button"
          className="button follow-story"
          title="Let the camera follow the story again"
          onClick={() => {
            // The button goes, and the keys go on working.
            frame.current?.focus({ preventScroll: true });
            stage.current?.fit();
          }}
        >
          <Scan className="icon" aria-hidden="true" />
          Follow the story
        </button>
      )}
      {buttons && <PlacedZoom stage={stage} view={view} frame={frame} buttons={buttons} />}
    </>
  );
}
