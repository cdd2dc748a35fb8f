const TOOLBAR = '[role="toolbar"]';
const CONTROL = 'button, a[href], input, select';
/** Where a reader begins who has not been there. */
const FIRST_STOP = '[aria-pressed="true"], .step-next';

const controlsOf = (toolbar: Element): HTMLElement[] =>
  [...toolbar.querySelectorAll<HTMLElement>(CONTROL)].filter((each) => each.checkVisibility());

/** Makes one control of a toolbar the stop of the Tab key: the given one, else that which is it, else where one begins. */
function setStop(toolbar: Element, wanted?: Element): void {
  const controls = controlsOf(toolbar);
  const stop =
    controls.find((each) => each === wanted) ??
    controls.find((each) => each.getAttribute('tabindex') === '0') ??
    controls.find((each) => each.matches(FIRST_STOP)) ??
    controls[0];
  for (const control of toolbar.querySelectorAll(CONTROL)) {
    const index = control === stop ? '0' : '-1';
    if (control.getAttribute('tabindex') !== index) control.setAttribute('tabindex', index);
  }
}

/**
 * Makes every toolbar under an element one stop of the Tab key, with the arrow keys leading along it (the toolbar pattern of
 * ARIA): right and left, or down and up where it says that it is vertical. A control that was clicked leaves the keys alone: to
 * the right is then the next step, as everywhere. Until the returned function is called.
 */
export function bindToolbars(root: HTMLElement): () => void {
  /** The control that got its focus by the keyboard. */
  let entered: Element | null = null;

  const update = (): void => {
    for (const toolbar of root.querySelectorAll(TOOLBAR)) setStop(toolbar);
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const control = target instanceof Element ? target.closest(CONTROL) : null;
    const toolbar = control?.closest(TOOLBAR);
    entered = toolbar && control?.matches(':focus-visible') ? control : null;
    if (toolbar && control) setStop(toolbar, control);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const toolbar = target.closest(TOOLBAR);
    if (!toolbar || event.defaultPrevented || target.matches('input, select')) return;
    const isVertical = toolbar.getAttribute('aria-orientation') === 'vertical';
    const [back, on] = isVertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    if (key !== back && key !== on) return;
    if (!isVertical && target !== entered) return;
    const controls = controlsOf(toolbar);
    const next = controls[(controls.indexOf(target) + (key === on ? 1 : controls.length - 1)) % controls.length];
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  };

  const observer = new MutationObserver(update);
  // Never what is within a picture, which changes with every frame.
  for (const place of root.querySelectorAll('.diagram')) observer.observe(place, { childList: true });
  for (const place of root.querySelectorAll('.top-bar, .steps-bar')) {
    observer.observe(place, { childList: true, subtree: true });
  }
  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('keydown', onKeyDown);
  update();
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('keydown', onKeyDown);
  };
}
