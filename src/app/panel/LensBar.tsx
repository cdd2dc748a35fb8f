import { X } from 'lucide-react';
import { type Lens, idsInLens } from '../../model/lens';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { lensTitle } from '../../evidence/lensTitle';
import { PictureBar } from './PictureBar';

/** Why some of the picture stands back. */
export function LensBar({ lens }: { lens: Lens }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const told = [...mechanism.nodes, ...mechanism.edges];
  const lit = idsInLens(mechanism, lens);
  const shown = told.filter(({ id }) => lit.has(id)).length;
  return (
    <PictureBar
      title={lensTitle(mechanism, lens)}
      detail={`${shown} of ${told.length} parts in full light`}
      lights
      icon={X}
      action="Show all"
      onAction={() => player.setLens(null)}
    />
  );
}
