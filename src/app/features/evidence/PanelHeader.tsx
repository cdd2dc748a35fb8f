import { Clock3, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { type MechanismGraph, stepNumberAt } from '../../../model/mechanism';
import { GlossaryText } from '../glossary/GlossaryText';
import type { ItemState } from './itemState';
import './panelHeader.css';
import '../../ui/common.css';

interface PanelHeaderProps {
  mark: ReactNode;
  title: string;
  /** Kind and place of a thing, or the number of a step. */
  under: string;
  state?: ItemState;
  /** When it happens. */
  when?: string | undefined;
  headingRef: Ref<HTMLHeadingElement>;
  /** Absent for the step itself, which cannot be closed. */
  onClose?: () => void;
}

/** The heading of the evidence page. */
export function PanelHeader({ mark, title, under, state, when, headingRef, onClose }: PanelHeaderProps) {
  return (
    <header className="panel-header">
      <div className="panel-heading">
        {mark}
        <div className="panel-heading-words">
          <h2 ref={headingRef} tabIndex={-1}>
            {title}
          </h2>
          <p>{under}</p>
        </div>
        {onClose && (
          <button
            type="button"
            className="button button-icon button-quiet panel-close"
            aria-label="Close and return to the step"
            title="Return to the step (Esc)"
            onClick={onClose}
          >
            <X className="icon" aria-hidden="true" />
          </button>
        )}
      </div>
      {(state || when) && (
        <ul className="chips" aria-label="State and time">
          {state && <li className={state.strong ? 'chip chip-strong' : 'chip'}>{state.words}</li>}
          {when && (
            <li className="chip">
              <Clock3 className="icon" aria-hidden="true" />
              {when}
            </li>
          )}
        </ul>
      )}
    </header>
  );
}

interface StepIntroProps {
  graph: MechanismGraph;
  stepIndex: number;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The step in our own words: all that is known before the records load. */
export function StepIntro({ graph, stepIndex, headingRef }: StepIntroProps) {
  const step = graph.steps[stepIndex];
  if (!step) return null;
  const { number, label } = stepNumberAt(graph, stepIndex);
  return (
    <>
      <PanelHeader
        mark={
          <span className="kind-mark kind-mark-step" aria-hidden="true">
            {number}
          </span>
        }
        title={step.title}
        under={step.when === '' ? label : `${label}, ${step.when}`}
        headingRef={headingRef}
      />
      <p className="panel-lead">
        <GlossaryText text={step.explanation} />
      </p>
    </>
  );
}
