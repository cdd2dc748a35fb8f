import type { Clock } from '../clock/clock';

/** How long a change of the page may take to be drawn. */
const SETTLING_MS = 60;
/** Where focus goes back to when what lies over the page closes. */
const OVERLAY = '[role="dialog"], [role="menu"]';
/** What has a name by which its like is found after the page was built anew. */
const CONTROL = 'button, a[href], summary';

/** What had the focus, and what may have it once that is gone. */
interface Place {
  element: Element;
  /** The id of the part or arrow that the element stands for, in the picture or in its text. */
  item: string | null;
  /** The words of a control. */
  words: string | null;
  /** What around it can take the focus, nearest first. */
  around: readonly Element[];
}

const wordsOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ');

const itemOf = (element: Element): string | null =>
  element.getAttribute('data-target-id') ?? element.getAttribute('data-pick')?.split(' ').slice(1).join(' ') ?? null;

function placeOf(element: Element): Place {
  const around: Element[] = [];
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (outer.hasAttribute('tabindex')) around.push(outer);
  }
  return { element, item: itemOf(element), words: element.matches(CONTROL) ? wordsOf(element) : null, around };
}

const isThere = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;

function focusElement(element: Element): void {
  (element as HTMLElement).focus({ preventScroll: true });
}

/**
 * Keeps the focus of the keyboard in the page. A browser drops it where the element that has it is removed or hidden: it
 * then goes to what stands for the same part, to the control of the same name, or to the nearest thing around it, at last to the picture.
 * The elements of a picture are drawn later than the page around them: until the reader presses something, they still get it.
 * Code that moves the focus by itself comes first.
 */
export function keepFocus(clock: Clock, window: Window, root: Document | ShadowRoot = window.document): () => void {
  let last: Place | null = null;
  /** The last place that was not in a dialog or a menu. */
  let outside: Place | null = null;
  /** Has the focus instead of what was lost. */
  let standIn: Element | null = null;
  let isGone = false;

  const isNowhere = (): boolean => root.activeElement === null || root.activeElement === window.document.body;
  const exact = ({ element, item, words }: Place): Element | undefined => {
    if (isThere(element)) return element;
    if (item !== null) {
      const same = [...root.querySelectorAll('[role="button"][data-target-id], [data-pick]')];
      return same.find((each) => itemOf(each) === item && isThere(each));
    }
    if (words === null || words === '') return undefined;
    return [...root.querySelectorAll(element.localName)].find((each) => wordsOf(each) === words && isThere(each));
  };

  const check = (): void => {
    const { activeElement } = root;
    const isLost = isNowhere() || (activeElement !== null && !isThere(activeElement));
    if (!last || (!isLost && activeElement !== standIn)) return;
    if (isNowhere() && isThere(last.element)) return;
    // A dialog that is open brings its own focus.
    if (root.querySelector('[role="dialog"]') !== null) return;
    const place = last.element.closest(OVERLAY) ? (outside ?? last) : last;
    const again = exact(place);
    const next =
      again ??
      (isLost ? [...place.around, root.querySelector('.diagram')].find((each) => each && isThere(each)) : null);
    if (!next) return;
    standIn = again ? null : next;
    focusElement(next);
  };

  let isPending = false;
  // What moves the focus when it is drawn has done so by then.
  const checkSoon = (): void => {
    if (isPending) return;
    isPending = true;
    clock.after(SETTLING_MS, () => {
      isPending = false;
      if (!isGone) check();
    });
  };

  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || target === standIn) return;
    standIn = null;
    last = placeOf(target);
    if (!target.closest(OVERLAY)) outside = last;
  };
  /** Pressing beside everything is a way to leave. */
  const onPointerUp = (): void => {
    standIn = null;
    const isLeft = isNowhere() && last !== null && isThere(last.element);
    if (isLeft) [last, outside] = [null, null];
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab') standIn = null;
  };

  const observer = new MutationObserver(checkSoon);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', onFocusIn as EventListener);
  root.addEventListener('pointerup', onPointerUp);
  root.addEventListener('keydown', onKeyDown as EventListener, true);
  if (root.activeElement && !isNowhere()) last = placeOf(root.activeElement);
  outside = last;
  return () => {
    isGone = true;
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn as EventListener);
    root.removeEventListener('pointerup', onPointerUp);
    root.removeEventListener('keydown', onKeyDown as EventListener, true);
  };
}
