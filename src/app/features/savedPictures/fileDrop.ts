import type { Session } from '../../session/session';

/**
 * Accepts files dragged over, dropped on or pasted into the page, which would otherwise replace it. The reader is
 * loaded with the first file.
 */
export function bindFileDrop(session: Session): () => void {
  const { window, player } = session;
  const onFiles = (event: Event): void => {
    const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
    const data = dataTransfer ?? clipboardData;
    // Word processors add a picture to copied text.
    if (!data?.types.includes('Files') || (clipboardData && data.types.includes('text/html'))) return;
    event.preventDefault();
    // `files` is empty until dropped, and again after this event.
    const files = [...data.files];
    import('./openSavedPicture').then(
      ({ openFiles }) => openFiles(session, files),
      () => player.notify('The file was not opened. Check the connection and try again.'),
    );
  };
  const kinds = ['dragover', 'drop', 'paste'];
  for (const kind of kinds) window.addEventListener(kind, onFiles);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, onFiles);
  };
}
