import type { Clock } from '../clock/clock';
import type { Mechanism } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { clamp } from '../layout/geometry';
import { type Asked, type Highlighting, highlightingFor, type WhatIfMotion } from '../scene/highlighting';
import { BASELINE_WHAT_IF, type WhatIf } from '../scene/whatIf/whatIf';
import type { PartParseError } from '../scene/whatIf/parts';
import { causalOrder } from '../simulate/activeGraph';
import { suggestName } from '../simulate/scenario';

/** How long a slash takes to be drawn, and how long a ring runs outward where something falls silent. */
const SLASH_MS = 320;
const RIPPLE_MS = 420;
/** Time from one node to the next; undoing is faster than spreading. */
const SPREAD_MS = 60;
const UNDO_MS = 30;

const effectOn = ({ silenced, raised }: WhatIf, id: string): string =>
  silenced.has(id) ? 'silenced' : raised.has(id) ? 'raised' : '';

const changeCount = ({ perturbations, cuts, silenced, raised }: WhatIf): number =>
  perturbations.size + cuts.size + silenced.size + raised.size;

/** The what-ifs between two, one node more at a time in causal order; the last is `to`. */
export function intermediateWhatIfs(from: WhatIf, to: WhatIf, order: readonly string[]): WhatIf[] {
  const ids = [...new Set([...order, ...from.silenced, ...from.raised, ...to.silenced, ...to.raised])];
  const changed = ids.filter((id) => effectOn(from, id) !== effectOn(to, id));
  const undoing = changeCount(to) < changeCount(from);
  if (undoing) changed.reverse();
  // What is acted on is marked from the first picture to the last.
  const { perturbations, cuts } = undoing ? from : to;
  const pictures = changed.slice(0, -1).map((_, last): WhatIf => {
    const reached = new Set(changed.slice(0, last + 1));
    const where = (state: string): Set<string> =>
      new Set(ids.filter((id) => effectOn(reached.has(id) ? to : from, id) === state));
    return { perturbations, cuts, silenced: where('silenced'), raised: where('raised') };
  });
  return [...pictures, to];
}

/** One moment of a what-if that spreads or is taken back. */
interface WhatIfMoment {
  whatIf: WhatIf;
  motion: WhatIfMotion;
}

const isSilence = (from: WhatIf, to: WhatIf, id: string): boolean => to.silenced.has(id) && !from.silenced.has(id);

/**
 * The moment at a time: the slash is drawn, then one node after the other falls silent with a ring around it. Taken back,
 * the nodes come back first and the slash goes last.
 */
export function whatIfMomentAt(from: WhatIf, to: WhatIf, order: readonly string[], tMs: number): WhatIfMoment | null {
  const undoing = changeCount(to) < changeCount(from);
  const pictures = intermediateWhatIfs(from, to, order);
  const pace = undoing ? UNDO_MS : SPREAD_MS;
  const spreadMs = tMs - (undoing ? 0 : SLASH_MS);
  const reached = Math.min(pictures.length - 1, Math.floor(spreadMs / pace));
  const target = undoing ? from : to;
  const waiting: WhatIf = { ...from, perturbations: target.perturbations, cuts: target.cuts };
  if (undoing) {
    const retreat = (tMs - pictures.length * pace) / (SLASH_MS / 2);
    if (retreat >= 1) return null;
    if (retreat < 0) return { whatIf: pictures[reached] ?? to, motion: {} };
    return { whatIf: { ...to, perturbations: from.perturbations, cuts: from.cuts }, motion: { drawn: 1 - retreat } };
  }
  if (spreadMs < 0) return { whatIf: waiting, motion: { drawn: clamp(tMs / SLASH_MS, 0, 1) } };
  if (spreadMs >= (pictures.length - 1) * pace + RIPPLE_MS) return null;
  const silenced = order.filter((id) => isSilence(from, to, id));
  const ripples = silenced.flatMap((id) => {
    const at = pictures.findIndex((picture) => picture.silenced.has(id));
    const t = (spreadMs - at * pace) / RIPPLE_MS;
    return t >= 0 && t < 1 ? [{ id, t }] : [];
  });
  return { whatIf: pictures[reached] ?? to, motion: { ripples } };
}

interface AnimateHighlightingInput extends Asked {
  /** What is shown now; null where nothing is, and the target is shown without an animation. */
  from: WhatIf | null;
  /** Null for reduced motion. */
  clock: Clock | null;
  /** What a press would block or cut by now. */
  previewNow?: () => Asked['preview'];
}

/** Animates the highlighting from the what-if that is shown to the target; the returned function stops it. */
export function animateHighlighting(
  mechanism: Mechanism,
  { from, clock, previewNow = () => null, ...target }: AnimateHighlightingInput,
  show: (highlighting: Highlighting | null, whatIf: WhatIf) => void,
): () => void {
  const { run } = target;
  const goal = run?.whatIf ?? BASELINE_WHAT_IF;
  const showWhatIf = (whatIf: WhatIf, motion?: WhatIfMotion): void =>
    show(highlightingFor(mechanism, { ...target, preview: previewNow() }, whatIf, motion), whatIf);
  // The what-if of an address is there with the first picture; only changes are animated.
  if (from === null || from === goal || clock === null) {
    showWhatIf(goal);
    return () => undefined;
  }
  const order = causalOrder(mechanism, run?.scenario.hypotheses ?? []);
  const startMs = clock.now();
  const step = (nowMs: number): void => {
    const moment = whatIfMomentAt(from, goal, order, Math.max(0, nowMs - startMs));
    showWhatIf(moment?.whatIf ?? goal, moment?.motion);
    if (moment === null) stop();
  };
  const stop = clock.onFrame(step);
  step(startMs);
  return stop;
}

/** The notice for a part of a what-if that does not exist, with the nearest name, or that cannot be made. */
export function parseErrorMessage(mechanism: Mechanism, { text, why, name }: PartParseError): string {
  if (why === 'value') {
    return `The address asks “what if” with ${quoteText(text)}, whose value means nothing here. It was left out. Write for example “${name}=0” or “${name}=1”.`;
  }
  if (why === 'cut') {
    return `The address asks “what if” with ${quoteText(text)}. An arrow can only be cut. It was left out. Write “${name}=0”.`;
  }
  if (why === 'contradiction') {
    const asked = text.split(',').map(quoteText).join(' and ');
    return `The address asks “what if” with ${asked}, which cannot be at once. All of them were left out. Keep one.`;
  }
  const near = suggestName(mechanism, name);
  const meant = near && (near.kind === 'intervention' ? near.id : `${near.id}=0`);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  return `The address asks “what if” with ${quoteText(text)}, which this mechanism does not have. It was left out.${hint}`;
}
