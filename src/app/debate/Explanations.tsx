import { overlaidHypotheses, serializeLens, parseLens } from '../../model/lens';
import type { Hypothesis } from '../../model/contextRecords';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { Explanation } from './Explanation';

/** The explanations, each to be laid over the picture; several at once if wanted. */
export function Explanations({ hypotheses }: { hypotheses: readonly Hypothesis[] }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const text = useStore(player, (state) => state.lens);
  const over = overlaidHypotheses(text === null ? null : parseLens(mechanism, text));

  const toggle = (id: string): void => {
    const ids = over.includes(id) ? over.filter((other) => other !== id) : [...over, id];
    player.setLens(ids.length > 0 ? serializeLens({ kind: 'hypotheses', ids }) : null);
  };

  return (
    <section className="panel-section">
      <div className="panel-section-head">
        <h3>Explanations</h3>
        <span>{hypotheses.length}</span>
      </div>
      <ul className="explanations">
        {hypotheses.map((hypothesis) => (
          <Explanation
            key={hypothesis.id}
            hypothesis={hypothesis}
            laid={over.includes(hypothesis.id)}
            onToggle={() => toggle(hypothesis.id)}
          />
        ))}
      </ul>
    </section>
  );
}
