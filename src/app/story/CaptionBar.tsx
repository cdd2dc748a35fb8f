import { Clock3 } from 'lucide-react';
import { stepNumberAt } from '../../model/mechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { Scrubber } from './Scrubber';
import { StepControls } from './StepControls';
import './captionBar.css';

/** What happens in this step, in one sentence, and the way on. */
export function CaptionBar() {
  const { graph: mechanism, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const altered = useStore(player, ({ whatIf }) => whatIf.length > 0);
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  return (
    <div className="caption-bar">
      <p className="caption">
        <strong>{stepNumberAt(mechanism, stepIndex).label}.</strong> {altered && 'Without the what-if: '}
        {step.caption}
      </p>
      {step.when && (
        <p className="caption-when">
          <Clock3 className="icon" aria-hidden="true" />
          <span className="visually-hidden">When: </span>
          {step.when}
        </p>
      )}
      <StepControls />
      <Scrubber />
    </div>
  );
}
