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

/** What the model answers, in one paragraph. */
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

/** A field keeps the Undo of what is typed into it. */
const TEXT_FIELDS =
  'input[type="search"], input[type="text"], textarea, [contenteditable]:not([contenteditable="false"])';

/** What is changed by now, each with its way out, and Undo, Redo and back to the untouched story. */
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
      <div className="what-if-tools" role="group" aria-label="What is changed">
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
          Untouched
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
                aria-label={`Leave out: ${partWords(mechanism, part)}`}
                onClick={() => {
                  toggle(part);
                  // Its own button goes with it.
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

/** The mechanism as an experiment: change something, see what the model answers, and what was measured. */
export function WhatIfPage() {
  const { dynamics } = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question !== null);
  if (!dynamics) {
    return (
      <div className="panel-body">
        <h2>What if?</h2>
        <p className="panel-lead">This mechanism says nothing of its dynamics, so it cannot be run.</p>
      </div>
    );
  }
  // The tray and the prediction would give the answer away.
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
