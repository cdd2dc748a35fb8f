import { use, useEffect, useState } from 'react';
import { createAutosave } from '../../../editor/autosave';
import { createDraftLock } from '../../../editor/draftLock';
import { createDraftStorage, type DraftStorage } from '../../../editor/draftStorage';
import { createEditor } from '../../../editor/editor';
import { createValueStore } from '../../../player/valueStore';
import { entryOf } from '../../../scene/mechanismEntry';
import { bindAppearance } from '../../session/appearance';
import { createSession, type SessionOptions } from '../../session/createSession';
import { SessionContext, type Session } from '../../session/session';
import { EditorContext, type DraftContext, type EditorNotice } from './editorContext';
import { bindEditorDrop } from './editorFiles';
import { EditorPage } from './EditorPage';
import { openDraft, type OpenedDraft } from './openDraft';

/** A draft with all that edits and keeps it. */
function createContext({ window, clock }: Session, storage: DraftStorage, opened: OpenedDraft): DraftContext {
  const { id, draft, revision, notice } = opened;
  const editor = createEditor({ draft, selection: null });
  const lock = createDraftLock({ window, clock, id, beforeHandOver: () => autosave.flush() });
  const autosave = createAutosave({
    editor,
    storage,
    clock,
    id,
    revision,
    mayWrite: () => lock.state.getState() !== 'elsewhere',
  });
  return {
    id,
    editor,
    autosave,
    lock,
    storage,
    notice: createValueStore<EditorNotice | null>(notice === undefined ? null : { words: notice, isLasting: true }),
    wantedField: createValueStore<string | null>(null),
  };
}

/** From the first save on the address names the draft, so that a reload opens it again. */
function nameInAddress({ window }: Session, { id }: DraftContext): void {
  const { history, location } = window;
  if (new URLSearchParams(location.search).get('edit') === id) return;
  try {
    history.replaceState(null, '', `${location.pathname}?edit=${id}`);
  } catch {
    // A browser that lets no file change its address: “Drafts” finds it.
  }
}

const REFUSED =
  'This browser does not keep the draft: storage is blocked or full. Your work stays on screen; save it as a file before you close the page.';

/** Keeps the draft at every turn at which the page could go, and says once where that fails. */
function keepDraft(session: Session, context: DraftContext): () => void {
  const { window, announcer } = session;
  const { autosave, lock, notice } = context;
  const flush = (): void => void autosave.flush();
  let isTold = false;
  const stop = autosave.state.subscribe(() => {
    const state = autosave.state.getState();
    if (state === 'saved') nameInAddress(session, context);
    if (state !== 'refused' || isTold) return;
    isTold = true;
    notice.set({ words: REFUSED, isLasting: true });
    announcer.say(REFUSED);
  });
  const stopKeeping = autosave.start();
  const release = lock.start();
  window.addEventListener('pagehide', flush);
  window.document.addEventListener('visibilitychange', flush);
  return () => {
    stop();
    stopKeeping();
    release();
    window.removeEventListener('pagehide', flush);
    window.document.removeEventListener('visibilitychange', flush);
  };
}

interface EditorAppProps extends Omit<SessionOptions, 'entry' | 'mechanisms'> {
  opening: Promise<OpenedDraft>;
  drafts: DraftStorage;
}

/** What edits each draft that was opened: what is typed survives an error after which the page is made anew. */
const openOnes = new WeakMap<OpenedDraft, { session: Session; context: DraftContext }>();

/** The editor with the draft that is being opened. Later changes of its props are ignored. */
export function EditorApp({ opening, drafts, ...options }: EditorAppProps) {
  const opened = use(opening);
  const [{ session, context }] = useState(() => {
    const known = openOnes.get(opened);
    if (known) return known;
    const made = createSession({ ...options, entry: { ...entryOf(opened.draft), isOpened: true } });
    const one = { session: made, context: createContext(made, drafts, opened) };
    openOnes.set(opened, one);
    return one;
  });
  useEffect(() => {
    const { player, settings, window } = session;
    const stop = [
      bindAppearance(settings, player, window),
      keepDraft(session, context),
      bindEditorDrop(session, context),
    ];
    return () => {
      for (const end of stop) end();
    };
  }, [session, context]);
  return (
    <SessionContext value={session}>
      <EditorContext value={context}>
        <EditorPage />
      </EditorContext>
    </SessionContext>
  );
}

/** What the page renders for an address with `?edit=`. */
export function editorFor(window: Window, asked: string) {
  const drafts = createDraftStorage(window);
  return <EditorApp opening={openDraft(window, drafts, asked)} drafts={drafts} window={window} />;
}
