import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Session, useSession } from '../../session/session';
import './savedPictures.css';

/**
 * Takes files that are dragged over the page, dropped on it or pasted into it, which would otherwise open in its place.
 * What reads them is brought with the first.
 */
export function bindFileDrop(session: Session): () => void {
  const { window, player } = session;
  const take = (event: Event): void => {
    const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
    const data = dataTransfer ?? clipboardData;
    // A word processor adds a picture to each text it copies.
    if (!data?.types.includes('Files') || (clipboardData && data.types.includes('text/html'))) return;
    event.preventDefault();
    // Empty until they are dropped, and again once this event is over.
    const files = [...data.files];
    import('./openSavedPicture').then(
      ({ openFiles: takeFiles }) => takeFiles(session, files),
      () => player.notify('The file was not opened. Check the connection and try again.'),
    );
  };
  const kinds = ['dragover', 'drop', 'paste'];
  for (const kind of kinds) window.addEventListener(kind, take);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, take);
  };
}

/** Opens the step that a saved picture shows, for whoever cannot or will not drag a file. */
export function OpenPicture({ onOpened }: { onOpened: () => void }) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');

  const open = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    try {
      const [{ openFile }, { announceOpened: tellOpened }] = await Promise.all([
        import('./openSavedPicture'),
        import('./openSavedPicture'),
      ]);
      const opened = await openFile(session, files);
      setProblem(opened.ok ? '' : opened.problem);
      if (!opened.ok) return;
      tellOpened(session, opened);
      onOpened();
    } catch {
      setProblem('The file was not opened. Check the connection and try again.');
    }
  };

  return (
    <div className="open-picture">
      <button
        type="button"
        className="button"
        title="Opens the step that a picture saved here shows"
        onClick={() => input.current?.click()}
      >
        <FolderOpen className="icon" aria-hidden="true" />
        Open a picture
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".png,.svg,.pdf,.pptx"
        onChange={({ currentTarget }) => {
          void open([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
