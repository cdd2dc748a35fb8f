import { createWalk, type WalkInput } from '../scene/description/createWalk';
import { createFocusRing } from './focusRing';
import type { UserTransform } from './panZoom';
import { findStageTarget, type StageTarget } from './stageTarget';

/** How long a name may pause while it is typed. */
const TYPING_PAUSE_MS = 2500;

const PART_SELECTOR = '[role="button"][data-target-id]';
const idOf = (element: Element): string => element.getAttribute('data-target-id') ?? '';

export interface StageFocusInput {
  svg: SVGSVGElement;
  /** The group that holds the picture. */
  root: SVGGElement;
  walk: WalkInput;
  idPrefix: string;
  onPick(target: StageTarget): void;
  onPoint(target: StageTarget | null, rect: DOMRect | null): void;
  /** Brings a focused thing into sight. */
  reveal(element: Element): void;
  /** Draws what is not drawn, as in a graph of which only a part is; false where it cannot. */
  bring?: ((id: string) => boolean) | undefined;
  /** A sentence for screen readers. */
  say(sentence: string): void;
}

/** The keyboard in a picture: one stop for the Tab key, ways along the arrows, and a ring. Loaded after the first picture. */
export interface StageFocus {
  /** The picture was drawn. While it moves from one view to another, what has the focus may not be there. */
  drawn(state: 'rest' | 'motion' | 'morph'): void;
  /** The picture was moved. */
  moved(transform: UserTransform): void;
  /** Makes a thing the stop of the Tab key. */
  rest(id: string): void;
  destroy(): void;
}

