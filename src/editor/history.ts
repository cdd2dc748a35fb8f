import type { Mechanism } from '../model/mechanism';
import type { Edited, EditorSelection } from './editCommand';

/** What undo brings back. */
export interface EditorState {
  draft: Mechanism;
  selection: EditorSelection | null;
}

interface Entry {
  /** As it was before. */
  state: EditorState;
  /** What was done. */
  words: string;
}

export interface EditHistory {
  past: readonly Entry[];
  present: EditorState;
  /** The next to be done again comes first; its state is the one that follows. */
  future: readonly Entry[];
  /** The field that is being typed in: what follows in the same one belongs to the same entry. */
  field: string | null;
}

/** More than a working day; each shares what it has in common with the next. */
const MOST_ENTRIES = 2000;

export function startHistory(present: EditorState): EditHistory {
  return { past: [], present, future: [], field: null };
}

/** The history with a command done. What is typed in one field, without anything else between, is one entry. */
export function record(history: EditHistory, { draft, selection, words }: Edited, field: string | null): EditHistory {
  const { past, present } = history;
  const next = { draft, selection: selection === undefined ? present.selection : selection };
  if (draft === present.draft) return { ...history, present: next };
  const isSame = field !== null && field === history.field && past.length > 0;
  const entries = isSame ? past : [...past, { state: present, words }].slice(-MOST_ENTRIES);
  return { past: entries, present: next, future: [], field };
}

/** Ends what is typed in a field, so that what follows is an entry of its own. */
export function endField(history: EditHistory): EditHistory {
  return history.field === null ? history : { ...history, field: null };
}

/** Selecting is no entry; what was selected comes back with what was done. */
export function select(history: EditHistory, selection: EditorSelection | null): EditHistory {
  return { ...endField(history), present: { ...history.present, selection } };
}

export function undo(history: EditHistory): EditHistory {
  const last = history.past.at(-1);
  if (!last) return history;
  const future = [{ state: history.present, words: last.words }, ...history.future];
  return { past: history.past.slice(0, -1), present: last.state, future, field: null };
}

export function redo(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  const past = [...history.past, { state: history.present, words: next.words }];
  return { past, present: next.state, future, field: null };
}
