import type { ResizeDialect } from '../../player/openOptions';
import { own } from './plain';
import { targetOf } from './targetOf';

/** How a learning platform is told the height of a frame. */
export interface Dialect {
  /** What to say on coming up, before anything is heard. */
  greet(): void;
  tell(height: number): void;
  /** True where the message was of this dialect. */
  hear(data: unknown, origin: string): boolean;
}

type Post = (message: unknown, target: string) => void;

const SILENT: Dialect = { greet: () => undefined, tell: () => undefined, hear: () => false };

/**
 * Canvas takes the message as an object or as JSON, from any frame of its page, in CSS px (instructure/canvas-lms,
 * ui/shared/lti/jquery/messages.ts and subjects/lti.frameResize.ts). It answers `lti.frameResize.response`, which nobody
 * here needs. The platform's address is not known, and a height is no secret: it is told to whoever is around.
 */
function canvas(post: Post): Dialect {
  return { ...SILENT, tell: (height) => post({ subject: 'lti.frameResize', height }, '*') };
}

/**
 * The page has H5P's script for resizing (h5p/h5p-php-library, js/h5p-resizer.js): it answers `hello`, says `ready` where
 * it came after the frame and `resize` where its own window changed; after `prepareResize` it asks by `resizePrepared`
 * for the height. It skips a frame whose height is right already, which it knows by the two heights being the same.
 */
function h5p(post: Post): Dialect {
  let friend: string | null = null;
  let height = 0;
  const say = (action: string, more?: object): void =>
    post({ context: 'h5p', action, ...more }, friend === null ? '*' : targetOf(friend));
  const prepare = (): void => {
    if (friend !== null && height > 0) say('prepareResize', { scrollHeight: height, clientHeight: height });
  };
  return {
    greet: () => say('hello'),
    tell(now) {
      height = now;
      prepare();
    },
    hear(data, origin) {
      if (own(data, 'context') !== 'h5p') return false;
      const action = own(data, 'action');
      if (action === 'ready') say('hello');
      else if (action === 'hello') {
        friend ??= origin;
        prepare();
      } else if (origin !== friend) return true;
      else if (action === 'resizePrepared') say('resize', { scrollHeight: height });
      else if (action === 'resize') prepare();
      return true;
    },
  };
}

/** The dialect that the address asks for. Our own needs none: it is the `height` event, after the handshake. */
export function dialectOf(asked: ResizeDialect | null, post: Post): Dialect {
  return asked === 'canvas' ? canvas(post) : asked === 'h5p' ? h5p(post) : SILENT;
}
