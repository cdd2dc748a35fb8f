import { Ellipsis, ListChecks, Play, Redo2, Save, Undo2, X } from 'lucide-react';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { draftProblems } from '../../../editor/draftProblems';
import { newDraftId } from '../../../editor/draftStorage';
import type { SaveState } from '../../../editor/autosave';
import { viewsOf } from '../../../scene/views/loadView';
import { viewNames } from '../../../scene/views/ids';
import { useSession, useStore } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { LiveRegion } from '../announcements/LiveRegion';
import { MenuButton, type MenuProps } from '../../ui/lazyOverlay';
import { DraftPicture } from './DraftPicture';
import { useDraftPlayer } from './draftPlayer';
import { EditorPanel } from './EditorPanel';
import { EditorSteps } from './EditorSteps';
import { type DraftContext, useDraft, useEditorContext, useGoTo, useIsReadOnly } from './editorContext';
import { playDraft } from './editorFiles';
import { bindEditorKeys } from './editorKeys';
import './editor.css';

const SaveMenu = lazy(async () => ({ default: (await import('./EditorMenus')).SaveMenu }));
const EditorMoreMenu = lazy(async () => ({ default: (await import('./EditorMenus')).EditorMoreMenu }));
const DraftsDialog = lazy(async () => ({ default: (await import('./EditorMenus')).DraftsDialog }));

const SAVE_WORDS: Readonly<Record<SaveState, string>> = {
  unchanged: 'Nothing changed yet',
  changed: 'Saving',
  saved: 'Saved in this browser',
  refused: 'Not saved: save it as a file',
  overtaken: 'Changed in another tab',
};

