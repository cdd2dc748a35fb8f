import { Check, ChevronDown, Copy } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CitedSource } from '../../evidence/citationFields';
import { useSession } from '../session/session';
import { writeClipboard } from './copyAndDownload';
import './controls.css';

const CopyMenu = lazy(async () => ({ default: (await import('./CopyMenu')).CopyMenu }));

/** How long the tick stands in place of the copy sign. */
const CONFIRM_MS = 2000;

/** Copies a text and tells how it went; `copied` is true for as long as a tick should stand. */
export function useCopy(refused: string) {
  const { announcer, clock, window } = useSession();
  const [copied, setCopied] = useState(false);
  const cancel = useRef<() => void>(undefined);
  useEffect(() => () => cancel.current?.(), []);

  const copy = async (text: string, done: string): Promise<void> => {
    const isDone = await writeClipboard(text, window);
    announcer.say(isDone ? done : refused);
    if (!isDone) return;
    setCopied(true);
    cancel.current?.();
    cancel.current = clock.after(CONFIRM_MS, () => setCopied(false));
  };
  return { copied, copy };
}

interface CopyButtonProps {
  /** What the first press does: "Copy quote with citation". */
  label: string;
  /** What is said once it is done. */
  done: string;
  /** What is said where the browser does not allow it. */
  refused: string;
  /** What the first press copies; asked for when it is pressed. */
  text: () => string;
  /** What the other formats hold. */
  cited: readonly CitedSource[];
}

/** One press copies the text; a menu beside it has the citation in the formats of reference managers. */
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
      {/* A list may hold forty of these, so the menu exists only where it was asked for. */}
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
