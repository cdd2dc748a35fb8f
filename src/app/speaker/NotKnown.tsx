import type { Step } from '../../model/graph';
import { useMechanism } from '../session/useMechanism';

/** What is open about a step or the parts told in it; nothing where the data ties no question to them. */
export function NotKnown({ step }: { step: Step }) {
  const { nodes, edges, questions } = useMechanism();
  const told = new Set([step.id, ...[...nodes, ...edges].filter((part) => part.step === step.id).map(({ id }) => id)]);
  const open = questions.filter(({ about }) => about.some((id) => told.has(id)));
  if (open.length === 0) return null;
  return (
    <section>
      <h3>Open questions</h3>
      {open.map(({ id, title, text }) => (
        <details key={id} className="speaker-open">
          <summary>{title}</summary>
          <p>{text}</p>
        </details>
      ))}
    </section>
  );
}
