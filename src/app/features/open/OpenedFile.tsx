import { Suspense } from 'react';
import { type Session, useSession, useStore } from '../../session/session';
import { lazyOverlay } from '../../ui/lazyOverlay';

const OpenDialog = lazyOverlay(async () => (await import('./OpenDialog')).OpenDialog);

/** The dialog of the file that is being opened, loaded with the first of them. */
export function OpenedFile() {
  const { opening } = useSession();
  const isOpen = useStore(opening, Boolean);
  return <Suspense>{isOpen && <OpenDialog onClose={() => opening.set(null)} />}</Suspense>;
}

/** Reads the file that the address names as `?src=`. */
export function openFromAddress(session: Session): void {
  const src = new URLSearchParams(session.window.location.search).get('src');
  if (!src) return;
  import('./readFile').then(
    ({ readFromAddress }) => readFromAddress(session, src),
    () => session.player.notify('The file was not opened. Check the connection and try again.'),
  );
}
