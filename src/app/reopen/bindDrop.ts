import type { Session } from '../session/session';

/**
 * Takes files that are dragged over the page, dropped on it or pasted into it, which would otherwise open in its place.
 * What reads them is brought with the first.
 */
export function bindDrop(session: Session): () => void {
  const { window, player } = session;
  const take = (event: Event): void => {
    const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
    const data = dataTransfer ?? clipboardData;
    // A word processor adds a picture to each text it copies.
    if (!data?.types.includes('Files') || (clipboardData && data.types.includes('text/html'))) return;
    event.preventDefault();
    // Empty until they are dropped, and again once this event is over.
    const files = [...data.files];
    import('./takeFiles').then(
      ({ takeFiles }) => takeFiles(session, files),
      () => player.notify('The file was not opened. Check the connection and try again.'),
    );
  };
  const kinds = ['dragover', 'drop', 'paste'];
  for (const kind of kinds) window.addEventListener(kind, take);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, take);
  };
}
