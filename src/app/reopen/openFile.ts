import { MAX_FILE_BYTES, readStamp, stampProblems } from '../../export/stamp/readStamp';
import { quoteText } from '../../player/urlCodec';
import type { Session } from '../session/session';
import { type Opened, openStamp } from './openStamp';

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Shows what the first of some files shows, read here and sent nowhere; says what was passed over. */
export async function openFile(session: Session, files: readonly File[]): Promise<Opened> {
  const [file] = files;
  if (!file) return { ok: false, problem: 'There was no file to open. Take a picture that was saved here.' };
  if (file.size > MAX_FILE_BYTES) return { ok: false, problem: stampProblems.tooLarge };
  const bytes = await bytesOf(file);
  if (!bytes) {
    return { ok: false, problem: `${quoteText(file.name)} could not be read. Take a single file, and no folder.` };
  }
  const read = await readStamp(bytes);
  const [stamp] = read.ok ? read.stamps : [];
  if (!read.ok || !stamp) return { ok: false, problem: read.ok ? stampProblems.foreign : read.problem };
  const opened = await openStamp(session, stamp);
  if (!opened.ok) return opened;
  const passedOver = [
    ...(files.length > 1 ? [`Of ${files.length} files only the first was opened, ${quoteText(file.name)}.`] : []),
    ...(read.stamps.length > 1
      ? [`${quoteText(file.name)} shows ${read.stamps.length} slides; the first was opened.`]
      : []),
  ];
  return { ...opened, notices: [...opened.notices, ...passedOver] };
}
