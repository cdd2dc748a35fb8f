import { useState } from 'react';
import { type Session, useSession } from '../../session/session';
import { FileButton } from '../../ui/FileButton';
import './savedPictures.css';

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

/** A button that opens the step of a saved picture. */
export function OpenPicture({ onOpened }: { onOpened: () => void }) {
  const session = useSession();
  const [problem, setProblem] = useState('');

  const open = async (file: File): Promise<void> => {
    try {
      const { announceOpened, openFile } = await import('./openSavedPicture');
      const opened = await openFile(session, [file]);
      setProblem(opened.ok ? '' : opened.problem);
      if (!opened.ok) return;
      announceOpened(session, opened);
      onOpened();
    } catch {
      setProblem('The file was not opened. Check the connection and try again.');
    }
  };

  return (
    <div className="open-picture">
      <FileButton
        name="Open a picture"
        title="Opens the step that a picture saved here shows"
        accept=".png,.svg,.pdf,.pptx"
        onFile={(file) => void open(file)}
      />
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
