import type { Intervention } from '../../../model/contextRecords';
import { useMechanism } from '../../session/useMechanism';
import { PublishedCard } from '../PublishedCard';
import { VerdictMark } from '../VerdictMark';
import { overall, rowsOf } from '../verdicts';
import { agreementOf } from './agreement';
import type { QuizQuestion } from './quizQuestion';
import '../published.css';

/** A receptor may have been blocked seven times; more than these are there on request. */
const SHOWN = 2;

/** What was found by those who did it, each card with its verdict; first in a sentence, for whoever only listens. */
export function Experiments({ experiments, contrary }: Pick<QuizQuestion, 'experiments' | 'contrary'>) {
  const mechanism = useMechanism();
  const [first] = experiments;
  if (!first) {
    return <p className="no-source">No published experiment on this was read. It is the model’s word alone.</p>;
  }
  const rest = experiments.slice(SHOWN);
  return (
    <>
      <p className="quiz-verdict">
        <VerdictMark {...overall(rowsOf(mechanism, first))} />
      </p>
      <p className="quiz-plain">{agreementOf(mechanism, first)}</p>
      <Cards experiments={experiments.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="quiz-rest">
          <summary>
            {rest.length === 1 ? 'One more experiment of this kind' : `${rest.length} more experiments of this kind`}
          </summary>
          <Cards experiments={rest} />
        </details>
      )}
      {contrary.length > 0 && (
        <>
          <p className="quiz-plain">Published results disagree with each other:</p>
          <Cards experiments={contrary} />
        </>
      )}
    </>
  );
}

function Cards({ experiments }: { experiments: readonly Intervention[] }) {
  return (
    <div className="what-if-cards">
      {experiments.map((experiment) => (
        <PublishedCard key={experiment.id} intervention={experiment} />
      ))}
    </div>
  );
}
