import { Check, Redo2, RotateCcw, Undo2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Intervention } from '../../../model/contextRecords';
import { stepNumberAt } from '../../../model/mechanism';
import { labelOf, partText, partWords } from '../../../scene/whatIf/parts';
import { type OutcomeEffect, predictionOf } from '../../../scene/whatIf/prediction';
import { brokenStep } from '../../../scene/whatIf/stepAnswer';
import type { Run } from '../../../scene/whatIf/whatIfRun';
import { useMechanism, useSession, useStore } from '../../session/session';
import { ScissorsButton } from '../cutting/CutButtons';
import { PublishedCard } from '../published/PublishedCard';
import { publishedFor } from '../published/verdicts';
import { QuestionCard } from '../quiz/QuestionCard';
import { QuestionList } from '../quiz/QuestionList';
import { AffectedNodes } from './AffectedNodes';
import { InterventionPicker } from './InterventionPicker';
import { PredictedCourses } from './PredictedCourses';
import { useWhatIf, whatIfHistoryOf } from './useWhatIf';
import '../published/published.css';
import './whatIf.css';

const OUTCOME_WORDS: Readonly<Record<OutcomeEffect, string>> = {
  comes: 'yes',
  weaker: 'weaker',
  stronger: 'stronger',
  none: 'no',
};

/** The verdict: each outcome and whether it comes, and the first step that no longer happens as told. */
function Verdict({ run }: { run: Run }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const { ends } = predictionOf(mechanism, run);
  const broken = brokenStep(mechanism, run);
  const step = broken === undefined ? undefined : mechanism.steps[broken];
  return (
    <dl className="what-if-verdict-rows">
      {ends.map(({ node, effect }) => (
        <div key={node} data-effect={effect}>
          <dt>{labelOf(mechanism, node)}</dt>
          <dd>
            {effect === 'none' ? (
              <X className="icon" aria-hidden="true" />
            ) : (
              <Check className="icon" aria-hidden="true" />
            )}
            {OUTCOME_WORDS[effect]}
          </dd>
        </div>
      ))}
      <div>
        <dt>First changed step</dt>
        <dd>
          {broken === undefined || !step ? (
            'none'
          ) : (
            <button type="button" className="link-button" onClick={() => player.goTo(broken)}>
              {stepNumberAt(mechanism, broken).number}: {step.title}
            </button>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** The verdict on the what-if and the model's prediction in one paragraph. */
export function PredictionSummary() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  if (!run) return null;
  const { sentence } = predictionOf(mechanism, run);
  const end = sentence.indexOf('. ') + 1;
  return (
    <section className="what-if-card what-if-predicted">
      <h3>The model predicts</h3>
      <Verdict run={run} />
      <p>
        <strong>{sentence.slice(0, end)}</strong>
        {sentence.slice(end)}
      </p>
    </section>
  );
}

/** The active changes, each removable, with Undo, Redo and Reset. */
export function ActiveChanges() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const history = whatIfHistoryOf(player);
  const { past, future } = useStore(history, (trail) => trail);
  const { parts, toggle, reset } = useWhatIf();
  const undo = useRef<HTMLButtonElement>(null);

  return (
    <div className="what-if-changes">
      <div className="what-if-tools" role="group" aria-label="Active changes">
        <button ref={undo} type="button" className="button" aria-disabled={past.length === 0} onClick={history.undo}>
          <Undo2 className="icon" aria-hidden="true" />
          Undo
        </button>
        <button type="button" className="button" aria-disabled={future.length === 0} onClick={history.redo}>
          <Redo2 className="icon" aria-hidden="true" />
          Redo
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={parts.length === 0}
          onClick={parts.length > 0 ? reset : undefined}
        >
          <RotateCcw className="icon" aria-hidden="true" />
          Reset
        </button>
      </div>
      {parts.length > 0 && (
        <ul className="what-if-parts" aria-label="Changed">
          {parts.map((part) => (
            <li key={partText(part)}>
              <span>{partWords(mechanism, part)}</span>
              <button
                type="button"
                className="button button-icon button-quiet"
                aria-label={`Remove: ${partWords(mechanism, part)}`}
                onClick={() => {
                  toggle(part);
                  // The pressed button disappears.
                  undo.current?.focus();
                }}
              >
                <X className="icon" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Published experiments for the what-if: the same one or its parts, and those that contradict them. */
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
              ? 'This combination was never measured in the sources read here: this is only the model’s prediction.'
              : 'Never measured in the sources read here: this is only the model’s prediction.'}
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

/** What can be changed: folded away where the page opens with an answer. */
function PickerFold() {
  const { parts } = useWhatIf();
  const [isOpen, open] = useState(parts.length === 0);
  return (
    <details className="what-if-fold" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>What to change</summary>
      <InterventionPicker />
    </details>
  );
}

/** The What if page: change something and compare prediction and published results. */
export function WhatIfPage() {
  const { dynamics } = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question !== null);
  if (!dynamics) {
    return (
      <div className="panel-body">
        <h2>What if?</h2>
        <p className="panel-lead">A model computes what a change would do, and this mechanism comes without one.</p>
        <p>
          Its steps, its evidence and the export need none. <a href="?shelf">Other mechanisms</a> may have a model.
        </p>
      </div>
    );
  }
  // The picker and the prediction would give the answer away.
  if (asked) return <QuestionCard />;
  return (
    <div className="panel-body">
      <h2>What if?</h2>
      <p className="panel-lead">Change something. The picture shows what no longer happens.</p>
      <PredictionSummary />
      <ActiveChanges />
      <ScissorsButton />
      <PickerFold />
      <PublishedSection />
      <AffectedNodes />
      <PredictedCourses />
      <QuestionList />
    </div>
  );
}
