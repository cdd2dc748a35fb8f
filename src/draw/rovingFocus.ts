/** What is pointed at in a picture. */
export interface StageTarget {
  kind: 'node' | 'edge' | 'step' | 'handle';
  id: string;
}

/** The thing an event happened on, if it happened on one. */
export function targetOf(event: Event): { element: Element; target: StageTarget } | null {
  const element = event.target instanceof Element ? event.target.closest('[data-target]') : null;
  if (!element) return null;
  const kind = element.getAttribute('data-target') as StageTarget['kind'];
  return { element, target: { kind, id: element.getAttribute('data-target-id') ?? '' } };
}

/**
 * The keyboard's way through a picture: one stop for the Tab key, and the up and down arrow keys from thing to thing in
 * the given order.
 */
export interface RovingFocus {
  /** Makes an element the stop; without one, the first in order unless there is a stop already. */
  rest(on?: Element): void;
  /** Focuses the thing after or before an element. */
  move(from: Element, by: 1 | -1): void;
}

export function rovingFocus(root: Element, order: readonly string[]): RovingFocus {
  const place = new Map(order.map((id, i) => [id, i]));
  const rank = (element: Element) => place.get(element.getAttribute('data-target-id') ?? '') ?? order.length;
  const inOrder = () => [...root.querySelectorAll('[role="button"]')].sort((a, b) => rank(a) - rank(b));
  return {
    rest(on) {
      const all = inOrder();
      const stop = on ?? all.find((element) => element.getAttribute('tabindex') === '0') ?? all[0];
      for (const element of all) element.setAttribute('tabindex', element === stop ? '0' : '-1');
    },
    move(from, by) {
      const all = inOrder();
      const next = all[all.indexOf(from) + by];
      if (next instanceof SVGElement) next.focus();
    },
  };
}
