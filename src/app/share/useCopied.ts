import { useCallback, useState } from 'react';
import { putOnClipboard } from '../evidence/putOnClipboard';
import { useSession } from '../session/useSession';

const REFUSED = 'The browser does not allow copying here. The text is selected: copy it with Ctrl + C or ⌘ C.';

/** What became of the last copy. */
export interface Told {
  isDone: boolean;
  sentence: string;
}

/** Copies what stands in a field and tells how it went; where it may not, the text is selected for the reader to copy. */
export function useCopied(field: { current: HTMLTextAreaElement | null }) {
  const { announcer, window } = useSession();
  const [told, setTold] = useState<Told | null>(null);
  const copy = async (text: string, done: string): Promise<void> => {
    const isDone = await putOnClipboard(text, window);
    const sentence = isDone ? done : REFUSED;
    setTold({ isDone, sentence });
    announcer.say(sentence);
    if (isDone) return;
    field.current?.focus();
    field.current?.select();
  };
  const forget = useCallback(() => setTold(null), []);
  return { told, copy, tell: setTold, forget };
}
