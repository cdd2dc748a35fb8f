import { useCallback, useState } from 'react';
import type { Clock } from '../../clock/clock';
import { useSession } from '../session/session';

/**
 * Copies a text and returns whether it worked. Falls back to `execCommand` where the Clipboard API is missing or
 * refused, as in a frame.
 */
export async function writeClipboard(text: string, window: Window): Promise<boolean> {
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

const COPY_REFUSED = 'The browser does not allow copying here. The text is selected: copy it with Ctrl + C or ⌘ C.';

/** The result of the last copy. */
export interface CopyResult {
  isDone: boolean;
  sentence: string;
}

/** Copies a field's text and announces the result; if refused, the text is selected for the reader to copy. */
export function useFieldCopy(field: { current: HTMLTextAreaElement | null }) {
  const { announcer, window } = useSession();
  const [result, setResult] = useState<CopyResult | null>(null);
  const copy = async (text: string, done: string): Promise<void> => {
    const isDone = await writeClipboard(text, window);
    const sentence = isDone ? done : COPY_REFUSED;
    setResult({ isDone, sentence });
    announcer.say(sentence);
    if (isDone) return;
    field.current?.focus();
    field.current?.select();
  };
  const forget = useCallback(() => setResult(null), []);
  return { result, copy, setResult, forget };
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
