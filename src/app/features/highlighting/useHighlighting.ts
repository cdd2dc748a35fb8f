import { useEffect, useMemo, useRef } from 'react';
import { animateHighlighting, parseErrorMessage } from '../../../live/liveWhatIf';
import { type Lens, parseLens, serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { quoteText } from '../../../model/quoteText';
import { serializeUrl } from '../../../player/urlCodec';
import type { WhatIf } from '../../../scene/whatIf/whatIfPicture';
import { partText, readParts } from '../../../scene/whatIf/parts';
import { predictionOf } from '../../../scene/whatIf/prediction';
import { type Run, runFor } from '../../../scene/whatIf/whatIfRun';
import { useSession, useStore } from '../../session/session';
import { whatIfHistoryOf } from '../whatIf/useWhatIf';

/**
 * The run that is asked for; null where nothing is changed. It is meant for one caller that is always there: it tells of
 * what is not understood, puts the rest in order, and says each prediction to screen readers.
 */
function useWhatIfRun(mechanism: Mechanism): Run | null {
  const { player, graph, window, announcer } = useSession();
  const list = useStore(player, (state) => state.whatIf);
  // Follows the player from the beginning, so that Undo works whatever page is open.
  const history = whatIfHistoryOf(player);
  const key = list.join(',');
  const { parts, misread } = useMemo(() => readParts(mechanism, key === '' ? [] : key.split(',')), [mechanism, key]);
  const run = useMemo(() => (parts.length > 0 ? runFor(mechanism, parts) : null), [mechanism, parts]);

  useEffect(() => {
    const meant = parts.map(partText);
    if (meant.join(',') === key) return;
    for (const item of misread) player.notify(parseErrorMessage(mechanism, item));
    // The address is set right in place: as an entry of its own it would lead Back into itself.
    const search = serializeUrl(graph, { ...player.getState(), whatIf: meant }, window.location.search);
    try {
      window.history.replaceState(null, '', `${window.location.pathname}${search}${window.location.hash}`);
    } catch {
      // A sandboxed frame: the page works without.
    }
    history.correct(meant);
  }, [mechanism, graph, player, window, history, parts, misread, key]);

  const said = useRef<Run | null | undefined>(undefined);
  useEffect(() => {
    if (said.current === run) return;
    const first = said.current === undefined;
    said.current = run;
    if (run) announcer.say(predictionOf(mechanism, run).sentence);
    else if (!first) announcer.say('Untouched: the story as told.');
  }, [mechanism, announcer, run]);
  return run;
}

/** Lights the picture as the reader asks; tells and drops what this mechanism does not have. The lens that is on. */
export function useHighlighting(mechanism: Mechanism): Lens | null {
  const { light, player, clock } = useSession();
  const text = useStore(player, (state) => state.lens);
  const marks = useStore(player, (state) => state.marks);
  const lens = useMemo(() => (text === null ? null : parseLens(mechanism, text)), [mechanism, text]);
  const run = useWhatIfRun(mechanism);

  useEffect(() => {
    if (text === null) return;
    const known = lens && serializeLens(lens);
    if (known === text) return;
    player.setLens(known);
    player.notify(
      `The address asks to light ${quoteText(text)}, which this mechanism does not have${known ? ' in full. Showing what it has.' : '. Showing everything.'}`,
    );
  }, [player, text, lens]);

  const shown = useRef<WhatIf | null>(null);
  useEffect(() => {
    const pace = player.getState().reducedMotion ? null : clock;
    return animateHighlighting(mechanism, { lens, marks, run, from: shown.current, clock: pace }, (now, whatIf) => {
      shown.current = whatIf;
      light.set(now);
    });
  }, [light, player, clock, mechanism, lens, marks, run]);
  return lens;
}
