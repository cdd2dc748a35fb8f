import { useEffect, useMemo, useState } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { nearestShot } from '../../../scene/cameraAt';
import { sceneAt } from '../../../scene/sceneAt';
import type { View } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import { SceneFigure } from '../../ui/SceneFigure';
import { useViews } from '../diagram/useViews';
import { moveButtonFocus, PresentSheet } from './PresentSheet';
import type { PresentContext } from './presentState';
import './presentSheets.css';

/** All steps at a glance, in the current view and what-if. */
export function OverviewSheet({ deck, onClose }: { deck: PresentContext; onClose: () => void }) {
  const { graph, player, clock } = useSession();
  const [here] = useState(() => player.getState().stepIndex);
  const viewId = useStore(player, (state) => state.view);
  const view = useViews(viewId).views.get(viewId);
  // Drawn one at a time, so that keys respond in between; the current step first.
  const [drawn, setDrawn] = useState(0);
  const count = graph.steps.length;
  useEffect(
    () => (view && drawn < count ? clock.after(0, () => setDrawn(drawn + 1)) : undefined),
    [clock, view, drawn, count],
  );

  return (
    <PresentSheet title="All steps" onClose={onClose}>
      {/* The keys are a shortcut between the buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className="overview" onKeyDown={moveButtonFocus}>
        {graph.steps.map((step, index) => {
          const { number } = stepNumberAt(graph, index);
          const current = index === here;
          return (
            <li key={step.id}>
              <button
                type="button"
                className="overview-step"
                aria-current={current ? 'step' : undefined}
                data-first={current || undefined}
                onClick={() => {
                  onClose();
                  player.goTo(index);
                }}
              >
                <span className="overview-picture" aria-hidden="true">
                  {view && (index + count - here) % count < drawn && (
                    <StepThumbnail deck={deck} view={view} stepIndex={index} />
                  )}
                </span>
                <span className="overview-name">
                  <span className="overview-number">{number}</span> {step.title} {current && <small>On screen</small>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </PresentSheet>
  );
}

/** A thumbnail, as a viewport of a page: what is near in it is as near here. */
const VIEWPORT = { width: 1061, height: 663, smallestPx: 0 };

/** The nearest shot of a step without labels, which would be too small to read. */
function StepThumbnail({ deck, view, stepIndex }: { deck: PresentContext; view: View; stepIndex: number }) {
  const { graph, highlighting } = deck.session;
  const alter = useStore(highlighting, (now) => now?.alter);
  const isWide = useStore(highlighting, (now) => now?.isWide ?? false);
  const scene = useMemo(() => {
    const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
    return sceneAt({ mechanism: graph, view, playhead, alter, overlay: false });
  }, [graph, view, stepIndex, alter]);
  const frame = isWide ? undefined : nearestShot(graph, view, stepIndex, VIEWPORT);
  return <SceneFigure scene={scene} {...(frame && { frame })} label="" idPrefix={`overview${stepIndex}-`} />;
}