/** What has to be mended or may be missing, each leading to its field. */
function ProblemsDialog({ onClose }: { onClose: () => void }) {
  const problems = draftProblems(useDraft());
  const goTo = useGoTo();
  const parts = [
    ['fault', 'To be mended before it plays'],
    ['hint', 'Still missing, or to be checked'],
  ] as const;
  return (
    <Dialog title="To do" onClose={onClose}>
      {problems.length === 0 && <p>Nothing is missing that Pathlight can see.</p>}
      {parts.map(([weight, title]) => {
        const own = problems.filter((problem) => problem.weight === weight);
        if (own.length === 0) return null;
        return (
          <section key={weight}>
            <h3>{title}</h3>
            <ul className="editor-todo">
              {own.map(({ at, subject, message }) => (
                <li key={`${at.kind} ${at.id} ${at.field} ${message}`}>
                  <button
                    type="button"
                    onClick={() => {
                      onClose();
                      goTo(at.kind === 'about' ? null : { kind: at.kind, id: at.id }, at.field);
                    }}
                  >
                    <strong>{subject}</strong>
                    <span>{message}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}

/** That the draft is open in another tab, and what can be done. */
function ElsewhereBar() {
  const context = useEditorContext();
  const { lock, autosave } = context;
  const { window } = useSession();
  const state = useStore(lock.state, (value) => value);
  const isOvertaken = useStore(autosave.state, (value) => value === 'overtaken');
  if (state !== 'elsewhere' && !isOvertaken) return null;
  return (
    <section className="editor-elsewhere" aria-label="Open in another tab">
      <p>
        {isOvertaken
          ? 'Another tab has saved a later state of this draft. What is on screen here was not saved over it.'
          : 'This draft is open in another tab. It can be changed in one tab at a time.'}
      </p>
      <div className="editor-buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => void lock.takeOver().then(() => showKept(context))}
        >
          {isOvertaken ? 'Show the later state' : 'Edit it here'}
        </button>
        <button type="button" className="button" onClick={() => void openCopy(window, context)}>
          Edit a copy
        </button>
      </div>
    </section>
  );
}

/** Goes on from what the other tab has kept. */
async function showKept({ storage, editor, autosave, id }: DraftContext): Promise<void> {
  const kept = await storage.load(id);
  if (!kept) return;
  editor.open({ draft: kept.draft, selection: null });
  autosave.reset(kept.revision);
}

/** Keeps a copy under another name and opens it. */
async function openCopy(window: Window, { editor, storage }: DraftContext): Promise<void> {
  const id = newDraftId();
  await storage.save(id, editor.getState().present.draft, 0);
  window.location.assign(`${window.location.pathname}?edit=${id}`);
}

/** What was just done or went wrong, over the bottom of the picture. */
function NoticeBar() {
  const { notice, editor } = useEditorContext();
  const { announcer, window } = useSession();
  const shown = useStore(notice, (value) => value);
  if (!shown) return null;
  const close = (): void => {
    notice.set(null);
    window.document.querySelector<HTMLElement>('.editor-panel')?.focus({ preventScroll: true });
  };
  return (
    <div className="editor-notice" role="status">
      <p>{shown.words}</p>
      {shown.canUndo && (
        <button
          type="button"
          className="button"
          onClick={() => {
            announcer.say(`Undone: ${editor.undo() ?? ''}`);
            close();
          }}
        >
          Undo
        </button>
      )}
      <button type="button" className="button button-icon button-quiet" aria-label="Close this note" onClick={close}>
        <X className="icon" aria-hidden="true" />
      </button>
    </div>
  );
}

function HistoryButtons() {
  const { editor, notice } = useEditorContext();
  const { announcer } = useSession();
  const isReadOnly = useIsReadOnly();
  const before = useStore(editor, ({ past }) => past.at(-1)?.words);
  const after = useStore(editor, ({ future }) => future[0]?.words);
  const go = (kind: 'undo' | 'redo', done: string): void => {
    const words = isReadOnly ? null : editor[kind]();
    notice.set(null);
    if (words !== null) announcer.say(`${done}: ${words}`);
  };
  return (
    <>
      <button
        type="button"
        className="button button-icon"
        aria-label="Undo"
        aria-keyshortcuts="Control+Z"
        title={before === undefined ? 'Nothing to undo' : `Undo: ${before} (Ctrl+Z)`}
        aria-disabled={before === undefined}
        onClick={() => go('undo', 'Undone')}
      >
        <Undo2 className="icon" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label="Redo"
        aria-keyshortcuts="Control+Shift+Z"
        title={after === undefined ? 'Nothing to redo' : `Redo: ${after} (Ctrl+Shift+Z)`}
        aria-disabled={after === undefined}
        onClick={() => go('redo', 'Done again')}
      >
        <Redo2 className="icon" aria-hidden="true" />
      </button>
    </>
  );
}

/** The editor: the picture of the draft with its steps, and the forms beside it. */
export function EditorPage() {
  const session = useSession();
  const context = useEditorContext();
  const { autosave, notice } = context;
  const draft = useDraft();
  // A key press is answered before the picture is.
  const drawn = useDeferredValue(draft);
  const player = useDraftPlayer(drawn, 'pathway');
  const isReadOnly = useIsReadOnly();
  const saved = useStore(autosave.state, (state) => state);
  const view = useStore(player, (state) => state.view);
  const [open, setOpen] = useState<'problems' | 'drafts' | null>(null);
  const problems = draftProblems(drawn);
  const faults = problems.filter(({ weight }) => weight === 'fault').length;
  const close = useCallback(() => setOpen(null), []);
  const More = useCallback((props: MenuProps) => <EditorMoreMenu {...props} onDrafts={() => setOpen('drafts')} />, []);

  const latest = useRef({ player, isReadOnly });
  useLayoutEffect(() => {
    latest.current = { player, isReadOnly };
  });
  useEffect(
    () =>
      bindEditorKeys({
        session,
        context,
        player: () => latest.current.player,
        isReadOnly: () => latest.current.isReadOnly,
      }),
    [session, context],
  );

  const play = async (): Promise<void> => {
    const refused = await playDraft(session, context).catch(() => 'It could not be played. Try again.');
    if (refused === null) return;
    notice.set({ words: refused, isLasting: true });
    session.announcer.say(refused);
    if (faults > 0) setOpen('problems');
  };

  return (
    <div className="editor-page">
      <header className="editor-bar">
        <div className="editor-title">
          <h1>{draft.title || 'Without a title'}</h1>
          <p data-state={saved}>{SAVE_WORDS[saved]}</p>
        </div>
        <div className="view-switch" role="group" aria-label="View">
          {viewsOf(drawn, {}).map((id) => (
            <button key={id} type="button" aria-pressed={id === view} onClick={() => player.setView(id)}>
              {viewNames[id]}
            </button>
          ))}
        </div>
        <div className="editor-tools">
          <HistoryButtons />
          <button
            type="button"
            className="button editor-todo-button"
            aria-haspopup="dialog"
            title="What is missing or has to be mended"
            onClick={() => setOpen('problems')}
          >
            <ListChecks className="icon" aria-hidden="true" />
            <span>To do</span>
            <span className="editor-count">{problems.length}</span>
          </button>
          <MenuButton
            icon={Save}
            name="Save file"
            title="Save as a file, in any of the formats"
            menu={SaveMenu}
            className="editor-save"
          />
          <button
            type="button"
            className="button button-primary"
            title="Open it as readers see it"
            onClick={() => void play()}
          >
            <Play className="icon" aria-hidden="true" />
            Play
          </button>
          <MenuButton icon={Ellipsis} name="More" title="Drafts, files, leave" menu={More} />
        </div>
      </header>
      <main className="editor-work">
        <ElsewhereBar />
        <section className="editor-stage" id="diagram" aria-label="Diagram" tabIndex={-1}>
          <ErrorBoundary sentence="The picture could not be drawn. The draft is kept; reload the page.">
            <DraftPicture draft={drawn} player={player} />
          </ErrorBoundary>
          <NoticeBar />
        </section>
        <ErrorBoundary sentence="The steps could not be shown. The draft is kept, and the forms work without them.">
          <EditorSteps draft={drawn} player={player} />
        </ErrorBoundary>
        <ErrorBoundary sentence="The forms could not be shown. The draft is kept: undo the last change, or reload the page.">
          <EditorPanel player={player} />
        </ErrorBoundary>
      </main>
      <LiveRegion />
      <Suspense>
        {open === 'problems' && <ProblemsDialog onClose={close} />}
        {open === 'drafts' && <DraftsDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
