import { RotateCcw } from 'lucide-react';
import { groupEvidence, type QuoteEvidence } from '../../evidence/evidenceItems';
import { stepNumberAt } from '../../model/mechanism';
import { evidenceOf, findContradictions } from '../../model/evidenceQueries';
import { titleOf } from '../../scene/whatIf/partWords';
import { predictionOf } from '../../scene/whatIf/prediction';
import { useLight } from '../panel/useLight';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { useWhatIf } from '../whatIf/useWhatIf';
import { Against } from './Against';
import { AskedCard } from './AskedCard';
import { NotKnown } from './NotKnown';
import { QuestionsToAsk } from './QuestionsToAsk';
import { SpeakerQuote } from './SpeakerQuote';
import './speakerNotes.css';

/** What can be read out without a word of caution comes first, lay posts last. */
function rank({ quote, stance }: QuoteEvidence): number {
  if (quote.grade === 'C') return 2;
  return stance === 'supports' && quote.correction === undefined ? 0 : 1;
}

/** What to say of the step, what it rests on, and what to ask. */
export function SpeakerNotes() {
  const mechanism = useMechanism();
  useLight(mechanism);
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const asked = useStore(player, (state) => state.question !== null);
  const { parts, run, reset } = useWhatIf();
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  const { quotes } = groupEvidence(evidenceOf(mechanism, { kind: 'step', id: step.id }));
  const inOrder = quotes.map(({ main }) => main).sort((a, b) => rank(a) - rank(b));
  const { label } = stepNumberAt(mechanism, stepIndex);
  return (
    <div className="speaker-sheet">
      <AskedCard />
      {run && !asked && (
        <div className="speaker-card" role="status">
          <p>
            <strong>What if: {titleOf(mechanism, parts)}.</strong> {predictionOf(mechanism, run).sentence}
          </p>
          <button type="button" className="button" onClick={reset}>
            <RotateCcw className="icon" aria-hidden="true" />
            Untouched
          </button>
        </div>
      )}
      <article className="speaker-step">
        <p className="speaker-label">
          {label}, {step.when}
        </p>
        <h2>{step.title}</h2>
        <p className="speaker-caption">
          {run && 'As told: '}
          {step.caption}
        </p>
        <p className="speaker-explanation">{step.explanation}</p>
        {quotes.length > 0 && (
          <section>
            <h3>In the sources’ words</h3>
            {inOrder.map((item) => (
              <SpeakerQuote key={item.quote.id} {...item} />
            ))}
          </section>
        )}
        {step.silent && <p className="speaker-silent">{step.silent}</p>}
        <Against contrary={findContradictions(mechanism, step.id)} />
        <NotKnown step={step} />
      </article>
      <QuestionsToAsk />
    </div>
  );
}
