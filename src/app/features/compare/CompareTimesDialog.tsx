import { Suspense, use, useMemo } from 'react';
import { findMechanism } from '../../../mechanisms/registry';
import { durationWords } from '../../../layout/time/durations';
import { stepSpan } from '../../../layout/time/stepTimes';
import { type MechanismGraph, stepNumberAt } from '../../../model/mechanism';
import type { ComparedMechanism } from '../../../model/teaching';
import { stepTimesPlot } from '../../../scene/compare/stepTimesPlot';
import type { MechanismEntry } from '../../../scene/mechanismEntry';
import { useMechanism, useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import { SceneFigure, useElementWidth } from '../../ui/SceneFigure';
import './compareTimes.css';

/** What the plot shows of a mechanism, in words. */
function timesInWords(graph: MechanismGraph): string {
  const steps = graph.steps.map((step, i) => {
    const span = stepSpan(graph, step);
    const name = `${stepNumberAt(graph, i).label}, ${step.title}`;
    if (!span) return `${name}: no time read`;
    if (span.fromMin < 0) return `${name}: before the start`;
    if (span.inWords) return `${name}: ${step.when}`;
    const [from, to] = [span.fromMin, span.toMin].map((minutes) =>
      minutes > 0 ? durationWords(minutes) : 'the start',
    );
    return from === to ? `${name}: ${from}` : `${name}: ${from} to ${to}`;
  });
  return `${graph.title}. ${steps.join('; ')}.`;
}

const openings = new Map<string, Promise<MechanismEntry | null>>();

/** Opens a built-in mechanism once; null where there is none of that id. */
function opening(id: string): Promise<MechanismEntry | null> {
  const known = openings.get(id) ?? findMechanism(id)?.open() ?? Promise.resolve(null);
  openings.set(id, known);
  known.catch(() => openings.delete(id));
  return known;
}

function ComparedTimes({ compared: { mechanism: id, text } }: { compared: ComparedMechanism }) {
  const { graph } = useSession();
  const other = use(opening(id));
  const [frame, width] = useElementWidth();
  const scene = useMemo(() => other && stepTimesPlot([graph, other.graph], { width }), [graph, other, width]);
  if (!other || !scene) return null;
  return (
    <section className="compare-times">
      <p>{text}</p>
      <div ref={frame}>
        <SceneFigure
          scene={scene}
          width={scene.width}
          height={scene.height}
          label={`Times of the steps on one log scale. ${[graph, other.graph].map(timesInWords).join(' ')}`}
          idPrefix={`times-${id}-`}
        />
      </div>
      <p className="dialog-note">
        Filled: figures that were read. Hatched: words such as “weeks”, without a figure. Dotted: no time was read.
        Where sources give several times, a bar spans them all.
      </p>
      <p>
        <a href={`?mechanism=${encodeURIComponent(id)}`}>Open “{other.graph.title}”</a>
      </p>
    </section>
  );
}

/** When the steps of this mechanism and of those that it names happen, on one axis of time. */
export function CompareTimesDialog({ onClose }: { onClose: () => void }) {
  const { teaching } = useMechanism();
  return (
    <Dialog title="Two mechanisms on one time axis" wide onClose={onClose}>
      <Suspense>
        {(teaching?.comparedWith ?? []).map((compared) => (
          <ComparedTimes key={compared.mechanism} compared={compared} />
        ))}
      </Suspense>
    </Dialog>
  );
}
