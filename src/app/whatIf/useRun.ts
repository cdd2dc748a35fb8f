import { useEffect, useMemo, useRef } from 'react';
import type { Mechanism } from '../../model/mechanism';
import { serializeUrl } from '../../player/urlCodec';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { partText, readParts } from '../../scene/whatIf/parts';
import { parseErrorMessage } from '../../live/liveWhatIf';
import { predictionOf } from '../../scene/whatIf/prediction';
import { historyOf } from './whatIfHistory';
import { type Run, runFor } from '../../scene/whatIf/whatIfRun';

/**
 * The run that is asked for; null where nothing is changed. It is meant for one caller that is always there: it tells of
 * what is not understood, puts the rest in order, and says each prediction to screen readers.
 */
export function useRun(mechanism: Mechanism): Run | null {
  const { player, graph, window, announcer } = useSession();
  const list = useStore(player, (state) => state.whatIf);
  // Follows the player from the beginning, so that Undo works whatever page is open.
  const history = historyOf(player);
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
