import { createContext, use } from 'react';
import type { Autosave } from '../../../editor/autosave';
import type { DraftLock } from '../../../editor/draftLock';
import type { DraftStorage } from '../../../editor/draftStorage';
import type { EditCommand, EditorSelection } from '../../../editor/editCommand';
import type { Editor } from '../../../editor/editor';
import type { Mechanism } from '../../../model/mechanism';
import type { ValueStore } from '../../../player/valueStore';
import { useSession, useStore } from '../../session/session';

/** What the author is told until the next change. */
export interface EditorNotice {
  words: string;
  /** Whether it offers to undo what was done. */
  canUndo?: boolean;
  /** It stays until it is closed. */
  isLasting?: boolean;
}

/** A draft in the editor, with what keeps it. */
export interface DraftContext {
  /** By which this browser keeps it. */
  id: string;
  editor: Editor;
  autosave: Autosave;
  lock: DraftLock;
  storage: DraftStorage;
  notice: ValueStore<EditorNotice | null>;
  /** The field that is to have the focus once it is there. */
  wantedField: ValueStore<string | null>;
}

export const EditorContext = createContext<DraftContext | null>(null);

/** The editor around a component. */
export function useEditorContext(): DraftContext {
  const context = use(EditorContext);
  if (!context) throw new Error('useEditorContext is called outside of the editor.');
  return context;
}

/** The draft as it is now. */
export function useDraft(): Mechanism {
  return useStore(useEditorContext().editor, ({ present }) => present.draft);
}

export function useSelection(): EditorSelection | null {
  return useStore(useEditorContext().editor, ({ present }) => present.selection);
}

/** Whether the draft is edited in another tab, so that nothing can be changed here. */
export function useIsReadOnly(): boolean {
  const { autosave, lock } = useEditorContext();
  const state = useStore(lock.state, (value) => value);
  const isOvertaken = useStore(autosave.state, (value) => value === 'overtaken');
  return state === 'elsewhere' || isOvertaken;
}

export interface RunOptions {
  /** What is typed in one field is one entry of the history. */
  field?: string;
  /** Shows what was done, with a button that undoes it. */
  canUndo?: boolean;
}

/** Does a command and says what it did; what is typed is not read out again. */
export function useRun(): (command: EditCommand, options?: RunOptions) => void {
  const { editor, notice } = useEditorContext();
  const { announcer } = useSession();
  const isReadOnly = useIsReadOnly();
  return (command, { field, canUndo = false } = {}) => {
    if (isReadOnly) return;
    const words = editor.run(command, field);
    if (field === undefined) announcer.say(words);
    if (canUndo) notice.set({ words, canUndo });
    else if (!notice.getState()?.isLasting) notice.set(null);
  };
}

/** Selects a thing, and puts the focus into one of its fields where that is wanted. */
export function useGoTo(): (selection: EditorSelection | null, field?: string) => void {
  const { editor, wantedField } = useEditorContext();
  return (selection, field) => {
    editor.select(selection);
    if (field !== undefined) wantedField.set(field);
  };
}
