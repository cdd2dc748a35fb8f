import { Menu } from '@base-ui/react/menu';
import { FilePlus2, FolderOpen, LogOut, NotebookPen, Save } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { DraftSummary } from '../../../editor/draftStorage';
import { writers } from '../../../formats/writers';
import { useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import type { MenuProps } from '../../ui/lazyOverlay';
import { useEditorContext } from './editorContext';
import { openFileInEditor, saveDraft } from './editorFiles';
import '../../ui/dialog.css';
import { BarMenu } from '../../ui/BarMenu';

/** Saves the draft in any of the formats. */
export function SaveMenu(menu: MenuProps) {
  const session = useSession();
  const context = useEditorContext();
  const { notice } = context;
  return (
    <BarMenu {...menu}>
      {writers.map((writer) => (
        <Menu.Item
          key={writer.id}
          className="menu-item"
          onClick={() =>
            void saveDraft(session, context, writer).then(
              (words) => {
                notice.set({ words, isLasting: true });
                session.announcer.say(words);
              },
              () =>
                notice.set({ words: 'The file was not made. Check the connection and try again.', isLasting: true }),
            )
          }
        >
          <Save className="icon" aria-hidden="true" />
          {writer.name}
        </Menu.Item>
      ))}
    </BarMenu>
  );
}

interface MoreMenuProps extends MenuProps {
  onDrafts: () => void;
}

/** What an author seldom asks for. */
export function EditorMoreMenu({ onDrafts, ...menu }: MoreMenuProps) {
  const { window } = useSession();
  const context = useEditorContext();
  const { autosave } = context;
  const input = useRef<HTMLInputElement>(null);
  const leaveTo = (search: string): void =>
    void autosave.flush().then(() => window.location.assign(`${window.location.pathname}${search}`));
  return (
    <>
      <BarMenu {...menu}>
        <Menu.Item className="menu-item" onClick={onDrafts}>
          <NotebookPen className="icon" aria-hidden="true" />
          Drafts
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={() => leaveTo('?edit=new')}>
          <FilePlus2 className="icon" aria-hidden="true" />
          New draft
        </Menu.Item>
        <Menu.Item className="menu-item" onClick={() => input.current?.click()}>
          <FolderOpen className="icon" aria-hidden="true" />
          Open a file here
        </Menu.Item>
        <Menu.Separator className="menu-separator" />
        <Menu.Item className="menu-item" onClick={() => leaveTo('')}>
          <LogOut className="icon" aria-hidden="true" />
          Leave the editor
        </Menu.Item>
      </BarMenu>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to edit"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (!file) return;
          void openFileInEditor(context, file);
        }}
      />
    </>
  );
}

/** The drafts that this browser keeps. */
export function DraftsDialog({ onClose }: { onClose: () => void }) {
  const { window } = useSession();
  const { storage, id: openId } = useEditorContext();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    storage.list().then(setDrafts, () => {
      setDrafts([]);
      setProblem('This browser keeps nothing for this page: its storage is blocked.');
    });
  }, [storage]);
  return (
    <Dialog title="Drafts" onClose={onClose}>
      <p>They are kept in this browser alone. To take one elsewhere, open it and save it as a file.</p>
      {problem !== '' && <p role="alert">{problem}</p>}
      {drafts?.length === 0 && problem === '' && <p>There is none yet.</p>}
      <ul className="editor-drafts">
        {drafts?.map(({ id, title }) => (
          <li key={id}>
            <a href={`${window.location.pathname}?edit=${id}`}>{title || 'Without a title'}</a>
            {id === openId ? (
              <span className="editor-hint">Open here</span>
            ) : (
              <button
                type="button"
                className="button"
                onClick={() =>
                  void storage.remove(id).then(
                    () => setDrafts(drafts.filter((one) => one.id !== id)),
                    () => setProblem('It was not deleted: this browser’s storage is blocked.'),
                  )
                }
              >
                Delete
              </button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
