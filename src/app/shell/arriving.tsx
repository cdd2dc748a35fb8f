import { type ComponentType, lazy, useEffect } from 'react';
import { useSession } from '../session/useSession';

interface Closable {
  onClose: () => void;
}

function NotArrived({ onClose }: Closable) {
  const { player } = useSession();
  useEffect(() => {
    player.notify('That did not load. Check the connection and reload the page.');
    onClose();
  }, [player, onClose]);
  return null;
}

/** Something that opens over the page and whose code is fetched when it is first asked for; if in vain, a notice says so. */
export function arriving<Props extends Closable>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() =>
    load().then(
      (component): { default: ComponentType<Props> } => ({ default: component }),
      () => ({ default: NotArrived }),
    ),
  );
}
