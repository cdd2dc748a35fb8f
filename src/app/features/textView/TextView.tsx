import { useEffect, useRef } from 'react';
import { mountTextView } from '../../../live/textView';
import '../../../live/textView.css';
import { serializeUrl } from '../../../player/urlCodec';
import { useSession } from '../../session/session';

/** The picture as text, in its place. */
export function TextView() {
  const { graph, highlighting, latestMechanism, mechanism, player, window } = useSession();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    return mountTextView({
      host: host.current,
      mechanism: latestMechanism,
      whole: mechanism,
      player,
      highlighting,
      address: () => new URL(serializeUrl(graph, player.getState(), window.location.search), window.location.href).href,
      onPick: player.select,
    });
  }, [graph, highlighting, latestMechanism, mechanism, player, window]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll container must be reachable by keyboard
    <div className="text-view" role="region" aria-label="Text view" data-scroller tabIndex={0} ref={host} />
  );
}
