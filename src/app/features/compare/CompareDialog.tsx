import { useEffect, useRef, useState } from 'react';
import { drawScene } from '../../../draw/drawScene';
import { cssVariable } from '../../../draw/svgAttributes';
import type { StepComparison } from '../../../scene/drawing';
import { sceneAt } from '../../../scene/sceneAt';
import { loadView } from '../../../scene/views/loadView';
import type { View } from '../../../scene/views/view';
import { useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import './compareDialog.css';

interface Compared {
  comparison: StepComparison;
  view: View;
}

/** The same part of the picture at two steps, as the mechanism's drawing says. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const { entry } = useSession();
  const [compared, setCompared] = useState<Compared | Error | null>(null);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<Compared | null> => {
      const comparison = await entry.drawing.comparison?.();
      return comparison ? { comparison, view: await loadView(comparison.view, entry) } : null;
    };
    load().then(
      (loaded) => !gone && setCompared(loaded),
      (error: unknown) => !gone && setCompared(new Error('The comparison did not load.', { cause: error })),
    );
    return () => {
      gone = true;
    };
  }, [entry]);

  if (compared instanceof Error) throw compared;
  if (!compared) return null;
  const { title, sides, note } = compared.comparison;
  return (
    <Dialog title={title} wide onClose={onClose}>
      <div className="compare">
        {sides.map((side) => (
          <Side key={side.step} side={side} compared={compared} />
        ))}
      </div>
      <p className="dialog-note">{note}</p>
    </Dialog>
  );
}

interface SideProps {
  side: StepComparison['sides'][number];
  compared: Compared;
}

function Side({ side: { step, title, note }, compared: { comparison, view } }: SideProps) {
  const { graph } = useSession();
  const svg = useRef<SVGSVGElement>(null);
  const stepIndex = graph.steps.findIndex(({ id }) => id === step);
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  // Labels would be cut and of the wrong size here; the figure's caption says what there is to say.
  const scene = sceneAt({ mechanism: graph, view, playhead, overlay: false });
  const { x, y, w, h } = comparison.frame;

  useEffect(() => {
    if (svg.current)
      drawScene(svg.current, scene, { colourOf: cssVariable, idPrefix: `compare${stepIndex}-`, inert: true });
  }, [scene, stepIndex]);

  return (
    <figure>
      <svg ref={svg} viewBox={`${x} ${y} ${w} ${h}`} role="img" aria-label={`${title}. ${note}`} />
      <figcaption>
        <strong>{title}</strong> {note}
      </figcaption>
    </figure>
  );
}
