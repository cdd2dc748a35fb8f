import { useSession } from '../session/useSession';
import './litLine.css';

/**
 * That something is lit, with the way to it and the way back. For where the page is one column: there the picture, and
 * what is said of the light over it, has scrolled away from the lists of the panel.
 */
export function LitLine({ onClear }: { onClear: () => void }) {
  const { window } = useSession();
  const see = (): void => {
    const diagram = window.document.getElementById('diagram');
    diagram?.scrollIntoView({ block: 'start' });
    diagram?.focus({ preventScroll: true });
  };
  return (
    <div className="lit-line">
      <p>Lit in the picture</p>
      <button type="button" className="link-button" onClick={see}>
        See it
      </button>
      <button type="button" className="link-button" onClick={onClear}>
        Clear
      </button>
    </div>
  );
}
