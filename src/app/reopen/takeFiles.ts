import type { Player } from '../../player/createPlayer';
import type { Session } from '../session/session';
import { hideDropHint, showDropHint } from './dropHint';
import { openFile } from './openFile';
import type { Opened } from './openStamp';

const told = new WeakMap<Player, readonly string[]>();

/** Tells how it went; what was told of the file before is put away. */
export function tellOpened({ player, announcer }: Session, opened: Opened): void {
  for (const notice of told.get(player) ?? []) player.dismissNotice(notice);
  const notices = opened.ok ? opened.notices : [opened.problem];
  told.set(player, notices);
  for (const notice of notices) player.notify(notice);
  announcer.say([...(opened.ok ? [opened.said] : []), ...notices].join(' '));
}

/** Files that were dropped or pasted; none, while they are still held over the page. */
export async function takeFiles(session: Session, files: readonly File[]): Promise<void> {
  const { window, clock } = session;
  if (files.length === 0) return showDropHint(window.document, clock);
  hideDropHint(window.document);
  tellOpened(session, await openFile(session, files));
}
