import type { Intervention } from '../../model/contextRecords';
import { useMechanism } from '../session/useMechanism';
import { PublishedCard } from './PublishedCard';
import { publishedFor } from './published';
import { useWhatIf } from './useWhatIf';
import './published.css';

/** The experiments beside the model's answer: the same one, or each of its parts, and what disagrees with them. */
export function PublishedSection() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  if (!run) return null;
  const { same, each, contrary } = publishedFor(mechanism, run);
  const cards = (items: readonly Intervention[]) =>
    items.map((intervention) => <PublishedCard key={intervention.id} intervention={intervention} />);
  return (
    <>
      {same.length === 0 && (
        <section className="what-if-card what-if-unmeasured">
          <h3>Not tested</h3>
          <p>
            {run.parts.length > 1
              ? 'This combination was never measured in the sources read here. The model’s answer is only that.'
              : 'Never measured in the sources read here. The model’s answer is only that.'}
          </p>
        </section>
      )}
      {each.length > 0 && <p className="what-if-between">What was published of each alone:</p>}
      {same.length + each.length > 0 && <div className="what-if-cards">{cards([...same, ...each])}</div>}
      {contrary.length > 0 && (
        <>
          <p className="what-if-between">Published results disagree with each other:</p>
          <div className="what-if-cards">{cards(contrary)}</div>
        </>
      )}
    </>
  );
}
