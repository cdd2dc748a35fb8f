import { lazy, Suspense } from 'react';
import { useSession, useStore } from '../../session/session';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CaptionBar, StepRail } from './StepControls';

const StepQuestionCard = lazy(async () => ({
  default: (await import('../learn/StepQuestionCard')).StepQuestionCard,
}));

/** The caption of the step with its controls, the question at its end, and the rail of all steps. */
export function StepsBar() {
  const { settings } = useSession();
  const questions = useStore(settings, (state) => state.questions);
  return (
    <>
      <CaptionBar />
      <ErrorBoundary sentence="The questions did not load. The picture and the steps work without them.">
        <Suspense>{questions && <StepQuestionCard />}</Suspense>
      </ErrorBoundary>
      <StepRail />
    </>
  );
}
