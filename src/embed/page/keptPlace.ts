import { type ViewId, viewIds } from '../../scene/views/ids';

/** Where a reader was when a frame was taken away from them. */
export interface Place {
  step: string;
  view: ViewId;
  whatIf: readonly string[];
}

/** What a name of ours begins with; a name that a host gave to its frame is left alone. */
const MARK = 'pathlight:';
const LONGEST = 2000;

/** A frame that is unloaded and loaded again, as reveal.js does with slides that are far away, opens at the step it had. */
export interface KeptPlace {
  /** The place this frame had when it last showed this address; null in a fresh frame. */
  read(): Place | null;
  write(place: Place): void;
}

function storageOf(window: Window): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** What is read may be anybody's: a value of the wrong kind is no place. */
function parse(text: string | null, address: string): Place | null {
  if (text === null || text.length > LONGEST) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { at, step, view, whatIf } = value as Record<string, unknown>;
  const known = viewIds.find((id) => id === view);
  if (at !== address || typeof step !== 'string' || !known || !Array.isArray(whatIf)) return null;
  return { step, view: known, whatIf: whatIf.filter((item): item is string => typeof item === 'string') };
}

/**
 * Kept in the name of the frame, which lasts as long as the frame itself and works where storage is blocked. Where the host
 * has given the frame a name, it is kept in the session's storage under that name, and read once. `address` is what the
 * frame was opened with: another address is another wish.
 */
export function keptPlace(window: Window, address: string): KeptPlace {
  // Only what is in a frame can be taken away and brought back; a page of its own has its address.
  if (window.parent === window) return { read: () => null, write: () => undefined };
  const isOurs = window.name === '' || window.name.startsWith(MARK);
  const key = `${MARK}${window.name}`;
  return {
    read() {
      if (isOurs) return parse(window.name.slice(MARK.length), address);
      try {
        const storage = storageOf(window);
        const text = storage?.getItem(key) ?? null;
        storage?.removeItem(key);
        return parse(text, address);
      } catch {
        return null;
      }
    },
    write(place) {
      const text = JSON.stringify({ at: address, ...place });
      if (text.length > LONGEST) return;
      if (isOurs) window.name = `${MARK}${text}`;
      else {
        try {
          storageOf(window)?.setItem(key, text);
        } catch {
          // Full or forbidden: the frame opens as its address says.
        }
      }
    },
  };
}
