import { Check, ChevronDown, Copy } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { CitedSource } from '../../evidence/citationFields';
import { useCopy } from './copyAndDownload';
import './controls.css';

const CopyMenu = lazy(async () => ({ default: (await import('./CopyMenu')).CopyMenu }));

interface CopyButtonProps {
  /** Label of the button: "Copy quote with citation". */
  label: string;
  /** Announced after copying. */
  done: string;
  /** Announced if the browser refuses. */
  refused: string;
  /** Returns the text to copy. */
  text: () => string;
  /** The sources for the other formats. */
  cited: readonly CitedSource[];
}

/** Copies a text; a menu beside it copies the citation in reference manager formats. */
export function CopyButton({ label, done, refused, text, cited }: CopyButtonProps) {
  const { copied, copy } = useCopy(refused);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const Icon = copied ? Check : Copy;
  return (
    <div className="copy-buttons">
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={label}
        title={copied ? 'Copied' : label}
        onClick={() => void copy(text(), done)}
      >
        <Icon className="icon" aria-hidden="true" />
      </button>
      {cited.length > 0 && (
        <button
          ref={more}
          type="button"
          className="button button-icon button-quiet"
          aria-haspopup="menu"
          aria-expanded={open}
          aria-label="Copy in another format"
          title="Copy as BibTeX, RIS or CSL-JSON"
          onClick={() => {
            setWanted(true);
            setOpen(!open);
          }}
        >
          <ChevronDown className="icon" aria-hidden="true" />
        </button>
      )}
      {/* A list may have forty of these, so the menu is rendered on demand. */}
      <Suspense>
        {wanted && (
          <CopyMenu
            open={open}
            onOpenChange={setOpen}
            anchor={more}
            label={label}
            cited={cited}
            onCopyText={() => void copy(text(), done)}
            onCopy={(file, format) => void copy(file, `${format} copied.`)}
          />
        )}
      </Suspense>
    </div>
  );
}
