import { useEffect, useState } from 'react';
import { useSession } from '../session/useSession';
import { bindChannel, type Link } from './bindChannel';

/** The tie of the speaker's window to the hall's; null before there is one. */
export function useLink(): Link | null {
  const session = useSession();
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    const { speaker } = session.options;
    if (speaker === null) return undefined;
    const bound = bindChannel(session, speaker, { peer: session.window.opener as Window | null });
    setLink(bound);
    return bound.close;
  }, [session]);
  return link;
}
