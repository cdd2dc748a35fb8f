import { viewIds, viewNames } from '../../scene/views/ids';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import './viewSwitch.css';

/** The same graph as anatomy, as causes and over time. */
export function ViewSwitch() {
  const { player, showView } = useSession();
  const current = useStore(player, (state) => state.view);
  return (
    <div className="view-switch" role="group" aria-label="View">
      {viewIds.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === current}
          aria-keyshortcuts={viewNames[id].charAt(0)}
          title={`${viewNames[id]} (${viewNames[id].charAt(0)})`}
          onClick={() => showView(id)}
        >
          {viewNames[id]}
        </button>
      ))}
    </div>
  );
}
