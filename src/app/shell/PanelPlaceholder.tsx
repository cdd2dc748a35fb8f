import { StepLead } from '../evidence/StepLead';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import '../panel/panel.css';

/** Stands where the evidence will, with what is known already: the step in our words. */
export function PanelPlaceholder() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  return (
    <aside className="panel" aria-label="Evidence" aria-busy="true">
      <div className="panel-body">
        <StepLead graph={graph} stepIndex={stepIndex} headingRef={null} />
      </div>
    </aside>
  );
}
