import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { asVariable } from '../../draw/attributes';
import { drawScene } from '../../draw/drawScene';
import { pictureOf } from '../../live/pictureOf';
import { canonicalNumber } from '../../model/canonicalNumber';
import { useViews } from '../diagram/useViews';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

const UNSEEN = { width: 0, height: 0 };

/** What comes next, as it will look when it has come to rest. */
export function NextStep() {
  const { graph, player, light, clock } = useSession();
  const next = useStore(player, (state) => state.stepIndex + 1);
  const view = useStore(player, (state) => state.view);
  const lit = useStore(light, (state) => state);
  const { views } = useViews(view, clock);
  const svg = useRef<SVGSVGElement>(null);
  const [viewport, setViewport] = useState(UNSEEN);
  const step = graph.steps[next];

  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const measure = (): void => setViewport({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [step === undefined]);

  const picture = useMemo(() => {
    if (!step || viewport.width === 0 || viewport.height === 0) return null;
    const rest = { stepIndex: next, fromIndex: null, motion: 'still', tMs: 0, morph: null, selection: null } as const;
    return pictureOf({
      mechanism: graph,
      state: { ...player.getState(), ...rest, view },
      views,
      viewport,
      moved: false,
      light: lit,
      legendIn: () => false,
    });
  }, [graph, player, step, next, view, views, viewport, lit]);

  useLayoutEffect(() => {
    if (svg.current && picture) {
      drawScene(svg.current, picture.scene, { colourOf: asVariable, idPrefix: 'next-', inert: true });
    }
  }, [picture]);

  const box = picture?.frame;
  return (
    <section className="speaker-next" aria-label="Next step">
      <p className="speaker-next-words">
        <span>Next</span>
        <strong>{step ? step.title : 'End'}</strong>
        {step && <small>{canonicalNumber(graph, next).label}</small>}
      </p>
      {step ? (
        <svg
          ref={svg}
          className="speaker-still"
          viewBox={box && `${box.x} ${box.y} ${box.w} ${box.h}`}
          role="img"
          aria-label={`${step.title}. ${step.caption}`}
        />
      ) : (
        <p className="speaker-end">This is the last step.</p>
      )}
    </section>
  );
}
