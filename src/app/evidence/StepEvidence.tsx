import type { Ref } from 'react';
import { evidenceOf } from '../../model/evidenceQueries';
import type { Selection } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { EvidenceList } from './EvidenceList';
import { InThisStep } from './InThisStep';
import { SilentCard } from './SilentCard';
import { StepLead } from './StepLead';
import { TroublesAPart } from './TroublesAPart';

interface StepEvidenceProps {
  stepIndex: number;
  headingRef: Ref<HTMLHeadingElement>;
  onOpen: (selection: Selection | null) => void;
}

/** The step in our words, what it rests on, and what takes part in it. */
export function StepEvidence({ stepIndex, headingRef, onOpen }: StepEvidenceProps) {
  const mechanism = useMechanism();
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  return (
    <>
      <StepLead graph={mechanism} stepIndex={stepIndex} headingRef={headingRef} />
      <EvidenceList evidence={evidenceOf(mechanism, { kind: 'step', id: step.id })} />
      <TroublesAPart step={step} onOpen={onOpen} />
      {step.silent && <SilentCard sentence={step.silent} />}
      <InThisStep step={step} onOpen={onOpen} />
    </>
  );
}
