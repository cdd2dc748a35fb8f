const FIELD = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';
const CONTROL = 'a[href], button, summary, [role="button"]';

/** What has the focus when a key is pressed: a field, which takes text or a choice, or a control, which Space and Enter press. */
export function keyContextOf(target: unknown): { typing: boolean; onControl: boolean } {
  const element = target as Element | null | undefined;
  const within = (selector: string): boolean =>
    typeof element?.closest === 'function' && element.closest(selector) !== null;
  return { typing: within(FIELD), onControl: within(CONTROL) };
}
