import { useEffect, useMemo, useRef } from 'react';
import { animateHighlighting, parseErrorMessage } from '../../../live/liveWhatIf';
import { type Lens, parseLens, serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { quoteText } from '../../../model/quoteText';
import { serializeUrl } from '../../../player/urlCodec';
import { highlightingFor } from '../../../scene/highlighting';
import { BASELINE_WHAT_IF, type WhatIf } from '../../../scene/whatIf/whatIf';
import { partText, readParts } from '../../../scene/whatIf/parts';
import { predictionOf } from '../../../scene/whatIf/prediction';
import { type Run, runFor } from '../../../scene/whatIf/whatIfRun';
import { useSession, useStore } from '../../session/session';
import { bindUndoKeys, whatIfHistoryOf } from '../whatIf/useWhatIf';

/**
 * The requested model run; null without changes. Must have exactly one caller that is always mounted: it reports what
 * is not understood, normalises the rest, and announces each prediction.
 */
function useWhatIfRun(mechanism: Mechanism): Run | null {
  const { player, graph, window, announcer } = useSession();
  const list = useStore(player, (state) => state.whatIf);
  // Created at once, so that Undo works on every page.
  const history = whatIfHistoryOf(player);
  useEffect(() => bindUndoKeys(window, history), [window, history]);
  const key = list.join(',');
  const { parts, misread } = useMemo(() => readParts(mechanism, key === '' ? [] : key.split(',')), [mechanism, key]);
  const run = useMemo(() => (parts.length > 0 ? runFor(mechanism, parts) : null), [mechanism, parts]);

  useEffect(() => {
    const normalized = parts.map(partText);
    if (normalized.join(',') === key) return;
    for (const item of misread) player.notify(parseErrorMessage(mechanism, item));
    // Replaced in place: a new history entry would make Back lead to the same place.
    const search = serializeUrl(graph, { ...player.getState(), whatIf: normalized }, window.location.search);
    try {
      window.history.replaceState(null, '', `${window.location.pathname}${search}${window.location.hash}`);
    } catch {
      // A sandboxed frame: works without it.
    }
    history.replaceCurrent(normalized);
  }, [mechanism, graph, player, window, history, parts, misread, key]);

  const announced = useRef<Run | null | undefined>(undefined);
  useEffect(() => {
    if (announced.current === run) return;
    const first = announced.current === undefined;
    announced.current = run;
    if (run) announcer.say(predictionOf(mechanism, run).sentence);
    else if (!first) announcer.say('Reset: nothing is changed.');
  }, [mechanism, announcer, run]);
  return run;
}

/**
 * Highlights the diagram as requested; reports and drops what this mechanism does not have. Returns the active lens.
 */
export function useHighlighting(mechanism: Mechanism): Lens | null {
  const { highlighting, player, clock, scissors } = useSession();
  const text = useStore(player, (state) => state.lens);
  const marks = useStore(player, (state) => state.marks);
  const lens = useMemo(() => (text === null ? null : parseLens(mechanism, text)), [mechanism, text]);
  const run = useWhatIfRun(mechanism);

  useEffect(() => {
    if (text === null) return;
    const valid = lens && serializeLens(lens);
    if (valid === text) return;
    player.setLens(valid);
    player.notify(
      `The address asks to highlight ${quoteText(text)}, which this mechanism does not have${valid ? ' in full. Showing what it has.' : '. Showing everything.'}`,
    );
  }, [player, text, lens]);

  const shown = useRef<WhatIf | null>(null);
  useEffect(() => {
    const pace = player.getState().reducedMotion ? null : clock;
    const previewNow = () => scissors.getState()?.over ?? null;
    const input = { lens, marks, run, from: shown.current, clock: pace, previewNow };
    const stopAnimation = animateHighlighting(mechanism, input, (now, whatIf) => {
      shown.current = whatIf;
      highlighting.set(now);
    });
    const stopPreview = scissors.subscribe(() => {
      // While silence spreads, each of its frames has the preview.
      if (shown.current !== (run?.whatIf ?? BASELINE_WHAT_IF)) return;
      highlighting.set(highlightingFor(mechanism, { lens, marks, run, preview: previewNow() }));
    });
    return () => {
      stopAnimation();
      stopPreview();
    };
  }, [highlighting, player, clock, scissors, mechanism, lens, marks, run]);
  return lens;
}
