import type { Clock } from '../clock/clock';
import type { WhatIf } from '../scene/whatIf/alterBy';

/** Time from one node to the next: silence spreads, and is taken back faster. */
const SPREAD_MS = 60;
const UNDO_MS = 30;

export const NOTHING: WhatIf = { deeds: new Map(), silenced: new Set(), raised: new Set() };

const stateOf = ({ silenced, raised }: WhatIf, id: string): string =>
  silenced.has(id) ? 'silenced' : raised.has(id) ? 'raised' : '';

const sizeOf = ({ deeds, silenced, raised }: WhatIf): number => deeds.size + silenced.size + raised.size;

/** The pictures from one what-if to another, a node at a time in causal order; the last is the other itself. */
export function between(from: WhatIf, to: WhatIf, order: readonly string[]): WhatIf[] {
  const ids = [...new Set([...order, ...from.silenced, ...from.raised, ...to.silenced, ...to.raised])];
  const changed = ids.filter((id) => stateOf(from, id) !== stateOf(to, id));
  const undoing = sizeOf(to) < sizeOf(from);
  if (undoing) changed.reverse();
  // What is done stands at once and is taken away last.
  const { deeds } = undoing ? from : to;
  const pictures = changed.slice(0, -1).map((_, last): WhatIf => {
    const turned = new Set(changed.slice(0, last + 1));
    const where = (state: string): Set<string> =>
      new Set(ids.filter((id) => stateOf(turned.has(id) ? to : from, id) === state));
    return { deeds, silenced: where('silenced'), raised: where('raised') };
  });
  return [...pictures, to];
}

/** Shows one picture after the other; the returned function stops it. */
export function ripple(
  clock: Clock,
  pictures: readonly WhatIf[],
  fast: boolean,
  show: (now: WhatIf) => void,
): () => void {
  let at = 0;
  let stop: () => void = () => undefined;
  const next = (): void => {
    const picture = pictures[at];
    at++;
    if (!picture) return;
    show(picture);
    if (at < pictures.length) stop = clock.after(fast ? UNDO_MS : SPREAD_MS, next);
  };
  next();
  return () => stop();
}
