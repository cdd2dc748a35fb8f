import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSession } from '../session/useSession';
import './openPicture.css';

/** Opens the step that a saved picture shows, for whoever cannot or will not drag a file. */
export function OpenPicture({ onOpened }: { onOpened: () => void }) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');

  const open = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    try {
      const [{ openFile }, { tellOpened }] = await Promise.all([import('./openFile'), import('./takeFiles')]);
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
