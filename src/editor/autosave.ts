import type { Clock } from '../clock/clock';
import { createValueStore, type ValueStore } from '../player/valueStore';
import type { DraftStorage } from './draftStorage';
import type { Editor } from './editor';

/**
 * - `unchanged`: nothing to keep yet
 * - `changed`: what is on screen will be kept in a moment
 * - `saved`: it is kept
 * - `refused`: the browser keeps nothing, or its storage is full
 * - `overtaken`: another tab has saved the draft since it was opened here
 */
export type SaveState = 'unchanged' | 'changed' | 'saved' | 'refused' | 'overtaken';

/** How long the author rests before a change is kept. */
const REST_MS = 400;

export interface AutosaveOptions {
  editor: Editor;
  storage: DraftStorage;
  clock: Clock;
  id: string;
  /** What was loaded; 0 for a draft that is not kept yet. */
  revision: number;
  /** False while the draft is edited in another tab. */
  mayWrite: () => boolean;
}

/** Keeps a draft while it is edited. Where that fails it tries again with the next change; the draft stays on screen. */
export interface Autosave {
  state: Pick<ValueStore<SaveState>, 'getState' | 'subscribe'>;
  /** Keeps what changes, until the returned function is called. */
  start(): () => void;
  /** Keeps what has not been kept yet, now. */
  flush(): Promise<void>;
  /** Goes on from what the editor has opened anew, which is kept as a revision. */
  reset(revision: number): void;
}

export function createAutosave({ editor, storage, clock, id, revision: loaded, mayWrite }: AutosaveOptions): Autosave {
  const state = createValueStore<SaveState>(loaded > 0 ? 'saved' : 'unchanged');
  let revision = loaded;
  let kept = editor.getState().present.draft;
  let cancel: () => void = () => undefined;
  let saving: Promise<void> = Promise.resolve();
  let isWriting = false;

  const save = async (): Promise<void> => {
    cancel();
    const { draft } = editor.getState().present;
    if (draft === kept || !mayWrite() || state.getState() === 'overtaken') return;
    isWriting = true;
    try {
      const next = await storage.save(id, draft, revision);
      if (next === null) return state.set('overtaken');
      revision = next;
      kept = draft;
      state.set(editor.getState().present.draft === draft ? 'saved' : 'changed');
    } catch {
      state.set('refused');
    } finally {
      isWriting = false;
    }
  };
  const flush = (): Promise<void> => {
    saving = saving.then(save);
    return saving;
  };
  const onChange = (): void => {
    if (state.getState() === 'overtaken') return;
    if (editor.getState().present.draft === kept && !isWriting) {
      // A change that was undone before it was kept.
      cancel();
      if (state.getState() === 'changed') state.set(revision > 0 ? 'saved' : 'unchanged');
      return;
    }
    // A word that the browser keeps nothing stays until it does.
    if (state.getState() !== 'refused') state.set('changed');
    cancel();
    cancel = clock.after(REST_MS, () => void flush());
  };
  return {
    state,
    flush,
    start() {
      const stop = editor.subscribe(onChange);
      // What was changed while nobody kept it.
      onChange();
      return () => {
        cancel();
        stop();
      };
    },
    reset(next) {
      cancel();
      revision = next;
      kept = editor.getState().present.draft;
      state.set('saved');
    },
  };
}
