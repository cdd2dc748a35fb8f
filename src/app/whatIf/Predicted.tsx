import { useWhatIf } from './useWhatIf';
import { useMechanism } from '../session/useMechanism';
import { predictionOf } from '../../scene/whatIf/prediction';
import './predicted.css';

/** What the model answers, in one paragraph. */
export function Predicted() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  if (!run) return null;
  const { sentence } = predictionOf(mechanism, run);
  const end = sentence.indexOf('. ') + 1;
  return (
    <section className="what-if-card what-if-predicted">
      <h3>The model predicts</h3>
      <p>
        <strong>{sentence.slice(0, end)}</strong>
        {sentence.slice(end)}
      </p>
    </section>
  );
}