/** Takes over the keyboard in the element around an `<svg>`: one with a listener for the focus of its own takes the focus. */
export function createStageFocus(input: StageFocusInput): StageFocus {
  const { svg, root, idPrefix, onPick, onPoint, reveal, bring, say } = input;
  const host = svg.parentElement ?? svg;
  const view = svg.ownerDocument.defaultView;
  const walk = createWalk(input.walk);
  const ring = createFocusRing(svg, root);
  let transform: UserTransform = { k: 1, x: 0, y: 0 };
  let focused: Element | null = null;
  let stop: string | null = null;
  /** The step whose protagonist the stop is at, unless the reader has moved it. */
  let begun: string | undefined;
  let came: 'downstream' | 'upstream' = 'downstream';
  /** Where a walk came from, to go back along it. */
  let trail: string[] = [];
  let typing: { text: string; timer: number } | null = null;
  let owned = '';

  const parts = (): Element[] => [...root.querySelectorAll(PART_SELECTOR)];
  const elementOf = (id: string): SVGElement | null =>
    (parts().find((part) => idOf(part) === id) as SVGElement | undefined) ?? null;

  const rest = (id: string): void => {
    stop = id;
    for (const part of parts()) part.setAttribute('tabindex', idOf(part) === id ? '0' : '-1');
  };
  const focusOn = (id: string): boolean => {
    const element = elementOf(id);
    element?.focus({ preventScroll: true });
    return element !== null;
  };

  const isDrawn = (id: string): boolean => elementOf(id) !== null;
  const canReach = (id: string): boolean => isDrawn(id) || (bring?.(id) === true && isDrawn(id));

  /** In the view of times the arrows are not there: the walk passes over them. */
  const go = (from: string, way: 'downstream' | 'upstream'): void => {
    const ids = walk[way](from);
    const back = trail.at(-1);
    const known = back !== undefined && ids.includes(back) ? back : undefined;
    const next = known ?? ids[0];
    if (next === undefined) {
      say(way === 'downstream' ? 'Nothing follows from this part.' : 'Nothing acts on this part.');
      return;
    }
    const reached = [next, walk[way](next)[0]].find((id) => id !== undefined && canReach(id));
    if (reached === undefined || !focusOn(reached)) return;
    came = way;
    trail = known === undefined ? [...trail, from] : trail.slice(0, -1);
  };

  const moveBeside = (from: string, by: 1 | -1): void => {
    const all = walk.siblings(from, came);
    const drawn = new Set(parts().map(idOf));
    const there = all.filter((id) => drawn.has(id));
    const next = there[there.indexOf(from) + by] ?? all[all.indexOf(from) + by];
    if (next !== undefined && canReach(next)) focusOn(next);
  };

  const stopTyping = (): void => {
    if (typing) view?.clearTimeout(typing.timer);
    typing = null;
  };
  const type = (text: string): void => {
    if (typing) view?.clearTimeout(typing.timer);
    typing = { text, timer: view?.setTimeout(stopTyping, TYPING_PAUSE_MS) ?? 0 };
    if (text === '') return say('Type the name of a part.');
    const all = walk.find(text);
    const found = all.find(isDrawn) ?? all.find(canReach);
    if (found === undefined) say(`No part is called “${text}”.`);
    else focusOn(found);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const found = findStageTarget(event);
    if (!found?.element.matches(PART_SELECTOR) || event.defaultPrevented) return;
    const { key } = event;
    // Where a bracket needs it, AltGraph comes as Control and Alt.
    const isModified = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
    if (isModified) return;
    const { id } = found.target;
    const isLetter = key.length === 1 && key !== ' ';
    if (typing && (isLetter || (key === ' ' && typing.text !== ''))) type(typing.text + key);
    else if (typing && key === 'Backspace') type(typing.text.slice(0, -1));
    else if (typing && (key === 'Escape' || key === 'Enter')) stopTyping();
    else if (key === 'Enter' || key === ' ') onPick(found.target);
    else if (key === 'ArrowDown') moveBeside(id, 1);
    else if (key === 'ArrowUp') moveBeside(id, -1);
    else if (key === ']') go(id, 'downstream');
    else if (key === '[') go(id, 'upstream');
    else if (key === 'j' || key === 'J') type('');
    else return;
    event.preventDefault();
  };

  const onFocusIn = (event: FocusEvent): void => {
    const found = findStageTarget(event);
    if (!found?.element.matches(PART_SELECTOR)) return;
    rest(found.target.id);
    if (!found.element.matches(':focus-visible')) return;
    focused = found.element;
    ring.show(focused, transform);
    reveal(focused);
    onPoint(found.target, focused.getBoundingClientRect());
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!(event.target instanceof Element) || !root.contains(event.target)) return;
    focused = null;
    ring.show(null, transform);
    onPoint(null, null);
  };
  host.addEventListener('keydown', onKeyDown as EventListener);
  host.addEventListener('focusin', onFocusIn as EventListener);
  host.addEventListener('focusout', onFocusOut as EventListener);

  /** Screen readers read the parts in causal order, and not in the order in which they are painted. */
  const own = (all: readonly Element[]): void => {
    const ids = all
      .map((part) => ({ part, rank: walk.rank(idOf(part)) }))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
      .map(({ part, rank }, at) => {
        part.id ||= `${idPrefix}part-${rank ?? `x${at}`}`;
        return part.id;
      })
      .join(' ');
    if (ids === owned) return;
    owned = ids;
    svg.setAttribute('aria-owns', ids);
  };

  return {
    drawn(state) {
      // Between two views parts are on their way, and what has the focus keeps it.
      if (state === 'morph') return;
      const all = parts();
      const page = root.getRootNode() as Document | ShadowRoot;
      const lost = [...root.querySelectorAll('[tabindex]:not([role="button"])')];
      for (const element of lost) {
        if (element === page.activeElement) {
          const id = idOf(element) || (element.getAttribute('data-id') ?? '');
          const next = [id, walk.standIn(id), walk.start()].find((each) => each !== undefined && elementOf(each));
          if (next !== undefined) focusOn(next);
        }
        element.removeAttribute('tabindex');
      }
      const start = walk.start();
      const isElsewhere = start !== begun && !root.contains(page.activeElement);
      if (isElsewhere) begun = start;
      const wanted = isElsewhere ? [start, stop] : [stop, stop === null ? undefined : walk.standIn(stop), start];
      const id = wanted.find((each) => all.some((part) => idOf(part) === each)) ?? (all[0] && idOf(all[0]));
      const stops = all.filter((part) => part.getAttribute('tabindex') === '0');
      if (id !== undefined && (id !== stop || stops.length !== 1)) rest(id);
      if (state === 'rest') own(all);
    },
    moved(next) {
      transform = next;
      if (focused) ring.show(focused.isConnected ? focused : null, transform);
    },
    rest,
    destroy() {
      stopTyping();
      host.removeEventListener('keydown', onKeyDown as EventListener);
      host.removeEventListener('focusin', onFocusIn as EventListener);
      host.removeEventListener('focusout', onFocusOut as EventListener);
    },
  };
}
