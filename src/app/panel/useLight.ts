import { useEffect, useMemo, useRef } from 'react';
import { type Lens, lensText, parseLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import { quoted } from '../../player/urlCodec';
import { lightOf } from '../../scene/light';
import type { WhatIf } from '../../scene/whatIf/alterBy';
import { causalOrder } from '../../simulate/causalOrder';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { between, NOTHING, ripple } from '../../live/ripple';
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
    const known = lens && lensText(lens);
    if (known === text) return;
    player.setLens(known);
    player.notify(
      `The address asks to light ${quoted(text)}, which this mechanism does not have${known ? ' in full. Showing what it has.' : '. Showing everything.'}`,
    );
  }, [player, text, lens]);

  // What an address asks for is there when the picture is; only a change is acted out.
  const shown = useRef<WhatIf | null>(null);
  useEffect(() => {
    const goal = run?.whatIf ?? NOTHING;
    const from = shown.current;
    const show = (whatIf: WhatIf): void => {
      shown.current = whatIf;
      light.set(lightOf(mechanism, { lens, marks, run }, whatIf));
    };
    if (from === null || from === goal || player.getState().reducedMotion) return show(goal);
    const pictures = between(from, goal, causalOrder(mechanism, run?.scenario.hypotheses ?? []));
    return ripple(clock, pictures, goal.deeds.size < from.deeds.size, show);
  }, [light, player, clock, mechanism, lens, marks, run]);
  return lens;
}
