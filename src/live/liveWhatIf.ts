import type { Clock } from '../clock/clock';
import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { type Asked, type Highlighting, highlightingFor } from '../scene/highlighting';
import { BASELINE_WHAT_IF, type WhatIf } from '../scene/whatIf/whatIf';
import type { PartParseError } from '../scene/whatIf/parts';
import { causalOrder } from '../simulate/activeGraph';
import { suggestName } from '../simulate/scenario';

/** Time from one node to the next; undoing is faster than spreading. */
const SPREAD_MS = 60;
const UNDO_MS = 30;

const effectOn = ({ silenced, raised }: WhatIf, id: string): string =>
  silenced.has(id) ? 'silenced' : raised.has(id) ? 'raised' : '';

const changeCount = ({ perturbations, silenced, raised }: WhatIf): number =>
  perturbations.size + silenced.size + raised.size;

/** The what-ifs between two, one node more at a time in causal order; the last is `to`. */
export function intermediateWhatIfs(from: WhatIf, to: WhatIf, order: readonly string[]): WhatIf[] {
  const ids = [...new Set([...order, ...from.silenced, ...from.raised, ...to.silenced, ...to.raised])];
  const changed = ids.filter((id) => effectOn(from, id) !== effectOn(to, id));
  const undoing = changeCount(to) < changeCount(from);
  if (undoing) changed.reverse();
  // What is acted on is marked from the first picture to the last.
  const { perturbations } = undoing ? from : to;
  const pictures = changed.slice(0, -1).map((_, last): WhatIf => {
    const reached = new Set(changed.slice(0, last + 1));
    const where = (state: string): Set<string> =>
      new Set(ids.filter((id) => effectOn(reached.has(id) ? to : from, id) === state));
    return { perturbations, silenced: where('silenced'), raised: where('raised') };
  });
  return [...pictures, to];
}

/** Shows what-ifs one after the other; the returned function stops. */
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
  /** What is shown now; null where nothing is, and the target is shown without an animation. */
  from: WhatIf | null;
  /** Null for reduced motion. */
  clock: Clock | null;
}

/** Animates the highlighting from the what-if that is shown to the target; the returned function stops it. */
export function animateHighlighting(
  mechanism: Mechanism,
  { from, clock, ...target }: AnimateHighlightingInput,
  show: (highlighting: Highlighting | null, whatIf: WhatIf) => void,
): () => void {
  const { run } = target;
  const goal = run?.whatIf ?? BASELINE_WHAT_IF;
  const showWhatIf = (whatIf: WhatIf): void => show(highlightingFor(mechanism, target, whatIf), whatIf);
  // The what-if of an address is there with the first picture; only changes are animated.
  if (from === null || from === goal || clock === null) {
    showWhatIf(goal);
    return () => undefined;
  }
  const pictures = intermediateWhatIfs(from, goal, causalOrder(mechanism, run?.scenario.hypotheses ?? []));
  return playWhatIfs(clock, pictures, goal.perturbations.size < from.perturbations.size, showWhatIf);
}

/** The notice for a part of a what-if that does not exist, with the nearest name. */
export function parseErrorMessage(mechanism: Mechanism, { text, why, name }: PartParseError): string {
  if (why === 'value') {
    return `The address asks “what if” with ${quoteText(text)}, whose value means nothing here. It was left out. Write for example “${name}=0” or “${name}=1”.`;
  }
  const near = suggestName(mechanism, name);
  const meant = near && (near.kind === 'node' ? `${near.id}=0` : near.id);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  return `The address asks “what if” with ${quoteText(text)}, which this mechanism does not have. It was left out.${hint}`;
}
