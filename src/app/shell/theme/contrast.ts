const ASKED = '(prefers-contrast: more), (forced-colors: active), (prefers-reduced-transparency: reduce)';

/** Fetches what a reader of high contrast sees, when the system asks for it. */
export function bindContrast({ matchMedia }: Window): void {
  const query = matchMedia?.(ASKED);
  const load = (): void => {
    // Without it the page has the contrast that it has for everyone.
    if (query?.matches) import('./contrast.css').catch(() => undefined);
  };
  query?.addEventListener('change', load);
  load();
}
