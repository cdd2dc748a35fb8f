import { useEffect, useRef } from 'react';
import { drawScene } from '../../../draw/drawScene';
import { cssVariable } from '../../../draw/svgAttributes';
import { cellDrawing } from '../../../mechanisms/ketamine/drawing/cell';
import { createCellView } from '../../../scene/cell/cellView';
import { sceneAt } from '../../../scene/sceneAt';
import { useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import './compareDialog.css';

/** The part of the cell in which spines are lost and grow, in design units of the cell view. */
const FRAME = '0 478 500 352';

/** What stress left, and what grew back: the same drawing in two states. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const { graph } = useSession();
  const last = graph.steps.length - 1;
  return (
    <Dialog title="Before and after" wide onClose={onClose}>
      <div className="compare">
        <CellState
          stepIndex={0}
          title="Stressed synapse"
          note="Spines are lost; dotted outlines show where they stood."
        />
        <CellState stepIndex={last} title="After synaptogenesis" note="Spines have grown where they were lost." />
      </div>
      <p className="dialog-note">
        Schematic, not to scale. New spines were seen in rats and mice; in people a scan found no measurable change at
        24 hours (see the step “Synaptogenesis”).
      </p>
    </Dialog>
  );
}

function CellState({ stepIndex, title, note }: { stepIndex: number; title: string; note: string }) {
  const { graph } = useSession();
  const svg = useRef<SVGSVGElement>(null);
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  // Labels would be cut and of the wrong size here; the figure's caption says what there is to say.
  const scene = sceneAt({ mechanism: graph, view: createCellView(cellDrawing), playhead, overlay: false });

  useEffect(() => {
    if (svg.current)
      drawScene(svg.current, scene, { colourOf: cssVariable, idPrefix: `compare${stepIndex}-`, inert: true });
  }, [scene, stepIndex]);

  return (
    <figure>
      <svg ref={svg} viewBox={FRAME} role="img" aria-label={`${title}. ${note}`} />
      <figcaption>
        <strong>{title}</strong> {note}
      </figcaption>
    </figure>
  );
}
