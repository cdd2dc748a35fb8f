import { Info, X } from 'lucide-react';
import { useSession, useStore } from '../session/session';
import './common.css';

/** Dismissible notices, such as for an address that asks for something unknown. */
export function Notices() {
  const { player, window } = useSession();
  const notices = useStore(player, (state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label="Notices">
      {notices.map((notice) => (
        <li key={notice} className="notice">
          <Info className="icon" aria-hidden="true" />
          <p>{notice}</p>
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label="Dismiss this notice"
            onClick={() => {
              player.dismissNotice(notice);
              window.document.getElementById('diagram')?.focus({ preventScroll: true });
            }}
          >
            <X className="icon" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
