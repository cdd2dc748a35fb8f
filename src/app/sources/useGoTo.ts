import type { EvidenceSubject } from '../../model/evidenceQueries';
import { takeToSubject } from '../search/takeTo';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';

/** Goes to where a thing is shown and told. */
export function useGoTo(): (subject: EvidenceSubject) => void {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  return (subject) => {
    // The button that was pressed goes with its page; the keyboard goes on from the top of the panel.
    window.document.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
    takeToSubject(player, mechanism, subject);
  };
}
