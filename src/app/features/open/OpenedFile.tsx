import { Suspense, useEffect } from 'react';
import { readParams } from '../../../player/addressParams';
import { type Session, useSession, useStore } from '../../session/session';
import { lazyOverlay } from '../../ui/lazyOverlay';

const OpenDialog = lazyOverlay(async () => (await import('./OpenDialog')).OpenDialog);

/** Reads the file that the address names as `?src=`. */
function openFromAddress(session: Session): void {
  const src = readParams(session.window.location.search).get('src');
  if (!src) return;
  import('./readFile').then(
    ({ readFromAddress }) => readFromAddress(session, src),
    () => session.player.notify('The file was not opened. Check the connection and try again.'),
  );
}

/** The dialog of a file that is being opened, and the file that the address names, however the page is shown. */
export function OpenedFile({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { opening } = session;
  const isOpen = useStore(opening, Boolean);
  useEffect(() => openFromAddress(session), [session]);
  return <Suspense>{isOpen && <OpenDialog onClose={onClose} />}</Suspense>;
}
