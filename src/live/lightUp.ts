import type { Clock } from '../clock/clock';
import type { Mechanism } from '../model/mechanism';
import { type Asked, type Highlighting, highlightingFor } from '../scene/highlighting';
import type { WhatIf } from '../scene/whatIf/alterBy';
import { causalOrder } from '../simulate/activeGraph';
import { between, NOTHING, ripple } from './ripple';

interface LightUpInput extends Asked {
  /** What is lit by now; null where nothing is, which is no change to be acted out. */
  from: WhatIf | null;
  /** Null where nothing moves. */
  clock: Clock | null;
}

/** Lights a picture as is asked, from what is lit by now; the returned function stops it where it is. */
export function lightUp(
  mechanism: Mechanism,
  { from, clock, ...asked }: LightUpInput,
  show: (light: Highlighting | null, whatIf: WhatIf) => void,
): () => void {
  const { run } = asked;
  const goal = run?.whatIf ?? NOTHING;
  const put = (whatIf: WhatIf): void => show(highlightingFor(mechanism, asked, whatIf), whatIf);
  // What an address asks for is there when the picture is; only a change is acted out.
  if (from === null || from === goal || clock === null) {
    put(goal);
    return () => undefined;
  }
  const pictures = between(from, goal, causalOrder(mechanism, run?.scenario.hypotheses ?? []));
  return ripple(clock, pictures, goal.deeds.size < from.deeds.size, put);
}
