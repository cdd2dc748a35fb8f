import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';

interface FileButtonProps {
  name: string;
  title?: string;
  /** Names the field that takes the file, where the button does not say what file it is. */
  label?: string;
  /** Endings and types that the browser offers; all without it. */
  accept?: string;
  onFile: (file: File) => void;
}

/** A button that lets the reader choose a file. The same file can be chosen again. */
export function FileButton({ name, title, label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" title={title} onClick={() => input.current?.click()}>
        <FolderOpen className="icon" aria-hidden="true" />
        {name}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
