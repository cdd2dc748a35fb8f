import { use } from 'react';
import { type Session, SessionContext } from './session';

/** The session of the page around a component. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside of the page.');
  return session;
}
