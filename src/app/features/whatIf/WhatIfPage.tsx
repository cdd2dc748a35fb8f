import { Redo2, RotateCcw, Undo2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Intervention } from '../../../model/contextRecords';
import { partText, partWords } from '../../../scene/whatIf/parts';
import { predictionOf } from '../../../scene/whatIf/prediction';
import { useMechanism, useSession, useStore } from '../../session/session';
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

/** The model's prediction in one paragraph. */
export function PredictionSummary() {
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

/** Text fields keep their own Undo. */
const TEXT_FIELDS =
  'input[type="search"], input[type="text"], textarea, [contenteditable]:not([contenteditable="false"])';

/** The active changes, each removable, with Undo, Redo and Reset. */
export function ActiveChanges() {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const history = whatIfHistoryOf(player);
  const { past, future } = useStore(history, (trail) => trail);
  const { parts, toggle, reset } = useWhatIf();
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const typing = event.target instanceof Element && event.target.closest(TEXT_FIELDS) !== null;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || typing || event.defaultPrevented) return;
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) history.redo();
      else history.undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [window, history]);

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

/** The What if page: change something and compare prediction and published results. */
export function WhatIfPage() {
  const { dynamics } = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question !== null);
  if (!dynamics) {
    return (
      <div className="panel-body">
        <h2>What if?</h2>
        <p className="panel-lead">This mechanism has no dynamics, so it cannot be simulated.</p>
      </div>
    );
  }
  // The picker and the prediction would give the answer away.
  if (asked) return <QuestionCard />;
  return (
    <div className="panel-body">
      <h2>What if?</h2>
      <p className="panel-lead">Change something. The picture shows what no longer happens.</p>
      <QuestionList />
      <ActiveChanges />
      <InterventionPicker />
      <PredictionSummary />
      <PublishedSection />
      <AffectedNodes />
      <PredictedCourses />
    </div>
  );
}
