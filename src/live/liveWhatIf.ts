import type { Clock } from '../clock/clock';
import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { type Asked, type Highlighting, highlightingFor } from '../scene/highlighting';
import { BASELINE_WHAT_IF, type WhatIf } from '../scene/whatIf/alterBy';
import type { Misread } from '../scene/whatIf/parts';
import { causalOrder } from '../simulate/activeGraph';
import { suggestName } from '../simulate/scenario';

/** Time from one node to the next: silence spreads, and is taken back faster. */
const SPREAD_MS = 60;
const UNDO_MS = 30;

const effectOn = ({ silenced, raised }: WhatIf, id: string): string =>
  silenced.has(id) ? 'silenced' : raised.has(id) ? 'raised' : '';

const changeCount = ({ deeds, silenced, raised }: WhatIf): number => deeds.size + silenced.size + raised.size;

/** The pictures from one what-if to another, a node at a time in causal order; the last is the other itself. */
export function intermediateWhatIfs(from: WhatIf, to: WhatIf, order: readonly string[]): WhatIf[] {
  const ids = [...new Set([...order, ...from.silenced, ...from.raised, ...to.silenced, ...to.raised])];
  const changed = ids.filter((id) => effectOn(from, id) !== effectOn(to, id));
  const undoing = changeCount(to) < changeCount(from);
  if (undoing) changed.reverse();
  // What is done stands at once and is taken away last.
  const { deeds } = undoing ? from : to;
  const pictures = changed.slice(0, -1).map((_, last): WhatIf => {
    const turned = new Set(changed.slice(0, last + 1));
    const where = (state: string): Set<string> =>
      new Set(ids.filter((id) => effectOn(turned.has(id) ? to : from, id) === state));
    return { deeds, silenced: where('silenced'), raised: where('raised') };
  });
  return [...pictures, to];
}

/** Shows one picture after the other; the returned function stops it. */
function playWhatIfs(
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

interface AnimateHighlightingInput extends Asked {
  /** What is lit by now; null where nothing is, which is no change to be acted out. */
  from: WhatIf | null;
  /** Null where nothing moves. */
  clock: Clock | null;
}

/** Lights a picture as is asked, from what is lit by now; the returned function stops it where it is. */
export function animateHighlighting(
  mechanism: Mechanism,
  { from, clock, ...asked }: AnimateHighlightingInput,
  show: (light: Highlighting | null, whatIf: WhatIf) => void,
): () => void {
  const { run } = asked;
  const goal = run?.whatIf ?? BASELINE_WHAT_IF;
  const put = (whatIf: WhatIf): void => show(highlightingFor(mechanism, asked, whatIf), whatIf);
  // What an address asks for is there when the picture is; only a change is acted out.
  if (from === null || from === goal || clock === null) {
    put(goal);
    return () => undefined;
  }
  const pictures = intermediateWhatIfs(from, goal, causalOrder(mechanism, run?.scenario.hypotheses ?? []));
  return playWhatIfs(clock, pictures, goal.deeds.size < from.deeds.size, put);
}

/** What to tell of a text that says nothing, with the nearest right name. */
export function parseErrorMessage(mechanism: Mechanism, { text, why, name }: Misread): string {
  if (why === 'value') {
    return `The address asks “what if” with ${quoteText(text)}, whose value means nothing here. It was left out. Write for example “${name}=0” or “${name}=1”.`;
  }
  const near = suggestName(mechanism, name);
  const meant = near && (near.kind === 'node' ? `${near.id}=0` : near.id);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  return `The address asks “what if” with ${quoteText(text)}, which this mechanism does not have. It was left out.${hint}`;
}
