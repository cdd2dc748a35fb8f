import { strengthsOf } from '../../model/strength';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { StrengthMark } from './StrengthMark';
import { why } from './why';

/** How well the thing on the page is backed, and the way to how that is counted. */
export function StrengthLine({ id }: { id: string }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const strength = strengthsOf(mechanism).get(id);
  if (!strength) return null;
  return (
    <p className="strength-line">
      <StrengthMark strength={strength} />
      <span>{why(strength)}</span>
      <button type="button" className="link-button" onClick={() => player.showPanel('trust')}>
        How sure?
      </button>
    </p>
  );
}
