import { useState } from 'react';
import { useSession } from '../../session/session';
import { FileButton } from '../../ui/FileButton';
import './savedPictures.css';

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
