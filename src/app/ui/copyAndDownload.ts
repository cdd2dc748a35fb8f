import { useCallback, useEffect, useRef, useState } from 'react';
import type { Clock } from '../../clock/clock';
import { useSession } from '../session/session';

/**
 * Copies a text and returns whether it worked. Falls back to `execCommand` where the Clipboard API is missing or
 * refused, as in a frame.
 */
async function writeClipboard(text: string, window: Window): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, window.document);
  }
}

function copyFromField(text: string, document: Document): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

const SELECTED_INSTEAD = 'The browser does not allow copying here. The text is selected: copy it with Ctrl + C or ⌘ C.';

/** How long the tick replaces the copy icon. */
const CONFIRM_MS = 2000;

/** The result of the last copy, or of another way to pass a text on. */
export interface CopyResult {
  isDone: boolean;
  sentence: string;
}

/**
 * Copies a text and announces how it went. Where the browser does not allow it, the announcement is a sentence of the
 * caller, or the field with the text is selected for the reader to copy.
 */
export function useCopy(fallback: string | { current: HTMLTextAreaElement | null }) {
  const { announcer, clock, window } = useSession();
  const [result, setResult] = useState<CopyResult | null>(null);
  /** True while a tick should be shown. */
  const [copied, setCopied] = useState(false);
  const cancel = useRef<() => void>(undefined);
  useEffect(() => () => cancel.current?.(), []);

  const copy = async (text: string, done: string): Promise<void> => {
    const isDone = await writeClipboard(text, window);
    const sentence = isDone ? done : typeof fallback === 'string' ? fallback : SELECTED_INSTEAD;
    setResult({ isDone, sentence });
    announcer.say(sentence);
    if (isDone) {
      setCopied(true);
      cancel.current?.();
      cancel.current = clock.after(CONFIRM_MS, () => setCopied(false));
    } else if (typeof fallback !== 'string') {
      fallback.current?.focus();
      fallback.current?.select();
    }
  };
  const clearResult = useCallback(() => setResult(null), []);
  return { copied, result, copy, setResult, clearResult };
}

/** Long enough for any browser to start the download. */
const REVOKE_AFTER_MS = 10_000;

/** Downloads a file made in the browser. */
export function downloadFile(content: BlobPart, name: string, type: string, clock: Clock, document: Document): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  clock.after(REVOKE_AFTER_MS, () => URL.revokeObjectURL(url));
}
