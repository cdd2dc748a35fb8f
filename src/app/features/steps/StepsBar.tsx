import { CaptionBar, StepRail } from './StepControls';

/** The caption of the step with its controls, and the rail of all steps. */
export function StepsBar() {
  return (
    <>
      <CaptionBar />
      <StepRail />
    </>
  );
}
