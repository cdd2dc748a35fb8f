import { type RefObject, Suspense, useEffect, useState } from 'react';
import { lensTitle } from '../../evidence/lensTitle';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import { parseLens } from '../../model/lens';
import { titleOf } from '../../scene/whatIf/partWords';
import { predictionOf } from '../../scene/whatIf/prediction';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { useWhatIf } from '../whatIf/useWhatIf';
import type { Deck } from './deck';
import { Elapsed } from './Elapsed';
import { PresentTools } from './PresentTools';
import { sourceLine } from './sourceLine';
import { StepDots } from './StepDots';
import './presentBar.css';

/** What the hall reads: what happens in the step, what it rests on, and how far the story is. */
export function PresentBar({ deck, stage }: { deck: Deck; stage: RefObject<HTMLElement | null> }) {
  const { mechanism } = useSession();
  const time = useStore(deck.time, Boolean);
  // Where the records do not arrive the caption stands without its sources.
  const [whole, setWhole] = useState<Mechanism | null>(null);
  useEffect(() => {
    mechanism.then(setWhole, () => undefined);
  }, [mechanism]);
  return (
    <section className="present-bar" aria-label="Steps">
      <div className="present-words">
        <Suspense fallback={<Told />}>{whole ? <Words mechanism={whole} /> : <Told />}</Suspense>
      </div>
      <div className="present-right">
        <PresentTools deck={deck} stage={stage} />
        <div className="present-place">
          {time && <Elapsed />}
          <StepDots />
        </div>
      </div>
    </section>
  );
}

/** The step as the story has it. */
function Told({ sources = '' }: { sources?: string }) {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const step = graph.steps[stepIndex];
  if (!step) return null;
  const when = step.when && `When: ${step.when}.`;
  return (
    <>
      <p className="present-caption">{step.caption}</p>
      <p className="present-source">{[when, sources].filter(Boolean).join(' ')}</p>
    </>
  );
}

function Words({ mechanism }: { mechanism: Mechanism }) {
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const asked = useStore(player, ({ question }) => question !== null);
  const lens = useStore(player, (state) => state.lens);
  const { parts, run } = useWhatIf();
  const step = mechanism.steps[stepIndex];
  if (run && step) {
    return (
      <>
        <p className="present-caption">What if: {titleOf(mechanism, parts)}</p>
        {/* The answer to a question stands beside the picture. */}
        {!asked && (
          <>
            <p className="present-source">The model answers: {predictionOf(mechanism, run).sentence}</p>
            <p className="present-source">
              {stepNumberAt(mechanism, stepIndex).label}, without the what-if: {step.caption}
            </p>
          </>
        )}
      </>
    );
  }
  const shown = lens === null ? null : parseLens(mechanism, lens);
  const sources = sourceLine(mechanism, stepIndex);
  return (
    <Told
      sources={[sources && `Sources: ${sources}.`, shown && `${lensTitle(mechanism, shown)}.`]
        .filter(Boolean)
        .join(' ')}
    />
  );
}
