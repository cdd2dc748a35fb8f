import { useEffect, useState } from 'react';
import { createHeld, type Held } from '../session/held';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { bindChannel, type Link } from './bindChannel';

/** The tie of the speaker's window to the hall's; null before there is one. */
export function useLink(): Link | null {
  const session = useSession();
  const [held] = useState((): Held<Link | null> => createHeld<Link | null>(null));
  useEffect(() => {
    const { speaker } = session.options;
    if (speaker === null) return undefined;
    const link = bindChannel(session, speaker, { peer: session.window.opener as Window | null });
    held.set(link);
    return () => {
      held.set(null);
      link.close();
    };
  }, [session, held]);
  return useStore(held, (link) => link);
}
