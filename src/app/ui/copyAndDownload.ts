import { useCallback, useState } from 'react';
import type { Clock } from '../../clock/clock';
import { useSession } from '../session/session';

/** Whether the text is on the clipboard now. Tries the old way where the new one is missing or refused, as in a frame. */
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

/** What became of the last copy. */
export interface CopyResult {
  isDone: boolean;
  sentence: string;
}

/** Copies what stands in a field and tells how it went; where it may not, the text is selected for the reader to copy. */
export function useFieldCopy(field: { current: HTMLTextAreaElement | null }) {
  const { announcer, window } = useSession();
  const [told, setTold] = useState<CopyResult | null>(null);
  const copy = async (text: string, done: string): Promise<void> => {
    const isDone = await writeClipboard(text, window);
    const sentence = isDone ? done : COPY_REFUSED;
    setTold({ isDone, sentence });
    announcer.say(sentence);
    if (isDone) return;
    field.current?.focus();
    field.current?.select();
  };
  const forget = useCallback(() => setTold(null), []);
  return { told, copy, tell: setTold, forget };
}

/** Long enough for every browser to have begun the download. */
const REVOKE_AFTER_MS = 10_000;

/** Hands the browser a file that was made here; nothing is asked of a server. */
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

/** Hands the browser a text that was made here, as a file. */
export function downloadText(text: string, name: string, type: string, clock: Clock, document: Document): void {
  downloadFile(text, name, type, clock, document);
}
