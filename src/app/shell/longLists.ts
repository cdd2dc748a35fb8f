const CONTROL = 'a[href], button, summary, input, select, textarea, [tabindex]';
/** A list with more stops of the Tab key than these is led through by the arrow keys. */
const MOST_STOPS = 24;
/** What an element had before as its `tabindex`; empty for none. */
const OWN = 'data-own-tabindex';

const controlsOf = (row: Element): HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>(CONTROL)].filter(
    (each) => each.getAttribute('tabindex') !== '-1' || each.hasAttribute(OWN),
  );

/** The list around an element that is in no other list. */
function outermostList(element: Element, root: Element): Element | null {
  let found: Element | null = null;
  for (let outer: Element | null = element; outer && outer !== root; outer = outer.parentElement) {
    if (outer.matches('ol, ul')) found = outer;
  }
  return found;
}

function setReachable(row: Element, isReachable: boolean): void {
  for (const control of controlsOf(row)) {
    const own = control.getAttribute(OWN);
    if (isReachable && own !== null) {
      if (own === '') control.removeAttribute('tabindex');
      else control.setAttribute('tabindex', own);
      control.removeAttribute(OWN);
    } else if (!isReachable && own === null) {
      control.setAttribute(OWN, control.getAttribute('tabindex') ?? '');
      control.setAttribute('tabindex', '-1');
    }
  }
}

/**
 * Makes every long list under an element quick to leave: the Tab key goes through the controls of one entry and then past the list,
 * and the up and down arrow keys go from entry to entry. Until the returned function is called.
 */
export function bindLongLists(root: HTMLElement): () => void {
  const update = (): void => {
    for (const list of root.querySelectorAll('ol, ul')) {
      if (outermostList(list, root) !== list) continue;
      const isLong = list.children.length > 1 && controlsOf(list).length > MOST_STOPS;
      if (!isLong) {
        if (list.hasAttribute('data-long')) setReachable(list, true);
        list.removeAttribute('data-long');
        continue;
      }
      list.setAttribute('data-long', '');
      const rows = [...list.children];
      const current =
        rows.find((row) => row.contains(root.ownerDocument.activeElement)) ??
        rows.find((row) => row.hasAttribute('data-entered')) ??
        rows.find((row) => controlsOf(row).length > 0);
      for (const row of rows) {
        row.toggleAttribute('data-entered', row === current);
        setReachable(row, row === current);
      }
    }
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const list = target instanceof Element ? outermostList(target, root) : null;
    if (list?.hasAttribute('data-long')) update();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
    const list = outermostList(target, root);
    if (!list?.hasAttribute('data-long')) return;
    const rows = [...list.children].filter((row) => controlsOf(row).some((each) => each.checkVisibility()));
    const row = rows[rows.findIndex((each) => each.contains(target)) + (key === 'ArrowDown' ? 1 : -1)];
    if (!row) return;
    event.preventDefault();
    controlsOf(row)
      .find((each) => each.checkVisibility())
      ?.focus();
    row.scrollIntoView({ block: 'nearest' });
  };

  const observer = new MutationObserver(update);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('keydown', onKeyDown);
  update();
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('keydown', onKeyDown);
  };
}
