import { useState } from 'react';
import { useMechanism } from '../session/useMechanism';
import { nameOf } from '../../scene/whatIf/partWords';
import { type Prediction, predictionOf } from '../../scene/whatIf/prediction';
import { useWhatIf } from './useWhatIf';
import type { Run } from '../../scene/whatIf/whatIfRun';
import { WhyOf } from './WhyOf';

/** What falls silent and what rises, causes before effects; each asks why. */
export function Spread() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  return run && <SpreadOf key={run.parts.length} run={run} prediction={predictionOf(mechanism, run)} />;
}

function SpreadOf({ run, prediction: { silenced, raised } }: { run: Run; prediction: Prediction }) {
  const [asked, ask] = useState<string | null>(null);
  if (silenced.length + raised.length === 0) return null;
  const node = asked !== null && [...silenced, ...raised].includes(asked) ? asked : null;
  const chips = (title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <>
        <div className="panel-section-head">
          <h3>{title}</h3>
          <span>{ids.length}</span>
        </div>
        <Chips ids={ids} asked={node} onAsk={(id) => ask(id === node ? null : id)} />
        {node !== null && ids.includes(node) && <WhyOf run={run} node={node} silenced={silenced.includes(node)} />}
      </>
    );
  return (
    <section className="panel-section what-if-spread">
      {chips('Falls silent, in causal order', silenced)}
      {chips('Rises, or is not held back', raised)}
      {node === null && <p className="what-if-note">Press one to see why.</p>}
    </section>
  );
}

interface ChipsProps {
  ids: readonly string[];
  asked: string | null;
  onAsk: (id: string) => void;
}

function Chips({ ids, asked, onAsk }: ChipsProps) {
  const mechanism = useMechanism();
  return (
    <ol className="what-if-chips">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" aria-expanded={asked === id} onClick={() => onAsk(id)}>
            {nameOf(mechanism, id)}
          </button>
        </li>
      ))}
    </ol>
  );
}
