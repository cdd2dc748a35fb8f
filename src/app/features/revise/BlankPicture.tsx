import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createStage, type Stage } from '../../../draw/stage';
import { blankScene } from '../../../scene/learning/blankScene';
import { sceneAt } from '../../../scene/sceneAt';
import { wideCameraAt } from '../../../scene/wideCamera';
import type { ViewId } from '../../../scene/views/ids';
import { useMechanism } from '../../session/session';
import { useElementSize } from '../../ui/SceneFigure';
import { useViews } from '../diagram/useViews';

interface BlankPictureProps {
  view: ViewId;
  /** The step that is shown at rest. */
  step: string;
  /** The node with a ring around it. */
  ringed: string | null;
  label: string;
  onPick: (node: string) => void;
}

/** A step without its words, in which a mouse, a finger or the arrow keys pick a part. */
export function BlankPicture({ view: viewId, step, ringed, label, onPick }: BlankPictureProps) {
  const mechanism = useMechanism();
  const view = useViews(viewId).views.get(viewId);
  const [frame, size] = useElementSize();
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<Stage>(null);
  const pick = useRef(onPick);
  const stepIndex = mechanism.steps.findIndex(({ id }) => id === step);
  const shownStep = useRef(stepIndex);
  useLayoutEffect(() => {
    pick.current = onPick;
    shownStep.current = stepIndex;
  });

  useEffect(() => {
    if (!svg.current) return undefined;
    const walk = { graph: mechanism, stepIndex: () => shownStep.current };
    const noop = (): void => undefined;
    const events = {
      onPick: ({ kind, id }: { kind: string; id: string }) => kind === 'node' && pick.current(id),
      onPoint: noop,
      say: noop,
      onDrag: noop,
      onCamera: noop,
      onSight: noop,
    };
    const created = createStage(svg.current, walk, events, 'revise-');
    stage.current = created;
    return () => {
      created.destroy();
      stage.current = null;
    };
  }, [mechanism]);

  const scene = useMemo(() => {
    if (!view) return null;
    const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
    const selection = ringed === null ? null : ({ kind: 'node', id: ringed } as const);
    return blankScene(mechanism, sceneAt({ mechanism, view, playhead, selection, overlay: false }));
  }, [mechanism, view, stepIndex, ringed]);

  useEffect(() => {
    if (!scene || !view || !size || size.width === 0 || size.height === 0) return;
    const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
    stage.current?.render({ scene, frame: wideCameraAt(mechanism, view, playhead, size), viewport: size });
  }, [mechanism, view, scene, size, stepIndex]);

  return (
    <div className="revise-picture" ref={frame}>
      <svg ref={svg} role="graphics-document" aria-roledescription="diagram" aria-busy={!scene} aria-label={label} />
    </div>
  );
}
