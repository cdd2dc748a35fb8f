import { useMemo, useSyncExternalStore } from 'react';

/** Where the panel stands under the picture, as in page.css. */
const ONE_COLUMN = '(width <= 820px)';

/** Whether the panel stands under the picture and not beside it. */
export function useOneColumn(window: Window): boolean {
  const query = useMemo(() => window.matchMedia?.(ONE_COLUMN), [window]);
  return useSyncExternalStore(
    (changed) => {
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => query?.matches ?? false,
  );
}
