import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { parseLens } from '../../model/lens';
import './litLine.css';

/**
 * That something is lit, with the way to it and the way back. Only where the page is one column: there the picture, and
 * what is said of the light beside it, has scrolled away from the list.
 */
export function LitLine() {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const text = useStore(player, (state) => state.lens);
  if (text === null || !parseLens(mechanism, text)) return null;

  const see = (): void => {
    const diagram = window.document.getElementById('diagram');
    diagram?.scrollIntoView({ block: 'start' });
    diagram?.focus({ preventScroll: true });
  };
  return (
    <div className="source-lit">
      <p>Lit in the picture</p>
      <button type="button" className="link-button" onClick={see}>
        See it
      </button>
      <button type="button" className="link-button" onClick={() => player.setLens(null)}>
        Clear
      </button>
    </div>
  );
}
