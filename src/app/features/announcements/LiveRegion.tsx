import { useEffect } from 'react';
import { bindLater } from '../../session/bindLater';
import { useSession, useStore } from '../../session/session';

const bindAnnouncementsLater = bindLater(() => import('./pageAnnouncements'));

/** The page's one live region: what changes is announced in it, and whatever other parts say. */
export function LiveRegion() {
  const session = useSession();
  const sentence = useStore(session.announcer, String);

  useEffect(() => bindAnnouncementsLater(({ bindPageAnnouncements }) => bindPageAnnouncements(session)), [session]);

  return (
    <output className="visually-hidden" aria-live="polite">
      {sentence}
    </output>
  );
}
