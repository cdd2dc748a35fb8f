import { use, useEffect, useMemo, useRef, useState } from 'react';
import { drawScene } from '../../../draw/drawScene';
import { cssVariable } from '../../../draw/svgAttributes';
import { loadReadyView } from '../../../live/animatedDiagram';
import { resolveEvidence } from '../../../model/evidenceQueries';
import { memoize } from '../../../model/memoize';
import { compareOnsets } from '../../../scene/opening/onsetComparison';
import { openingAt, openingDurationMs, type OpeningInput, STILL_MS } from '../../../scene/opening/openingScene';
import { sceneAt } from '../../../scene/sceneAt';
import { type Session, useSession, useStore } from '../../session/session';
import { useElementSize } from '../../ui/SceneFigure';
import { briefSource } from '../background/StatementSources';
import './opening.css';

type Content = Pick<OpeningInput, 'onsets' | 'dive'>;

/** What the mechanism has for an opening: the times of two treatments, and what its cell view is a part of. */
async function loadContent({ entry, mechanism: records, graph, clock, views }: Session): Promise<Content> {
  const [mechanism, drawing] = await Promise.all([records, entry.drawing.opening?.()]);
  const onsets = compareOnsets(mechanism);
  const view = drawing && views.includes('cell') ? await loadReadyView('cell', { entry, clock }) : null;
  const playhead = { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 } as const;
  return {
    onsets: onsets && {
      ...onsets,
      sourceOf: ({ figure }) => briefSource(resolveEvidence(mechanism, figure.evidence)),
    },
    dive: drawing && view ? { drawing, view: sceneAt({ mechanism: graph, view, playhead, overlay: false }) } : null,
  };
}

/** Without its records or drawings there is no opening; the panel tells what did not load. */
const contentOf = memoize(
  (session: Session): Promise<Content> => loadContent(session).catch(() => ({ onsets: null, dive: null })),
);

/** What a screen reader is told of it. */
function statement({ onsets }: Content): string {
  if (!onsets) return 'From the neuron to one of its synapses.';
  const { treatment, conventional } = onsets;
  return [treatment, conventional].map(({ label, text }) => `${label}: first effect ${text}.`).join(' ');
}

/** A frame moves it on by no more, so that a slow one does not swallow the chart. */
const LONGEST_FRAME_MS = 200;

interface MovingProps {
  content: Content;
  onEnd: () => void;
}

/** The opening, frame by frame; with reduced motion the chart as a still, until the reader goes on. */
function Moving({ content, onEnd }: MovingProps) {
  const { clock, player } = useSession();
  const reduced = useStore(player, ({ reducedMotion }) => reducedMotion);
  const [frame, size] = useElementSize();
  const svg = useRef<SVGSVGElement>(null);
  const input = useMemo(() => (size ? { ...content, ...size } : null), [content, size]);
  const tMs = useRef(0);

  useEffect(() => {
    const element = svg.current;
    if (!element || !input) return undefined;
    const draw = (): void => {
      const { scene, cover } = openingAt(input, reduced ? STILL_MS : tMs.current);
      element.style.opacity = String(cover);
      drawScene(element, scene, { colourOf: cssVariable, idPrefix: 'opening-', inert: true });
    };
    draw();
    if (reduced) return undefined;
    let lastMs = clock.now();
    const stop = clock.onFrame((nowMs) => {
      tMs.current += Math.min(Math.max(nowMs - lastMs, 0), LONGEST_FRAME_MS);
      lastMs = nowMs;
      if (tMs.current >= openingDurationMs(input)) onEnd();
      else draw();
    });
    return stop;
  }, [clock, input, reduced, onEnd]);

  return (
    <div className="opening" ref={frame}>
      <svg ref={svg} className="opening-picture" role="img" aria-label={statement(content)} />
      <button type="button" className="button opening-skip" onClick={onEnd}>
        Skip
      </button>
    </div>
  );
}

/**
 * What a reader sees once, over the picture of the first screen: how fast the treatment is beside the conventional one,
 * to scale, then the way from the whole cell to the synapse. Any key and any click ends it.
 */
export function Opening() {
  const session = useSession();
  const { settings, window, player } = session;
  const content = use(contentOf(session));
  const [over, setOver] = useState(false);
  // A still has a chart or nothing to say.
  const reduced = useStore(player, ({ reducedMotion }) => reducedMotion);
  const hasContent = content.onsets !== null || (content.dive !== null && !reduced);

  useEffect(() => {
    settings.change({ opened: true });
  }, [settings]);
  useEffect(() => {
    if (over || !hasContent) return undefined;
    const end = (): void => setOver(true);
    // The key only ends it; Tab, and a key that presses a button, do what they do as well.
    const onKeyDown = (event: KeyboardEvent): void => {
      end();
      if (event.target !== window.document.body || event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', end, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', end, true);
    };
  }, [over, hasContent, window]);

  const onEnd = useMemo(() => () => setOver(true), []);
  return over || !hasContent ? null : <Moving content={content} onEnd={onEnd} />;
}
