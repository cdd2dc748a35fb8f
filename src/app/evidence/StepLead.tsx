import type { Ref } from 'react';
import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { GlossaryText } from '../glossary/GlossaryText';
import { PanelHeader } from './PanelHeader';
import './kindMark.css';

interface StepLeadProps {
  graph: MechanismGraph;
  stepIndex: number;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The step in our words: all that can be said of it before the records arrive. */
export function StepLead({ graph, stepIndex, headingRef }: StepLeadProps) {
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
        under={`${label}, ${step.when}`}
        headingRef={headingRef}
      />
      <p className="panel-lead">
        <GlossaryText text={step.explanation} />
      </p>
    </>
  );
}
