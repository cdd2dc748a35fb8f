import { useEffect, useMemo, useRef } from 'react';
import { animateHighlighting } from '../../live/liveWhatIf';
import { type Lens, serializeLens, parseLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import { quoteText } from '../../player/urlCodec';
import type { WhatIf } from '../../scene/whatIf/alterBy';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { useRun } from '../whatIf/useRun';

/** Lights the picture as the reader asks; tells and drops what this mechanism does not have. The lens that is on. */
export function useLight(mechanism: Mechanism): Lens | null {
  const { light, player, clock } = useSession();
  const text = useStore(player, (state) => state.lens);
  const marks = useStore(player, (state) => state.marks);
  const lens = useMemo(() => (text === null ? null : parseLens(mechanism, text)), [mechanism, text]);
  const run = useRun(mechanism);

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
