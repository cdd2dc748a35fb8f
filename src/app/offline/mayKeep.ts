/** Chromium tells whether the reader asked to save data; other browsers do not. */
interface Connected {
  connection?: { saveData?: boolean };
}

/**
 * Whether this page is one to keep for a visit without a network: it came from a server, stands in a window of its own,
 * and its reader either has no wish to save data or has installed it.
 */
export function mayKeep(window: Window): boolean {
  const { navigator, location, document } = window;
  const isOwnPage = location.protocol.startsWith('http') && window.parent === window;
  if (!isOwnPage || document.documentElement.dataset.copy || !('serviceWorker' in navigator)) return false;
  const { saveData = false } = (navigator as Connected).connection ?? {};
  return !saveData || window.matchMedia('(display-mode: standalone)').matches;
}
