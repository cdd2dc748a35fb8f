import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { copyText } from '../../evidence/copyText';
import type { Quote } from '../../model/evidence';
import type { Reference, SourceDocument } from '../../model/source';
import { useSession } from '../session/useSession';
import { putOnClipboard } from './putOnClipboard';

/** How long the tick stands in place of the copy sign. */
const CONFIRM_MS = 2000;

interface CopyButtonProps {
  quote: Quote;
  document: SourceDocument;
  reference: Reference | undefined;
}

/** Copies the quote together with its correction and its citation. */
export function CopyButton({ quote, document, reference }: CopyButtonProps) {
  const { announcer, clock, window } = useSession();
  const [copied, setCopied] = useState(false);
  const cancel = useRef<() => void>(undefined);
  useEffect(() => () => cancel.current?.(), []);

  const copy = async (): Promise<void> => {
    const done = await putOnClipboard(copyText(quote, document, reference), window);
    announcer.say(
      done ? 'Quote and citation copied.' : 'Copying is not allowed here. Select the sentence and copy it.',
    );
    if (!done) return;
    setCopied(true);
    cancel.current?.();
    cancel.current = clock.after(CONFIRM_MS, () => setCopied(false));
  };

  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className="button button-icon button-quiet copy-button"
      aria-label="Copy quote with citation"
      title={copied ? 'Copied' : 'Copy quote with citation'}
      onClick={() => void copy()}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
}
