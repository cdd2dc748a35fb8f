import { removeThings } from '../../../editor/removeCommands';
import type { Player } from '../../../player/createPlayer';
import { focusContextOf } from '../../../player/bindKeys';
import type { Session } from '../../session/session';
import type { DraftContext } from './editorContext';

/** What is open over the editor has keys of its own. */
const OVERLAY_SELECTOR = '[role="dialog"], [role="menu"], [role="listbox"]';

interface EditorKeysInput {
  session: Session;
  context: DraftContext;
  /** The player of the draft as it is now. */
  player: () => Player;
  isReadOnly: () => boolean;
}

/**
 * The keys of the editor: none is a letter alone, and while an input method spells a character none means anything. Undo and
 * redo hold in fields too, because what is typed there is in the same history as all else.
 */
export function bindEditorKeys({ session, context, player, isReadOnly }: EditorKeysInput): () => void {
  const { window, announcer } = session;
  const { editor, notice } = context;

  const undoOrRedo = (isRedo: boolean): void => {
    const words = isRedo ? editor.redo() : editor.undo();
    notice.set(null);
    if (words === null) announcer.say(isRedo ? 'There is nothing to redo.' : 'There is nothing to undo.');
    else announcer.say(`${isRedo ? 'Done again' : 'Undone'}: ${words}`);
  };

  const removeSelected = (): boolean => {
    const { selection } = editor.getState().present;
    if (selection?.kind !== 'node' && selection?.kind !== 'edge') return false;
    const words = editor.run(removeThings([selection.id]));
    announcer.say(words);
    notice.set({ words, canUndo: true });
    // What had the focus may be gone with it.
    window.document.querySelector<HTMLElement>('.editor-panel')?.focus({ preventScroll: true });
    return true;
  };

  const answer = (event: KeyboardEvent): boolean => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (target instanceof Element && target.closest(OVERLAY_SELECTOR)) return false;
    const letter = key.toLowerCase();
    if ((ctrlKey || metaKey) && !altKey && (letter === 'z' || letter === 'y')) {
      if (!isReadOnly()) undoOrRedo(letter === 'y' || shiftKey);
      return true;
    }
    const { typing, choosing, onControl } = focusContextOf(target);
    if (ctrlKey || metaKey || altKey || typing || choosing) return false;
    switch (key) {
      case 'ArrowRight':
        player().next();
        return true;
      case 'ArrowLeft':
        player().previous();
        return true;
      case 'Escape':
        if (!editor.getState().present.selection) return false;
        editor.select(null);
        return true;
      case 'Delete':
      case 'Backspace':
        // On a button of a form it could be meant for anything.
        return (!onControl || isInPicture(target)) && !isReadOnly() && removeSelected();
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (answer(event)) event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function isInPicture(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.editor-picture') !== null;
}
