import { draftProblems } from '../../../editor/draftProblems';
import { slug } from '../../../evidence/referenceFile';
import { openMechanismFile } from '../../../formats/openMechanismFile';
import type { FormatWriter } from '../../../formats/writers';
import type { Mechanism } from '../../../model/mechanism';
import { StorageRefused } from '../../../player/database';
import { parseDraft } from '../../../schema/parseMechanism';
import { LOCAL_PREFIX } from '../../../scene/mechanismEntry';
import type { Session } from '../../session/session';
import { downloadFile } from '../../ui/copyAndDownload';
import { keepMechanism } from '../open/localMechanisms';
import { bytesOfFile } from '../open/readFile';
import type { DraftContext } from './editorContext';

/** "3 things have to be mended before it plays. The first: …"; null where nothing is in the way. */
function whyNotPlayable(draft: Mechanism): string | null {
  const faults = draftProblems(draft).filter(({ weight }) => weight === 'fault');
  const [first] = faults;
  if (!first) return null;
  const count = faults.length === 1 ? 'One thing has' : `${faults.length} things have`;
  return `${count} to be mended before it plays. ${first.subject}: ${first.message}`;
}

/** Opens the draft as a mechanism, under an address that stays the same; answers why that cannot be. */
export async function playDraft({ window }: Session, { editor, autosave, id }: DraftContext): Promise<string | null> {
  const { draft } = editor.getState().present;
  const refused = whyNotPlayable(draft);
  if (refused !== null) return refused;
  try {
    await autosave.flush();
    await keepMechanism(window, draft, `${LOCAL_PREFIX}${id}`);
  } catch (error) {
    if (!(error instanceof StorageRefused)) throw error;
    return 'It cannot be played: this browser keeps nothing for this page, or its storage is full. Save it as a file, and allow this site to store data.';
  }
  window.location.assign(`${window.location.pathname}?mechanism=${LOCAL_PREFIX}${id}`);
  return null;
}

/** Saves the draft in a format; answers what the author should know of it. */
export async function saveDraft(
  { window, clock }: Session,
  { editor }: Pick<DraftContext, 'editor'>,
  writer: FormatWriter,
): Promise<string> {
  const { draft } = editor.getState().present;
  const written = await writer.write(draft);
  if (!written.ok) {
    const [first] = written.problems;
    return `${writer.name} was not saved. ${first?.message ?? ''}`;
  }
  const name = `${slug(draft.title) || 'mechanism'}${writer.ending}`;
  downloadFile(written.text, name, 'application/octet-stream', clock, window.document);
  const left = written.notes.filter(({ kind }) => kind === 'not kept').map(({ message }) => message);
  return left.length === 0 ? `Saved ${name}.` : `Saved ${name}. Not in it: ${left.join(' ')}`;
}

/** A draft from a file: of Pathlight's own also one that is not finished. */
async function draftFromFile(file: File): Promise<{ ok: true; draft: Mechanism } | { ok: false; message: string }> {
  const bytes = await bytesOfFile(file);
  const read = await openMechanismFile(bytes, file.name);
  if (read.ok) return { ok: true, draft: read.mechanism };
  const own = parseDraft(new TextDecoder().decode(bytes));
  if (own.ok) return { ok: true, draft: own.value };
  const [first] = read.problems;
  return { ok: false, message: `${file.name} was not opened. ${first ? `${first.path}: ${first.message}` : ''}` };
}

/** Opens a file in place of the draft, which Undo brings back; a notice says so, or what is wrong with the file. */
export async function openFileInEditor({ editor, notice }: DraftContext, file: File): Promise<void> {
  try {
    const read = await draftFromFile(file);
    if (!read.ok) return notice.set({ words: read.message, isLasting: true });
    editor.run(() => ({ draft: read.draft, selection: null, words: `Opened ${file.name}.` }));
    notice.set({ words: `Opened ${file.name} in place of the draft.`, canUndo: true });
  } catch {
    notice.set({ words: `${file.name} could not be read. Choose a single file.`, isLasting: true });
  }
}

/** Opens what is dropped on the editor; a browser would otherwise show it in place of the page. */
export function bindEditorDrop({ window }: Session, context: DraftContext): () => void {
  const onFiles = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (event.type !== 'drop' || !file) return;
    if (context.lock.state.getState() === 'elsewhere') {
      context.notice.set({ words: 'The file was not opened: this draft is open in another tab.', isLasting: true });
    } else void openFileInEditor(context, file);
  };
  for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, onFiles);
  return () => {
    for (const kind of ['dragover', 'drop'] as const) window.removeEventListener(kind, onFiles);
  };
}
