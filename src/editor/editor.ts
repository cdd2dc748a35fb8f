import type { EditCommand, EditorSelection } from './editCommand';
import { createValueStore } from '../player/valueStore';
import { type EditHistory, type EditorState, endField, record, redo, select, startHistory, undo } from './history';

/** A draft that is being edited, with its history. */
export interface Editor {
  getState(): EditHistory;
  subscribe(listener: () => void): () => void;
  /** Does a command and returns what it did, in words. What is typed in one `field` is one entry of the history. */
  run(command: EditCommand, field?: string): string;
  /** Ends what is typed in a field. */
  endField(): void;
  select(selection: EditorSelection | null): void;
  /** Returns what was taken back, in words; null where there is nothing. */
  undo(): string | null;
  redo(): string | null;
  /** Goes on with another draft, without a past. */
  open(state: EditorState): void;
}

/** What is selected after a change must be there. */
function existing({ draft, selection }: EditorState): EditorSelection | null {
  if (!selection) return null;
  const lists = { node: 'nodes', edge: 'edges', step: 'steps', reference: 'references' } as const;
  return draft[lists[selection.kind]].some(({ id }) => id === selection.id) ? selection : null;
}

export function createEditor(initial: EditorState): Editor {
  const store = createValueStore(startHistory(initial));
  const { getState, subscribe, set } = store;
  return {
    getState,
    subscribe,
    run(command, field) {
      const before = getState();
      const edited = command(before.present.draft);
      const next = record(before, edited, field ?? null);
      const selection = existing(next.present);
      set(selection === next.present.selection ? next : { ...next, present: { ...next.present, selection } });
      return edited.words;
    },
    endField() {
      const next = endField(getState());
      if (next !== getState()) set(next);
    },
    select: (selection) => set(select(getState(), selection)),
    undo() {
      const words = getState().past.at(-1)?.words ?? null;
      set(undo(getState()));
      return words;
    },
    redo() {
      const words = getState().future[0]?.words ?? null;
      set(redo(getState()));
      return words;
    },
    open: (state) => set(startHistory(state)),
  };
}
